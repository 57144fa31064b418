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
import { inputParamsIn } from '../../../core/picks/picks-guard';
import {
  formatInput,
  isSameInput,
  parseInput,
  type RecommendationInput,
} from '../../../core/picks/recommendation-input';
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

  readonly input = computed(() => parseInput(inputParamsIn(convertToParamMap(this.params()))));
  readonly refinement = computed(() => parseRefinement(this.params()));
  /** The picks that these are compared with; null where they are compared with none. */
  readonly earlier = computed(() => readEarlier(this.params()));
  readonly isAsBefore = computed(() => {
    const earlier = this.earlier();
    return earlier !== null && isSameInput(earlier, this.input());
  });
  /** What to ask the API for. */
  readonly question = computed(() => ({ ...formatInput(this.input()), ...this.refinement() }));

  constructor() {
    this.tray.follow(this);
    inject(DestroyRef).onDestroy(() => this.tray.follow(null));
  }

  refine(refinement: Refinement): void {
    this.open({ ...formatInput(this.input()), ...refinement, ...writeEarlier(this.earlier()) });
  }

  write(input: RecommendationInput): void {
    const params = { ...formatInput(input), ...this.refinement(), ...writeEarlier(this.earlier()) };
    this.open(params, { replaceUrl: true });
  }

  /** Compares whatever the picks become with what they are now. */
  compare(): void {
    this.open({ ...this.question(), ...writeEarlier(this.input()) });
  }

  /** Compares with nothing any longer. */
  keep(): void {
    this.open(this.question());
  }

  /** Shows the picks again that these are compared with. */
  goBack(): void {
    const earlier = this.earlier() ?? this.input();
    this.tray.restoreOwn(earlier);
    this.open({ ...formatInput(earlier), ...this.refinement() });
  }

  private open(queryParams: Params, how: Pick<NavigationExtras, 'replaceUrl'> = {}): void {
    void this.router.navigate([], { queryParams, ...how, scroll: 'manual' });
  }
}

/** How the address names the picks that others are compared with. */
const EARLIER = 'before';
const EARLIER_UNLIKE = 'beforeUnlike';

function readEarlier(params: Params): RecommendationInput | null {
  const named = convertToParamMap(params);
  const input = parseInput({
    picks: named.get(EARLIER) ?? '',
    unlike: named.get(EARLIER_UNLIKE) ?? '',
  });
  return input.picks.length === 0 ? null : input;
}

function writeEarlier(input: RecommendationInput | null): Params {
  const { picks, unlike } = input ? formatInput(input) : {};
  return {
    ...(picks !== undefined && { [EARLIER]: picks }),
    ...(unlike !== undefined && { [EARLIER_UNLIKE]: unlike }),
  };
}
