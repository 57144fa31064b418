import { inject, Injectable, signal } from '@angular/core';
import { BrowserStorage } from '../../../core/browser-storage';

const KEY = 'anirec.surprised.v1';
/** The API takes no more to leave out. After so many, the first may come again. */
const MOST = 80;

/** Remembers in this browser which titles somebody was surprised with, so that none comes twice in a row. */
@Injectable({ providedIn: 'root' })
export class Surprised {
  private readonly storage = inject(BrowserStorage);
  private readonly shown = signal(this.stored());

  /** MyAnimeList ids, the latest last. */
  readonly ids = this.shown.asReadonly();

  add(animeId: number): void {
    this.write([...this.shown().filter(each => each !== animeId), animeId].slice(-MOST));
  }

  /** Any may come again. */
  forget(): void {
    this.write([]);
  }

  private write(ids: number[]): void {
    this.shown.set(ids);
    this.storage.write(KEY, ids);
  }

  private stored(): number[] {
    const stored = this.storage.read(KEY);
    return Array.isArray(stored)
      ? stored.filter((each: unknown): each is number => Number.isInteger(each)).slice(-MOST)
      : [];
  }
}
