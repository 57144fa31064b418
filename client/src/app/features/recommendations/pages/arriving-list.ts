import { computed, DestroyRef, effect, inject, Injectable, signal } from '@angular/core';
import { FollowedImports } from '../../../core/imports/followed-imports';

/** How long to wait before looking again after a look that failed. */
const LOOK_AGAIN_MS = 3000;

/** Knows whether a list that is empty is being imported right now, as it is after somebody's first sign-in. */
@Injectable()
export class ArrivingList {
  private readonly imports = inject(FollowedImports);
  private readonly wasArriving = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether there is a reason to look. */
  readonly isEmpty = this.imports.isWanted;
  readonly isArriving = computed(() => this.imports.running() !== undefined);
  /** Whether one has arrived that was seen on its way. */
  readonly hasArrived = computed(
    () => this.wasArriving() && this.imports.all().length > 0 && !this.isArriving(),
  );

  constructor() {
    effect(() => {
      clearTimeout(this.timer);
      if (this.isArriving()) this.wasArriving.set(true);
      const hasFailed = this.imports.error() !== undefined;
      if (hasFailed && !this.imports.isLoading())
        this.timer = setTimeout(() => this.imports.reload(), LOOK_AGAIN_MS);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }
}
