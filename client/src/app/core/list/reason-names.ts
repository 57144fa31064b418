import type { FeedbackReason } from '@anirec/openapi/angular';

/** Why a title may not be wanted, in words, in the order in which the reasons are offered. */
export const REASON_NAMES: Readonly<Record<FeedbackReason, string>> = {
  not_my_taste: 'Not my taste',
  seen_elsewhere: 'Seen elsewhere',
  too_long: 'Too long',
  unsettling: 'Unsettling',
  other: 'Something else',
};

export const REASONS = [
  'not_my_taste',
  'seen_elsewhere',
  'too_long',
  'unsettling',
  'other',
] as const satisfies readonly FeedbackReason[];
