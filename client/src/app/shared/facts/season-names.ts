import type { Season } from '@anirec/openapi/angular';

/** What the seasons of broadcast are called where one stands by itself or begins a line. */
export const SEASON_NAMES: Readonly<Record<Season, string>> = {
  winter: 'Winter',
  spring: 'Spring',
  summer: 'Summer',
  fall: 'Fall',
};
