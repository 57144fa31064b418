import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, convertToParamMap, Router } from '@angular/router';
import { parseRefinement, type Refinement } from '../refine/refinement';
import { isSame, MAX_PEOPLE, parsePeople } from '../../../core/people/person';

/** What the API takes where the address says nothing. */
export const USUAL_FAIRNESS = 0.25;

/** Reads from the page's address who watches together and what they want, and writes it there: the link holds all of it. */
@Injectable()
export class TogetherAddress {
  private readonly router = inject(Router);
  private readonly params = toSignal(inject(ActivatedRoute).queryParams, {
    initialValue: inject(ActivatedRoute).snapshot.queryParams,
  });
  private readonly map = computed(() => convertToParamMap(this.params()));

  readonly people = computed(() => parsePeople(this.map().getAll('person')));
  readonly fairness = computed(() => parseFairness(this.map().get('fairness')));
  readonly refinement = computed(() => parseRefinement(this.params()));
  readonly isFull = computed(() => this.people().length >= MAX_PEOPLE);

  has(person: string): boolean {
    return this.people().some(each => isSame(each, person));
  }

  add(person: string): void {
    if (!this.isFull() && !this.has(person)) this.write({ person: [...this.people(), person] });
  }

  remove(person: string): void {
    this.write({ person: this.people().filter(each => each !== person) });
  }

  /** Puts somebody in the place of another. */
  replace(person: string, by: string): void {
    this.write({ person: parsePeople(this.people().map(each => (each === person ? by : each))) });
  }

  weigh(fairness: number): void {
    this.write({ fairness: fairness === USUAL_FAIRNESS ? undefined : fairness });
  }

  refine(refinement: Refinement): void {
    const [person, fairness] = [this.people(), this.map().get('fairness')];
    void this.router.navigate([], { queryParams: { ...refinement, person, fairness }, scroll: 'manual' });
  }

  private write(changed: { person?: string[]; fairness?: number | undefined }): void {
    void this.router.navigate([], {
      queryParams: changed,
      queryParamsHandling: 'merge',
      scroll: 'manual',
    });
  }
}

function parseFairness(text: string | null): number {
  const value = text === null || text === '' ? Number.NaN : Number(text);
  return value >= 0 && value <= 1 ? value : USUAL_FAIRNESS;
}
