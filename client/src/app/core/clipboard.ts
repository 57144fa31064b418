import { DOCUMENT, inject, Injectable } from '@angular/core';

/** What people paste from. */
@Injectable({ providedIn: 'root' })
export class Clipboard {
  private readonly window = inject(DOCUMENT).defaultView;

  /**
   * Puts a text there. Browsers lend the clipboard to secure pages only, and may still refuse.
   *
   * @returns whether it is there.
   */
  async write(text: string): Promise<boolean> {
    try {
      await this.window?.navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }
}
