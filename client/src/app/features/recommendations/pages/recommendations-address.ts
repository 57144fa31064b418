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
import { formatTaste, isSameTaste, parseTaste, type Taste } from '../../../core/picks/taste';
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
  private readonly tray = inject(PickTray);
  private readonly params = toSignal(this.route.queryParams, {
    initialValue: this.route.snapshot.queryParams,
  });

  readonly taste = computed(() => parseTaste(tasteParamsIn(convertToParamMap(this.params()))));
  readonly refinement = computed(() => parseRefinement(this.params()));
  /** The picks that these are compared with; null where they are compared with none. */
  readonly earlier = computed(() => readEarlier(this.params()));
  readonly isAsBefore = computed(() => {
    const earlier = this.earlier();
    return earlier !== null && isSameTaste(earlier, this.taste());
  });
  /** What to ask the API for. */
  readonly question = computed(() => ({ ...formatTaste(this.taste()), ...this.refinement() }));

  constructor() {
    this.tray.follow(this);
    inject(DestroyRef).onDestroy(() => this.tray.follow(null));
  }

  refine(refinement: Refinement): void {
    this.open({ ...formatTaste(this.taste()), ...refinement, ...writeEarlier(this.earlier()) });
  }

  write(taste: Taste): void {
    const params = { ...formatTaste(taste), ...this.refinement(), ...writeEarlier(this.earlier()) };
    this.open(params, { replaceUrl: true });
  }

  /** Compares whatever the picks become with what they are now. */
  compare(): void {
    this.open({ ...this.question(), ...writeEarlier(this.taste()) });
  }

  /** Compares with nothing any longer. */
  keep(): void {
    this.open(this.question());
  }

  /** Shows the picks again that these are compared with. */
  goBack(): void {
    const earlier = this.earlier() ?? this.taste();
    this.tray.restoreOwn(earlier);
    this.open({ ...formatTaste(earlier), ...this.refinement() });
  }

  private open(queryParams: Params, how: Pick<NavigationExtras, 'replaceUrl'> = {}): void {
    void this.router.navigate([], { queryParams, ...how, scroll: 'manual' });
  }
}

/** How the address names the picks that others are compared with. */
const EARLIER = 'before';
const EARLIER_UNLIKE = 'beforeUnlike';

function readEarlier(params: Params): Taste | null {
  const named = convertToParamMap(params);
  const taste = parseTaste({
    picks: named.get(EARLIER) ?? '',
    unlike: named.get(EARLIER_UNLIKE) ?? '',
  });
  return taste.picks.length === 0 ? null : taste;
}

function writeEarlier(taste: Taste | null): Params {
  const { picks, unlike } = taste ? formatTaste(taste) : {};
  return {
    ...(picks !== undefined && { [EARLIER]: picks }),
    ...(unlike !== undefined && { [EARLIER_UNLIKE]: unlike }),
  };
}
