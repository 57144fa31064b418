import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Announcer } from '../announcer';
import { describeFailure } from '../failures/failure';
import { Session } from '../session/session';

/** Who is signed in, and their pages. */
@Component({
  selector: 'anirec-signed-in-menu',
  imports: [RouterLink],
  templateUrl: './signed-in-menu.html',
  styleUrl: './signed-in-menu.scss',
})
export class SignedInMenu {
  private readonly session = inject(Session);
  private readonly announcer = inject(Announcer);
  private readonly router = inject(Router);

  protected readonly name = computed(() => this.session.account()?.name ?? '');
  protected readonly initial = computed(() => this.name().slice(0, 1).toUpperCase());

  protected async signOut(): Promise<void> {
    try {
      await this.session.signOut();
      await this.router.navigateByUrl('/');
      this.announcer.say('You are signed out.');
    } catch (error) {
      this.announcer.say(`You are still signed in. ${describeFailure(error).detail}`);
    }
  }
}
