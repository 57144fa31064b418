import { DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';
import { BrowserStorage } from './browser-storage';

const STORAGE_KEY = 'anirec.theme.v1';

/** The choices, in the order in which a toggle goes through them. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** `system` follows the device. */
export type ThemeName = (typeof THEMES)[number];

/** Whether pages are light or dark. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly storage = inject(BrowserStorage);
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly chosen = signal(knownTheme(this.storage.read(STORAGE_KEY)));

  readonly name = this.chosen.asReadonly();

  constructor() {
    effect(() => {
      this.root.dataset['theme'] = this.chosen();
    });
  }

  choose(name: ThemeName): void {
    this.chosen.set(name);
    this.storage.write(STORAGE_KEY, name);
  }
}

function knownTheme(stored: unknown): ThemeName {
  return THEMES.find(name => name === stored) ?? 'system';
}
