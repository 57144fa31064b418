import { computed, DestroyRef, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import {
  ActivatedRoute,
  convertToParamMap,
  type NavigationExtras,
  type Params,
  Router,
} from '@angular/router';
import { type PicksAddress, PickTray } from '../../../core/picks/pick-tray';
import { tasteParamsIn } from '../../../core/picks/picks-guard';
import { formatTaste, parseTaste, type Taste } from '../../../core/picks/taste';
import { parseRefinement, type Refinement } from '../refine/refinement';

/**
 * All that the page shows is read from its address, and all that a visitor changes is written there: `picks-guard.ts` sees
 * to it that picks are named. A change of the picks replaces the address, for the tray has its own way back; a change
 * of what the list is narrowed to is a step that the browser goes back.
 */
@Injectable()
export class RecommendationsAddress implements PicksAddress {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.queryParams, {
    initialValue: this.route.snapshot.queryParams,
  });

  readonly taste = computed(() => parseTaste(tasteParamsIn(convertToParamMap(this.params()))));
  readonly refinement = computed(() => parseRefinement(this.params()));
  /** What to ask the API for. */
  readonly question = computed(() => ({ ...formatTaste(this.taste()), ...this.refinement() }));

  constructor() {
    const tray = inject(PickTray);
    tray.follow(this);
    inject(DestroyRef).onDestroy(() => tray.follow(null));
  }

  refine(refinement: Refinement): void {
    this.open({ ...formatTaste(this.taste()), ...refinement });
  }

  write(taste: Taste): void {
    this.open({ ...formatTaste(taste), ...this.refinement() }, { replaceUrl: true });
  }

  private open(queryParams: Params, how: Pick<NavigationExtras, 'replaceUrl'> = {}): void {
    void this.router.navigate([], { queryParams, ...how, scroll: 'manual' });
  }
}
