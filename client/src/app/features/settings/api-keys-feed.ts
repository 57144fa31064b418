import { computed, Injectable, linkedSignal } from '@angular/core';
import { type ApiKey, createMyApiKey, deleteMyApiKey, type NewApiKey } from '@anirec/openapi/angular';
import { listMyApiKeysResource } from '@anirec/openapi/angular/resources';
import { isNotFound } from '../../core/failures/failure';
import { keptAnswer } from '../../core/kept-answer';

/** The API refuses one more. */
const MAX_KEYS = 5;

/** The keys that somebody has made: makes them, and revokes them. */
@Injectable()
export class ApiKeysFeed {
  private readonly answer = keptAnswer(listMyApiKeysResource(() => ({})));
  private readonly known = linkedSignal<readonly ApiKey[]>(() => this.answer.value()?.data ?? []);

  /** The latest first. */
  readonly keys = this.known.asReadonly();
  readonly error = this.answer.error;
  readonly isLoading = this.answer.isLoading;
  readonly isFull = computed(() => this.known().length >= MAX_KEYS);

  /** Makes a key, and gives it: this once. */
  async make(name: string): Promise<NewApiKey> {
    const { data } = await createMyApiKey({ body: { name }, throwOnError: true });
    this.known.update(keys => [data, ...keys]);
    return data;
  }

  /** One that has been revoked elsewhere is gone as well. */
  async revoke({ id }: ApiKey): Promise<void> {
    try {
      await deleteMyApiKey({ path: { keyId: id }, throwOnError: true });
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
    this.known.update(keys => keys.filter(each => each.id !== id));
  }

  reload(): void {
    this.answer.reload();
  }
}
