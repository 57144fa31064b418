import { computed, inject, Injectable, signal } from '@angular/core';
import { type Import, type ImportRequest, startFileImport, startImport } from '@anirec/openapi/angular';
import { FollowedImports } from '../../core/imports/followed-imports';

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
  private readonly imports = inject(FollowedImports);
  private readonly sending = signal(false);
  private readonly refused = signal<{ sent: SentOrder; error: unknown } | null>(null);

  readonly error = this.imports.error;
  readonly isLoading = this.imports.isLoading;
  /** The latest import, under way or ended. */
  readonly latest = computed(() => this.imports.all().at(0));
  /** Those before, the latest first. */
  readonly earlier = computed(() => this.imports.all().slice(1));
  readonly running = this.imports.running;
  readonly isBusy = computed(() => this.sending() || this.running() !== undefined);
  /** Why the last order was not taken. */
  readonly refusal = computed(() => this.refused()?.error);
  readonly isInterrupted = this.imports.isInterrupted;

  constructor() {
    this.imports.isWanted.set(true);
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
    this.imports.reload();
  }

  private async send(sent: SentOrder): Promise<void> {
    this.refused.set(null);
    this.sending.set(true);
    try {
      this.imports.note(await ask(sent));
    } catch (error) {
      this.refused.set({ sent, error });
    } finally {
      this.sending.set(false);
    }
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
