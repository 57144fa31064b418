import type { FilterSuggestion } from '@anirec/openapi/angular';
import { TYPE_NAMES } from '../facts/anime-type';
import { SEASON_NAMES } from '../facts/season-names';

/** What filters ask for, in a few words: "Romance · Film · Winter 2025". */
export function filterWords(filters: FilterSuggestion): string {
  const { genre = [], theme = [], studio = [], site = [], type, season, year } = filters;
  const time = [season && SEASON_NAMES[season], year].filter(each => each !== undefined).join(' ');
  return [
    ...[...genre, ...theme, ...(type ? [TYPE_NAMES[type]] : []), ...studio],
    ...[...site.map(each => `on ${each}`), ...(time === '' ? [] : [time])],
  ].join(' · ');
}
