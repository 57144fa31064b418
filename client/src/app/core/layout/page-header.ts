import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { PickTray } from '../picks/pick-tray';
import { ThemeToggle } from './theme-toggle';

/** The top of every page. */
@Component({
  selector: 'anirec-page-header',
  imports: [RouterLink, RouterLinkActive, ThemeToggle],
  templateUrl: './page-header.html',
  styleUrl: './page-header.scss',
})
export class PageHeader {
  private readonly tray = inject(PickTray);

  protected readonly picks = computed(() => (this.tray.text() === '' ? {} : { picks: this.tray.text() }));
}
