import { computed, linkedSignal, type Resource, type Signal } from '@angular/core';

/** An answer of the API as a page shows it. */
export interface KeptAnswer<Value> {
  /**
   * What came last for this request: it stays while the same is asked for again, and where that fails. Undefined before
   * the first, and where something else is asked for.
   */
  readonly value: Signal<Value | undefined>;
  /** Why it could not be had the last time; undefined while it is asked for again. */
  readonly error: Signal<unknown>;
  readonly isLoading: Signal<boolean>;
  /** Asks for the same again. */
  reload(): void;
}

/** As much of a resource as is read here. */
type Asked<Value> = Resource<Value | undefined> & { reload(): boolean };

/**
 * Reads a resource so that a failed poll, reload or retry takes nothing off the screen. Angular's own drops its value
 * where a reload fails, and keeps the old error while it tries again.
 */
export function keptAnswer<Value>(resource: Asked<Value>): KeptAnswer<Value> {
  return {
    value: linkedSignal<{ isSame: boolean; value: Value | undefined }, Value | undefined>({
      source: () => ({
        // `loading` is what another request begins with, and `reloading` the same one.
        isSame: ['reloading', 'error'].includes(resource.status()),
        value: resource.hasValue() ? resource.value() : undefined,
      }),
      computation: ({ isSame, value }, previous) => value ?? (isSame ? previous?.value : undefined),
    }).asReadonly(),
    error: errorOf(resource),
    isLoading: resource.isLoading,
    reload: () => void resource.reload(),
  };
}

/** Why a resource failed; undefined while it tries again. */
export function errorOf(resource: Resource<unknown>): Signal<unknown> {
  return computed(() => (resource.isLoading() ? undefined : resource.error()));
}
