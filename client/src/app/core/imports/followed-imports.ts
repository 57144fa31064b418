import { computed, DestroyRef, effect, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { getImport, type Import } from '@anirec/openapi/angular';
import { listMyImportsResource } from '@anirec/openapi/angular/resources';
import { keptAnswer } from '../kept-answer';

/** How long to wait before asking again how far an import is. */
const POLL_MS = 400;
const POLL_AFTER_FAILURE_MS = 3000;

/** The lists that somebody brought from elsewhere, the latest first. The one that is under way is followed to its end. */
@Injectable()
export class FollowedImports {
  /** Whether there is a reason to ask for them. */
  readonly isWanted = signal(false);

  private readonly answer = keptAnswer(listMyImportsResource(() => (this.isWanted() ? {} : undefined)));
  private readonly imports = linkedSignal<readonly Import[]>(() => this.answer.value()?.data ?? []);
  private readonly interrupted = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly all = this.imports.asReadonly();
  readonly running = computed(() => this.imports().find(({ state }) => state === 'running'));
  readonly error = this.answer.error;
  readonly isLoading = this.answer.isLoading;
  /** Whether the API cannot say at the moment how far the import is. */
  readonly isInterrupted = this.interrupted.asReadonly();

  constructor() {
    effect(() => {
      const running = this.running();
      clearTimeout(this.timer);
      if (running) this.timer = setTimeout(() => void this.follow(running.id), POLL_MS);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  reload(): void {
    this.answer.reload();
  }

  /** Takes over what is known of an import by now, or of a new one. */
  note(known: Import): void {
    this.imports.update(imports =>
      imports.some(({ id }) => id === known.id)
        ? imports.map(each => (each.id === known.id ? known : each))
        : [known, ...imports],
    );
  }

  private async follow(importId: string): Promise<void> {
    try {
      const { data } = await getImport({ path: { importId }, throwOnError: true });
      this.interrupted.set(false);
      this.note(data);
    } catch {
      this.interrupted.set(true);
      this.timer = setTimeout(() => void this.follow(importId), POLL_AFTER_FAILURE_MS);
    }
  }
}
