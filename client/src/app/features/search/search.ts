import { computed, debounced, inject, Injectable, signal } from '@angular/core';
import { suggestAnimeResource } from '@anirec/openapi/angular/resources';
import { ContentChoice } from '../../core/content-choice';
import { errorOf } from '../../core/kept-answer';
import { latestValue } from '../../core/latest-value';

/** Long enough that most words are typed before it ends, short enough not to be felt. */
const DEBOUNCE_MS = 150;
const MAX_TEXT = 100;
const LIMIT = 8;

/** Finds titles for what a visitor types. Each search box has its own. */
@Injectable()
export class Search {
  private readonly content = inject(ContentChoice);

  readonly text = signal('');

  private readonly wanted = computed(() => this.text().trim().slice(0, MAX_TEXT));
  private readonly settled = debounced(this.wanted, DEBOUNCE_MS);

  /** Clearing the text takes effect at once. */
  private readonly query = computed(() =>
    this.wanted() === '' || !this.settled.hasValue() ? '' : this.settled.value(),
  );

  private readonly suggested = suggestAnimeResource(() => {
    const q = this.query();
    return q === '' ? undefined : { query: { q, limit: LIMIT, ...this.content.ofLists() } };
  });
  private readonly latest = latestValue(this.suggested);

  readonly suggestions = computed(() => (this.query() === '' ? [] : (this.latest()?.data ?? [])));
  /** What the suggestions are for. */
  readonly asked = this.query;
  /** Whether a title is called something like it: else they are those whose names come nearest. */
  readonly isExact = computed(() => this.latest()?.exact ?? true);
  /** The text as filters of the catalogue, where all of it names some. */
  readonly filters = computed(() => (this.query() === '' ? undefined : this.latest()?.filters));
  readonly error = errorOf(this.suggested);
  /** Whether the suggestions are those for the text as it stands. */
  readonly isSettled = computed(() => this.query() === this.wanted() && !this.suggested.isLoading());

  retry(): void {
    this.suggested.reload();
  }
}
