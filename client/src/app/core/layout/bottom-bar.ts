import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** The main navigation on a phone: at the foot of the screen, where the thumb is. */
@Component({
  selector: 'anirec-bottom-bar',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Main, at the foot">
      @for (each of places; track each.path) {
        <a [routerLink]="each.path" routerLinkActive="here" ariaCurrentWhenActive="page">
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path [attr.d]="each.icon" />
          </svg>
          {{ each.name }}
        </a>
      }
    </nav>
  `,
  styleUrl: './bottom-bar.scss',
})
export class BottomBar {
  protected readonly places = [
    {
      path: '/for-you',
      name: 'For you',
      icon: 'M12 20s-7-4.4-7-9.6A3.9 3.9 0 0 1 12 8a3.9 3.9 0 0 1 7 2.4C19 15.6 12 20 12 20Z',
    },
    { path: '/list', name: 'My list', icon: 'M7 4h10v16l-5-4-5 4Z' },
    {
      path: '/recommendations',
      name: 'Picks',
      icon: 'M12 4l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.6-4.8 2.6 1-5.4-4-3.8 5.4-.7Z',
    },
    { path: '/season', name: 'Season', icon: 'M5 6h14v14H5ZM5 10h14M9 3v4M15 3v4' },
    { path: '/anime', name: 'Browse', icon: 'M4 5h7v6H4ZM13 5h7v6h-7ZM4 13h7v6H4ZM13 13h7v6h-7Z' },
  ] as const;
}
