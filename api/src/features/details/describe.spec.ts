import fc from 'fast-check';
import { parse, safeParse } from 'valibot';
import { rawMedia } from '../../../test/support/media.ts';
import { record } from '../../../test/support/records.ts';
import { toAnimeSummary } from '../anime/anime.dto.ts';
import { media } from '../../upstream/anilist-details-answers.ts';
import { describe as describeTitle } from './describe.ts';
import type { Details } from './details.dto.ts';

const NOW = new Date('2026-01-01T00:00:00Z');
const SUMMARY = toAnimeSummary({ ...record({ id: 5 }), year: null, popularity: 0 });
const ADULT = toAnimeSummary({ ...record({ id: 6, contentRating: 'adult' }), year: null, popularity: 0 });
const TITLES = new Map([SUMMARY, ADULT].map(title => [title.id, title]));

function describedAs(fields: Record<string, unknown>, adult: 'hide' | 'show' = 'hide'): Details {
  const asked = { fetchedAt: NOW, stale: false };
  return describeTitle(parse(media, rawMedia(fields)), asked, {
    findAnime: id => TITLES.get(id) ?? null,
    adult,
    now: NOW,
  });
}

/** The same value with anything in it replaced by null, or by what nobody would put there. */
function damaged(value: unknown, isHit: () => boolean, odd: () => unknown): unknown {
  if (isHit()) return odd();
  if (Array.isArray(value)) return value.map(each => damaged(each, isHit, odd));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, damaged(each, isHit, odd)]));
}

describe('what AniList says', () => {
  it('is told in AniRec’s words', () => {
    expect(describedAs({})).toEqual({
      url: 'https://anilist.co/anime/1',
      fetchedAt: NOW,
      stale: false,
      synopsis: 'Bounty hunters in space.',
      score: 86,
      votes: 150,
      episodes: 26,
      episodeMinutes: 24,
      adaptedFrom: 'Original',
      studios: ['Sunrise'],
      themes: ['Space'],
      trailer: { site: 'youtube', id: 'gY5nDXOtv_o', url: 'https://www.youtube.com/watch?v=gY5nDXOtv_o' },
      nextEpisode: { episode: 4, airsAt: new Date(1_800_000_000_000) },
      streaming: [{ site: 'Crunchyroll', url: 'https://crunchyroll.example/1', language: null }],
      relations: [
        {
          kind: 'side-story',
          title: 'The Movie',
          medium: 'anime',
          year: 2001,
          anime: SUMMARY,
          url: 'https://anilist.co/anime/5',
        },
      ],
    });
  });

  it('is whole without any of it', () => {
    const nothing = Object.fromEntries(Object.keys(rawMedia()).map(key => [key, null]));
    expect(describedAs({ ...nothing, id: 1, idMal: 1 })).toEqual({
      url: 'https://anilist.co/anime/1',
      fetchedAt: NOW,
      stale: false,
      synopsis: null,
      score: null,
      votes: null,
      episodes: null,
      episodeMinutes: null,
      adaptedFrom: null,
      studios: [],
      themes: [],
      trailer: null,
      nextEpisode: null,
      streaming: [],
      relations: [],
    });
  });

  it('never fails for what is null, missing or odd anywhere in it', () => {
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.nat(9)),
        fc.infiniteStream(fc.jsonValue({ maxDepth: 2 })),
        (dice, odds) => {
          const isHit = () => dice.next().value === 0;
          const odd = (): unknown => (dice.next().value < 5 ? null : odds.next().value);
          const raw = damaged(rawMedia(), isHit, odd);
          const read = safeParse(media, raw);
          if (!read.success) return;
          const told = describeTitle(
            read.output,
            { fetchedAt: NOW, stale: false },
            { findAnime: () => null, adult: 'hide', now: NOW },
          );
          expect(told.url).toMatch(/^https:\/\/anilist\.co\/anime\/\d+$/);
          expect(told.streaming.every(({ url }) => url.startsWith('https://'))).toBeTrue();
          expect(parse(media, JSON.parse(JSON.stringify(read.output)))).toEqual(read.output);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves out what gives the story away, and what fits badly', () => {
    const tag = (name: string, fields: object) => ({ name, rank: 90, ...fields });
    const tags = [
      tag('Twist', { isMediaSpoiler: true }),
      tag('Death', { isGeneralSpoiler: true }),
      tag('Adult', { isAdult: true }),
      tag('Doubtful', { rank: 59 }),
      tag('Second', { rank: 70 }),
      tag('First', {}),
    ];
    expect(describedAs({ tags }).themes).toEqual(['First', 'Second']);
  });

  it('names no episode that has been shown, and no site that is closed or unsafe', () => {
    const link = (url: string, fields: object = {}) => ({ site: url, url, type: 'STREAMING', ...fields });
    const { nextEpisode, streaming } = describedAs({
      nextAiringEpisode: { episode: 3, airingAt: NOW.getTime() / 1000 },
      externalLinks: [
        link('https://open.example/'),
        link('https://closed.example/', { isDisabled: true }),
        link('http://plain.example/'),
        link('javascript:alert(1)'),
        link('https://twitter.example/', { type: 'SOCIAL' }),
      ],
    });
    expect(nextEpisode).toBeNull();
    expect(streaming.map(({ url }) => url)).toEqual(['https://open.example/']);
  });

  it('lists prequels and sequels first, each kind by year, and links what the catalogue has', () => {
    const edge = (relationType: string, id: number, year: number | null, type = 'ANIME') => ({
      relationType,
      node: { id, idMal: id, type, title: { userPreferred: `${id}` }, startDate: { year } },
    });
    const edges = [
      edge('CHARACTER', 1, 1999),
      edge('SEQUEL', 2, null),
      edge('SEQUEL', 3, 2005),
      edge('NEW_KIND', 4, 2000),
      edge('SOURCE', 5, 1990, 'MANGA'),
      edge('PREQUEL', 5, 1998),
    ];
    const { relations } = describedAs({ relations: { edges } });
    expect(relations.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'prequel 5',
      'sequel 3',
      'sequel 2',
      'source 5',
      'character 1',
      'other 4',
    ]);
    expect(relations.map(({ anime }) => anime !== null)).toEqual([true, false, false, false, false, false]);
    expect(relations[3]?.url).toBe('https://anilist.co/manga/5');
  });

  it('names no title for adults, unless it is of one itself', () => {
    const node = { id: 6, idMal: 6, type: 'ANIME', title: { userPreferred: 'Adult' }, startDate: null };
    const relations = { edges: [{ relationType: 'OTHER', node }] };
    expect(describedAs({ relations }).relations).toEqual([]);
    expect(describedAs({ relations }, 'show').relations.map(({ anime }) => anime)).toEqual([ADULT]);
  });
});
