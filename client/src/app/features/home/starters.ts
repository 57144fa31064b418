import { computed, Injectable } from '@angular/core';
import { listAnimeResource } from '@anirec/openapi/angular/resources';
import { keptAnswer } from '../../core/kept-answer';

const COUNT = 18;

/** Titles that most people know: a beginning for those who cannot think of one. */
@Injectable({ providedIn: 'root' })
export class Starters {
  readonly count = COUNT;

  private readonly page = keptAnswer(
    listAnimeResource(() => ({ query: { sort: 'popularity', limit: COUNT } })),
  );

  readonly error = this.page.error;
  readonly titles = computed(() => this.page.value()?.data ?? []);

  retry(): void {
    this.page.reload();
  }
}
