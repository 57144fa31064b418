import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { choicesOf } from '../refine/choices';
import { areSameOptions, type ListOptions, parseListOptions } from './list-options';
import type { Refinement } from '../refine/refinement';

/** Reads from a page's address what is wanted of recommendations from a list, and writes it there. */
@Injectable()
export class ListAddress {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.queryParams, {
    initialValue: this.route.snapshot.queryParams,
  });

  readonly options = computed(() => parseListOptions(this.params()), { equal: areSameOptions });
  readonly isNarrowed = computed(() => choicesOf(this.options()).length > 0);

  refine(refinement: Refinement): void {
    const { planToWatch, dislikes } = this.options();
    this.write({ ...refinement, planToWatch, dislikes });
  }

  /** Says whether what is planned may be recommended. */
  showPlanned(planToWatch: 'show' | undefined): void {
    this.write({ ...this.options(), planToWatch });
  }

  /** Says whether dislikes count. */
  ignoreDislikes(dislikes: 'ignore' | undefined): void {
    this.write({ ...this.options(), dislikes });
  }

  private write(options: ListOptions): void {
    void this.router.navigate([], { queryParams: options, scroll: 'manual' });
  }
}
