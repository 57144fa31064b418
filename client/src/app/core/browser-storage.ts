import { Injectable } from '@angular/core';

/** Where the list of somebody who is not signed in is kept. */
export const BROWSER_LIST_KEY = 'anirec.list.v1';

/** Keeps values in the browser beyond a visit, where it allows that: without storage, the visit alone remembers. */
@Injectable({ providedIn: 'root' })
export class BrowserStorage {
  /** The stored JSON value; undefined where there is none or it cannot be read. */
  read(key: string): unknown {
    try {
      const text = localStorage.getItem(key);
      return text === null ? undefined : JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  /** Whether there is a value. */
  has(key: string): boolean {
    return this.read(key) !== undefined;
  }

  remove(key: string): void {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was stored either where storage is forbidden.
    }
  }

  write(key: string, value: unknown): void {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // Storage is full or forbidden: nothing that a visitor could do about it now.
    }
  }
}
