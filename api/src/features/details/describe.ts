import type { AnimeSummary } from '../anime/anime.dto.ts';
import type { AdultTitles } from '../../engine/catalogue/catalogue.ts';
import type { AniListMedia } from '../../upstream/anilist-details-answers.ts';
import { plainText } from '../../upstream/plain-text.ts';
import type { Details, NextEpisode, Relation, RelationKind } from './details.dto.ts';
import { trailerOf } from './trailer.ts';

/** In percent: below, voters disagree. */
const MIN_RANK = 60;
const MAX_THEMES = 10;
/** More than any franchise has. */
const MAX_RELATIONS = 100;

/** By AniList's words, in the order that they are listed in. */
const KINDS = new Map<string, RelationKind>([
  ['PREQUEL', 'prequel'],
  ['SEQUEL', 'sequel'],
  ['PARENT', 'parent'],
  ['SIDE_STORY', 'side-story'],
  ['SPIN_OFF', 'spin-off'],
  ['ALTERNATIVE', 'alternative'],
  ['SUMMARY', 'summary'],
  ['COMPILATION', 'summary'],
  ['SOURCE', 'source'],
  ['ADAPTATION', 'adaptation'],
  ['CHARACTER', 'character'],
  ['CONTAINS', 'other'],
]);
const ORDER = [...new Set(KINDS.values())];

/** When and how surely AniList said it. */
export interface Asked {
  fetchedAt: Date;
  stale: boolean;
}

/** What is told of it here. */
export interface Telling {
  /** Finds a title of the catalogue. */
  readonly findAnime: (animeId: number) => AnimeSummary | null;
  /** Whether related titles for adults are named. */
  readonly adult: AdultTitles;
  /** What has been shown by then is next no more. */
  readonly now: Date;
}

/** Says in AniRec's words what AniList says of a title. */
export function describe(media: AniListMedia, { fetchedAt, stale }: Asked, telling: Telling): Details {
  const { id, description, averageScore, episodes, duration, source, studios, externalLinks } = media;
  return {
    url: `https://anilist.co/anime/${id}`,
    ...{ fetchedAt, stale },
    synopsis: plainText(description ?? '') || null,
    score: averageScore,
    votes: votesOf(media),
    episodes,
    episodeMinutes: duration,
    adaptedFrom: source && wordOf(source),
    studios: distinct((studios?.nodes ?? []).map(({ name }) => name)),
    themes: themesOf(media),
    trailer: trailerOf(media),
    nextEpisode: nextEpisodeOf(media, telling.now),
    streaming: externalLinks
      .filter(({ isDisabled }) => isDisabled !== true)
      .map(({ site, url, language }) => ({ site, url, language })),
    relations: relationsOf(media, telling),
  };
}

function votesOf({ stats }: AniListMedia): number | null {
  return (stats?.scoreDistribution ?? []).reduce((sum, { amount }) => sum + amount, 0) || null;
}

/** `LIGHT_NOVEL` is "Light novel". */
function wordOf(source: string): string {
  const words = source.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function themesOf({ tags }: AniListMedia): string[] {
  const telling = tags.filter(
    ({ rank, isMediaSpoiler, isGeneralSpoiler, isAdult }) =>
      (rank ?? 0) >= MIN_RANK && !isMediaSpoiler && !isGeneralSpoiler && !isAdult,
  );
  const best = telling.toSorted((a, b) => (b.rank ?? 0) - (a.rank ?? 0));
  return distinct(best.map(({ name }) => name)).slice(0, MAX_THEMES);
}

function nextEpisodeOf({ nextAiringEpisode }: AniListMedia, now: Date): NextEpisode | null {
  if (nextAiringEpisode === null) return null;
  const airsAt = new Date(nextAiringEpisode.airingAt * 1000);
  return airsAt > now ? { episode: nextAiringEpisode.episode, airsAt } : null;
}

function relationsOf({ relations }: AniListMedia, { findAnime, adult }: Telling): Relation[] {
  const works = (relations?.edges ?? []).map(({ relationType, node }): Relation => {
    const medium = node.type === 'ANIME' ? 'anime' : 'manga';
    return {
      kind: KINDS.get(relationType) ?? 'other',
      title: node.title.userPreferred,
      medium,
      year: node.startDate?.year ?? null,
      anime: medium === 'anime' && node.idMal !== null ? findAnime(node.idMal) : null,
      url: `https://anilist.co/${medium}/${node.id}`,
    };
  });
  return works
    .filter(({ anime }) => adult === 'show' || anime?.contentRating !== 'adult')
    .sort(
      (a, b) =>
        ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.year ?? Infinity) - (b.year ?? Infinity) || 0,
    )
    .slice(0, MAX_RELATIONS);
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
