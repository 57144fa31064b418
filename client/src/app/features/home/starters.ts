import { computed, Injectable, signal } from '@angular/core';
import { listAnimeResource } from '@anirec/openapi/angular/resources';
import { keptAnswer } from '../../core/kept-answer';

/** Fills whole rows of 2, 3, 4 and 6. */
const COUNT = 12;

/** A time that people remember titles of. */
export interface Era {
  readonly name: string;
  readonly yearFrom?: number;
  readonly yearTo?: number;
}

export const ERAS = [
  { name: '2020s', yearFrom: 2020, yearTo: 2029 },
  { name: '2010s', yearFrom: 2010, yearTo: 2019 },
  { name: '2000s', yearFrom: 2000, yearTo: 2009 },
  { name: '1990s', yearFrom: 1990, yearTo: 1999 },
  { name: 'Older', yearTo: 1989 },
] as const satisfies readonly Era[];

/** The titles of an era that most people know: a beginning for those who cannot think of one. */
@Injectable({ providedIn: 'root' })
export class Starters {
  readonly count = COUNT;
  readonly era = signal<Era>(ERAS[0]);

  private readonly page = keptAnswer(
    listAnimeResource(() => {
      const { name: _name, ...years } = this.era();
      return { query: { ...years, franchiseTitles: 'best_known', sort: 'popularity', limit: COUNT } };
    }),
  );

  readonly error = this.page.error;
  readonly titles = computed(() => this.page.value()?.data ?? []);

  retry(): void {
    this.page.reload();
  }
}
