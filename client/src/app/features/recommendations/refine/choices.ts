import type { Aim, EpisodeLength } from '@anirec/openapi/angular';
import { toggled } from '../../../core/toggled';
import { TYPE_NAMES } from '../../../shared/facts/anime-type';
import { type NamedFilter, type Refinement, withGenreFilter, withToggled } from './refinement';
import { DIVERSITY, OBSCURITY, POPULARITY, stepName } from './steps';

/** One thing that a visitor chose, and the refinement that is left without it. */
export interface Choice {
  readonly name: string;
  readonly without: Refinement;
}

export const EPISODE_LENGTH_NAMES: Readonly<Record<EpisodeLength, string>> = {
  short: 'Short',
  standard: 'Standard',
  feature: 'Feature-length',
};

/** What a few picks can lead to, in the words of the page. */
export const AIM_NAMES: Readonly<Record<Aim, string>> = {
  safe: 'Safe choices',
  balanced: 'A bit of both',
  for_me: 'More like my picks',
};

/** Names all that a refinement asks for, one by one. */
export function choicesOf(refinement: Refinement): Choice[] {
  const { genre = [], excludeGenre = [], type = [], episodeLength = [] } = refinement;
  const { yearFrom, yearTo, minPopularity, obscurity, diversity, aim } = refinement;
  const named = (filter: NamedFilter, nameOf: (value: string) => string) =>
    (refinement[filter] ?? []).map(each => ({
      name: nameOf(each),
      without: withToggled(refinement, filter, each),
    }));
  const change = (name: string, changed: Refinement): Choice => ({
    name,
    without: { ...refinement, ...changed },
  });
  return [
    ...genre.map(each => ({ name: `With ${each}`, without: withGenreFilter(refinement, each, 'any') })),
    ...excludeGenre.map(each => ({ name: `No ${each}`, without: withGenreFilter(refinement, each, 'any') })),
    ...named('theme', theme => `With ${theme}`),
    ...named('studio', studio => `By ${studio}`),
    ...named('site', site => `On ${site}`),
    ...type.map(each => change(TYPE_NAMES[each], { type: toggled(type, each) })),
    ...episodeLength.map(each =>
      change(`${EPISODE_LENGTH_NAMES[each]} episodes`, { episodeLength: toggled(episodeLength, each) }),
    ),
    ...(yearFrom === undefined && yearTo === undefined
      ? []
      : [change(yearsName(yearFrom, yearTo), { yearFrom: undefined, yearTo: undefined })]),
    ...(minPopularity ? [change(stepName(POPULARITY, minPopularity), { minPopularity: undefined })] : []),
    ...(obscurity ? [change(stepName(OBSCURITY, obscurity), { obscurity: undefined })] : []),
    ...(aim ? [change(AIM_NAMES[aim], { aim: undefined })] : []),
    ...(diversity ? [change(stepName(DIVERSITY, diversity), { diversity: undefined })] : []),
  ];
}

function yearsName(from: number | undefined, to: number | undefined): string {
  if (from === to) return `${from ?? ''}`;
  if (to === undefined) return `Since ${from ?? ''}`;
  return from === undefined ? `Until ${to}` : `${from} to ${to}`;
}
