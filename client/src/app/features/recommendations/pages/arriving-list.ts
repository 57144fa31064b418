import { computed, DestroyRef, effect, inject, Injectable, signal } from '@angular/core';
import { listMyImportsResource } from '@anirec/openapi/angular/resources';
import { keptAnswer } from '../../../core/kept-answer';

/** How long to wait before looking again, whether or not the last look failed. */
const LOOK_MS = 1500;

/** Knows whether a list that is empty is being imported right now, as it is after somebody's first sign-in. */
@Injectable()
export class ArrivingList {
  /** Whether there is a reason to look. */
  readonly isEmpty = signal(false);

  private readonly imports = keptAnswer(listMyImportsResource(() => (this.isEmpty() ? {} : undefined)));
  private readonly states = computed(() => this.imports.value()?.data.map(({ state }) => state) ?? []);
  private readonly wasArriving = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly isArriving = computed(() => this.states().includes('running'));
  /** Whether one has arrived that was seen on its way. */
  readonly hasArrived = computed(() => this.wasArriving() && this.states().length > 0 && !this.isArriving());

  constructor() {
    effect(() => {
      clearTimeout(this.timer);
      if (this.isArriving()) this.wasArriving.set(true);
      const hasFailed = this.imports.error() !== undefined;
      if (this.imports.isLoading() || !(this.isArriving() || hasFailed)) return;
      this.timer = setTimeout(() => this.imports.reload(), LOOK_MS);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }
}
