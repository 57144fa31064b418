import type { Season } from './catalogue-record.ts';

/** In the order of the year. */
export const SEASONS = ['winter', 'spring', 'summer', 'fall'] as const satisfies readonly Season[];
