import { computed, DestroyRef, effect, inject, Injectable, linkedSignal, signal } from '@angular/core';
import {
  getImport,
  type Import,
  type ImportRequest,
  startFileImport,
  startImport,
} from '@anirec/openapi/angular';
import { listMyImportsResource } from '@anirec/openapi/angular/resources';
import { keptAnswer } from '../../core/kept-answer';

/** How long to wait before asking again how far an import is. */
const POLL_MS = 400;
const POLL_AFTER_FAILURE_MS = 3000;

/** Which list is to be brought: a file's, or one from another site. */
export type ImportOrder = File | ImportRequest;

/** An order as it is sent: again with the same key, so that one that did arrive is not carried out twice. */
interface SentOrder {
  readonly order: ImportOrder;
  readonly key: string;
}

/** The lists that somebody brings from elsewhere: starts them, and follows the one that is under way. */
@Injectable()
export class ImportsFeed {
  private readonly answer = keptAnswer(listMyImportsResource(() => ({})));
  private readonly imports = linkedSignal<readonly Import[]>(() => this.answer.value()?.data ?? []);
  private readonly sending = signal(false);
  private readonly refused = signal<{ sent: SentOrder; error: unknown } | null>(null);
  private readonly interrupted = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly error = this.answer.error;
  readonly isLoading = this.answer.isLoading;
  /** The latest import, under way or ended. */
  readonly latest = computed(() => this.imports().at(0));
  /** Those before, the latest first. */
  readonly earlier = computed(() => this.imports().slice(1));
  readonly running = computed(() => this.imports().find(({ state }) => state === 'running'));
  readonly isBusy = computed(() => this.sending() || this.running() !== undefined);
  /** Why the last order was not taken. */
  readonly refusal = computed(() => this.refused()?.error);
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

  async start(order: ImportOrder): Promise<void> {
    await this.send({ order, key: crypto.randomUUID() });
  }

  /** Sends the order again that was not taken. */
  async retry(): Promise<void> {
    const refused = this.refused();
    if (refused) await this.send(refused.sent);
  }

  reload(): void {
    this.answer.reload();
  }

  private async send(sent: SentOrder): Promise<void> {
    this.refused.set(null);
    this.sending.set(true);
    try {
      this.note(await ask(sent));
    } catch (error) {
      this.refused.set({ sent, error });
    } finally {
      this.sending.set(false);
    }
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

  private note(known: Import): void {
    this.imports.update(imports =>
      imports.some(({ id }) => id === known.id)
        ? imports.map(each => (each.id === known.id ? known : each))
        : [known, ...imports],
    );
  }
}

async function ask({ order, key }: SentOrder): Promise<Import> {
  const options = { headers: { 'Idempotency-Key': key }, throwOnError: true } as const;
  const { data } =
    order instanceof File
      ? await startFileImport({ ...options, body: { file: order } })
      : await startImport({ ...options, body: order });
  return data;
}
