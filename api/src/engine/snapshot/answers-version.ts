import type { Snapshot } from './snapshot.ts';

/**
 * Names all that an answer to everyone depends on beside what was asked: the model, the catalogue, and which of its titles
 * have begun.
 *
 * @param now milliseconds since 1970.
 */
export function answersVersion({ model, catalogue }: Snapshot, now: number): string {
  const today = new Date(now).toISOString().slice(0, 10);
  return [model.version, catalogue.version, catalogue.lastBeginning(today)].join(':');
}
