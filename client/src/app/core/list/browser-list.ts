import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { BROWSER_LIST_KEY, BrowserStorage } from '../browser-storage';
import { type BrowserListContent, EMPTY_BROWSER_LIST, parseBrowserList } from './browser-list-content';

/**
 * The list of somebody who is not signed in. It stays in this browser: all of its tabs show the same, and each change is
 * made to what is stored by then, so that none is lost to another tab. Without storage, the visit alone remembers it.
 */
@Injectable({ providedIn: 'root' })
export class BrowserList {
  private readonly storage = inject(BrowserStorage);
  private readonly kept = signal(parseBrowserList(this.storage.read(BROWSER_LIST_KEY)));
  private readonly elsewhere = signal(0);

  readonly content = this.kept.asReadonly();
  /** How many times another tab changed it. */
  readonly changesElsewhere = this.elsewhere.asReadonly();

  constructor() {
    inject(DOCUMENT).defaultView?.addEventListener('storage', ({ key }) => {
      // A key of null says that all of the storage was cleared.
      if (key !== BROWSER_LIST_KEY && key !== null) return;
      this.kept.set(parseBrowserList(this.storage.read(BROWSER_LIST_KEY)));
      this.elsewhere.update(count => count + 1);
    });
  }

  /** Makes what it holds another thing. */
  change(how: (content: BrowserListContent) => BrowserListContent): void {
    const stored = this.storage.read(BROWSER_LIST_KEY);
    const changed = how(stored === undefined ? this.kept() : parseBrowserList(stored));
    this.kept.set(changed);
    if (changed.entries.length + changed.unwanted.length === 0) this.storage.remove(BROWSER_LIST_KEY);
    else this.storage.write(BROWSER_LIST_KEY, changed);
  }

  clear(): void {
    this.change(() => EMPTY_BROWSER_LIST);
  }
}
