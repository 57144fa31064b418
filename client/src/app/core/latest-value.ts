import { linkedSignal, type Resource, type Signal } from '@angular/core';

/** A resource's value, or the one before while the next is on its way: what is on screen need not blink. */
export function latestValue<Value>(resource: Resource<Value | undefined>): Signal<Value | undefined> {
  return linkedSignal<Value | undefined, Value | undefined>({
    source: () => (resource.hasValue() ? resource.value() : undefined),
    computation: (value, previous) => value ?? previous?.value,
  });
}
