import { computed, effect, inject, Injectable, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, convertToParamMap, Router } from '@angular/router';
import { PickTray } from '../../../core/picks/pick-tray';
import type { TasteParams } from '../../../core/picks/taste';
import { parseRefinement, type Refinement } from '../refine/refinement';

/**
 * Keeps the tray and the page's address the same, and reads from it what the list is narrowed to. A change of the tray
 * replaces the address, for the tray has its own way back; a change of what the list is narrowed to is a step that the
 * browser goes back.
 */
@Injectable()
export class RecommendationsAddress {
  private readonly tray = inject(PickTray);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.queryParams, {
    initialValue: this.route.snapshot.queryParams,
  });
  private readonly taste = computed(() => {
    const map = convertToParamMap(this.params());
    return { picks: map.get('picks') ?? '', unlike: map.get('unlike') ?? '' };
  });

  readonly refinement = computed(() => parseRefinement(this.params()));

  constructor() {
    effect(() => {
      const taste = this.taste();
      untracked(() => this.tray.open(taste));
    });
    effect(() => this.write(this.tray.params()));
  }

  refine(refinement: Refinement): void {
    void this.router.navigate([], {
      queryParams: { ...this.tray.params(), ...refinement },
      scroll: 'manual',
    });
  }

  private write({ picks = '', unlike = '' }: TasteParams): void {
    const written = this.taste();
    if (picks === written.picks && unlike === written.unlike) return;
    void this.router.navigate([], {
      queryParams: { picks: picks || null, unlike: unlike || null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
      scroll: 'manual',
    });
  }
}
