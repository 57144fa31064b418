import { Component, computed, inject } from '@angular/core';
import { Announcer } from '../announcer';
import { Theme, THEMES, type ThemeName } from '../theme';

const NAMES: Readonly<Record<ThemeName, string>> = {
  system: 'as on your device',
  light: 'light',
  dark: 'dark',
};

/** Goes through the themes: as on the device, light, dark. */
@Component({
  selector: 'anirec-theme-toggle',
  template: `
    <button
      type="button"
      class="icon-button"
      [attr.aria-label]="label()"
      [title]="label()"
      (click)="advance()"
    >
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        @switch (theme.name()) {
          @case ('light') {
            <circle cx="12" cy="12" r="4" />
            <path
              d="M12 3v1M12 20v1M3 12h1M20 12h1M5.6 5.6l.7.7M17.7 17.7l.7.7M18.4 5.6l-.7.7M6.3 17.7l-.7.7"
            />
          }
          @case ('dark') {
            <path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z" />
          }
          @default {
            <circle cx="12" cy="12" r="8.5" />
            <path class="half" d="M12 3.5a8.5 8.5 0 0 1 0 17Z" />
          }
        }
      </svg>
    </button>
  `,
  styles: '.half { fill: currentcolor; }',
})
export class ThemeToggle {
  protected readonly theme = inject(Theme);
  private readonly announcer = inject(Announcer);

  protected readonly label = computed(() => `Theme: ${NAMES[this.theme.name()]}. Change it`);

  protected advance(): void {
    const next = THEMES[(THEMES.indexOf(this.theme.name()) + 1) % THEMES.length] ?? 'system';
    this.theme.choose(next);
    this.announcer.say(`Theme: ${NAMES[next]}.`);
  }
}
