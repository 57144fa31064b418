import { Injectable } from '@angular/core';

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

  write(key: string, value: unknown): void {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // Storage is full or forbidden: nothing that a visitor could do about it now.
    }
  }
}
