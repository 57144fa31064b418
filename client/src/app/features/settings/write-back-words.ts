import type { TitleFacts, WriteBackState } from '@anirec/openapi/angular';
import { STATUS_NAMES } from '../../core/list/list-status';

const STATES: Readonly<Record<WriteBackState, string>> = {
  waiting: 'waits',
  sent: 'sent',
  refused: 'refused',
  overtaken: 'changed there later',
  abandoned: 'given up',
};

/** What a list says of a title, such as “Watching, 8 of 10, 5 episodes”. */
export function factsInWords(facts: TitleFacts | null): string {
  if (!facts) return 'not on the list';
  const { status, score, progress } = facts;
  const watched = progress === 1 ? '1 episode' : `${progress} episodes`;
  return [STATUS_NAMES[status], score === null ? 'no score' : `${score} of 10`, watched].join(', ');
}

/** What became of a change. */
export function stateInWords(state: WriteBackState): string {
  return STATES[state];
}
