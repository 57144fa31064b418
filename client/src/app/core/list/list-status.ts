import type { ListStatus } from '@anirec/openapi/angular';

/** What a title can be on a list, in the order in which they are offered. */
export const STATUSES = [
  'watching',
  'completed',
  'on_hold',
  'dropped',
  'plan_to_watch',
] as const satisfies readonly ListStatus[];

export const STATUS_NAMES: Readonly<Record<ListStatus, string>> = {
  watching: 'Watching',
  completed: 'Completed',
  on_hold: 'On hold',
  dropped: 'Dropped',
  plan_to_watch: 'Plan to watch',
};
