import type { ListStatus } from '@anirec/openapi/angular';
import { STATUS_NAMES } from '../../core/list/list-status';
import type { Mark } from '../../core/list/mark';

/** What a mark looks like, as the path of an icon, and what it is called. */
export interface MarkGlyph {
  readonly path: string;
  /** Whether the icon is filled. */
  readonly isSolid: boolean;
  readonly name: string;
}

const PATHS: Readonly<Record<ListStatus, string>> = {
  watching: 'M8 5.5v13l10-6.5Z',
  completed: 'M5 12.5l4.5 4.5L19 7.5',
  on_hold: 'M9 6v12M15 6v12',
  dropped: 'M7 7l10 10M17 7L7 17',
  plan_to_watch: 'M7 4h10v16l-5-4-5 4Z',
};
const UNWANTED: MarkGlyph = {
  path: 'M12 4a8 8 0 1 0 .01 0M6.5 6.5l11 11',
  isSolid: false,
  name: 'not interested',
};
/** An empty bookmark: where nothing is said of a title, or that is not known yet. */
const NONE: MarkGlyph = { path: PATHS.plan_to_watch, isSolid: false, name: '' };

/** Finds what stands for a mark, as much of it as is known. */
export function markGlyph({ entry, isUnwanted }: Partial<Mark>): MarkGlyph {
  if (isUnwanted) return UNWANTED;
  if (!entry) return NONE;
  const score = entry.score === null ? '' : `, score ${entry.score}`;
  const isSolid = entry.status === 'plan_to_watch' || entry.status === 'watching';
  return { path: PATHS[entry.status], isSolid, name: `${STATUS_NAMES[entry.status].toLowerCase()}${score}` };
}
