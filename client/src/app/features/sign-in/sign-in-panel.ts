import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { signInAddress } from '../../core/session/sign-in-address';

/** What signing in is for, does and stores, and the link that does it. Its content stands at its head. */
@Component({
  selector: 'anirec-sign-in-panel',
  imports: [RouterLink],
  templateUrl: './sign-in-panel.html',
  styleUrl: './sign-in-panel.scss',
})
export class SignInPanel {
  /** The page to see afterwards. */
  readonly returnTo = input<string>();

  protected readonly address = computed(() => signInAddress(this.returnTo()));
}
