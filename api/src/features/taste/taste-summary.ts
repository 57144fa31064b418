import type { TasteProfile, TasteTerms } from './taste.dto.ts';

const NAMED = 3;

/** A taste in a few sentences, for whoever does not see the picture of it. */
export function summaryOf({
  person,
  themes,
  studios,
  decades,
  rareFavourites,
  surprise,
}: Omit<TasteProfile, 'summary' | 'modelVersion'>): string {
  const liked = named([themes, studios, decades], 'for');
  const [rarest] = rareFavourites;
  return [
    `${titleOf(person.name)}, from ${person.entries} ${person.entries === 1 ? 'title' : 'titles'}.`,
    liked.length > 0 ? `More than the average list: ${liked.join(', ')}.` : 'Much like the average list.',
    ...sentence('Less: ', named([themes], 'against')),
    ...(rarest ? [`A favourite that few share: ${rarest.anime.title}.`] : []),
    ...(surprise ? [`Most surprising recommendation: ${surprise.recommendation.anime.title}.`] : []),
  ].join(' ');
}

/** The heading of somebody's taste. */
export function titleOf(name: string | null): string {
  return name === null ? 'The taste of these picks' : `The taste of ${name}`;
}

function named(kinds: readonly TasteTerms[], side: 'for' | 'against'): string[] {
  return kinds.flatMap(kind => kind[side].slice(0, NAMED).map(({ name }) => name));
}

function sentence(lead: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${lead}${names.join(', ')}.`];
}
