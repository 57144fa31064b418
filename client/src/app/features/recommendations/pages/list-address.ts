import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { choicesOf } from '../refine/choices';
import { areSameWishes, type ListWishes, parseListWishes } from './list-wishes';
import type { Refinement } from '../refine/refinement';

/** Reads from a page's address what is wanted of recommendations from a list, and writes it there. */
@Injectable()
export class ListAddress {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.queryParams, {
    initialValue: this.route.snapshot.queryParams,
  });

  readonly wishes = computed(() => parseListWishes(this.params()), { equal: areSameWishes });
  readonly isNarrowed = computed(() => choicesOf(this.wishes()).length > 0);

  refine(refinement: Refinement): void {
    const { planToWatch, dislikes } = this.wishes();
    this.write({ ...refinement, planToWatch, dislikes });
  }

  /** Says whether what is planned may be recommended. */
  showPlanned(planToWatch: 'show' | undefined): void {
    this.write({ ...this.wishes(), planToWatch });
  }

  /** Says whether dislikes count. */
  ignoreDislikes(dislikes: 'ignore' | undefined): void {
    this.write({ ...this.wishes(), dislikes });
  }

  private write(wishes: ListWishes): void {
    void this.router.navigate([], { queryParams: wishes, scroll: 'manual' });
  }
}
