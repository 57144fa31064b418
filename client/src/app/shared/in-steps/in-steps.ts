import { computed, effect, inject, linkedSignal, PendingTasks, type Signal, signal } from '@angular/core';

/** How many parts of a list a screen shows at most before it is scrolled. */
export interface FirstScreen {
  readonly phone: number;
  readonly desktop: number;
}

/** Of cards in a grid. */
const CARDS: FirstScreen = { phone: 6, desktop: 24 };
/** Drawn in one go, with no touch answered meanwhile: four cards take a slow phone about 40 ms. */
const STEP = 4;

/**
 * A list as a page draws it: what the first screen shows at once, and the rest a few at a time, so that a slow phone
 * answers in between. What is there when the page is made, as on a way back, stands at once: the page is scrolled to where
 * it was.
 */
export function inSteps<Item>(
  items: Signal<readonly Item[]>,
  { phone, desktop }: FirstScreen = CARDS,
): Signal<readonly Item[]> {
  const first = matchMedia('(width < 48rem)').matches ? phone : desktop;
  const shown = linkedSignal<boolean, number>({
    source: () => items().length > 0,
    computation: (isThere, previous) => previous?.value ?? (isThere ? Infinity : first),
  });
  doLater(
    () => items().length > shown(),
    () => shown.update(count => count + STEP),
  );
  return computed(() => (items().length > shown() ? items().slice(0, shown()) : items()));
}

/** Becomes true, for good, in the task after something does; at once where that is true from the start. */
export function inNextTask(isDue: Signal<boolean>): Signal<boolean> {
  const isDone = linkedSignal<boolean, boolean>({
    source: isDue,
    computation: (due, previous) => previous?.value ?? due,
  });
  doLater(
    () => !isDone() && isDue(),
    () => isDone.set(true),
  );
  return isDone.asReadonly();
}

/** Does something in a task of its own, as often as there is cause to; the page counts as unsettled until then. */
function doLater(isDue: () => boolean, act: () => void): void {
  const tasks = inject(PendingTasks);
  const due = computed(isDue);
  const done = signal(0);
  effect(onCleanup => {
    done();
    if (!due()) return;
    const finish = tasks.add();
    const timer = setTimeout(() => {
      act();
      done.update(count => count + 1);
    });
    onCleanup(() => {
      clearTimeout(timer);
      finish();
    });
  });
}
