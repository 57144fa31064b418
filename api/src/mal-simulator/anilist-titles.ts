import type { CatalogueRecord } from '../engine/catalogue/catalogue-record.ts';
import { chance } from './chance.ts';
import { titleOf } from './shelf.ts';

/** How well AniList knows its titles: all of each; half of the titles; or each by its ids alone, all else being null. */
export type AniListKnowledge = 'whole' | 'half' | 'nulls';

/** The clip that YouTube's own documentation of its player shows. */
const CLIP = 'M7lc1UVf-VE';
const RELATIONS = ['SEQUEL', 'SIDE_STORY', 'SPIN_OFF'];

/** Invents what AniList would say of the catalogue's titles: always the same of the same one. */
export class AniListTitles {
  knowledge: AniListKnowledge = 'whole';
  private readonly byId: ReadonlyMap<number, CatalogueRecord>;

  constructor(private readonly records: readonly CatalogueRecord[]) {
    this.byId = new Map(records.map(record => [record.id, record]));
  }

  /** The titles with these ids, as `Page.media` has them; those that nobody knows are missing. */
  media(animeIds: readonly number[]): object[] {
    const known = animeIds.flatMap(animeId => this.byId.get(animeId) ?? []);
    const given = this.knowledge === 'half' ? known.filter((_, place) => place % 2 === 1) : known;
    return given.map(record => (this.knowledge === 'nulls' ? nullsOf(record) : this.whole(record)));
  }

  private whole(record: CatalogueRecord): object {
    const { id, episodes, minutes, source, studios, themes, links } = record;
    return {
      ...nullsOf(record),
      description: synopsisOf(record),
      averageScore: 50 + Math.round(chance('score', id) * 45),
      stats: { scoreDistribution: scoresOf(id) },
      episodes,
      duration: minutes ?? 24,
      source: source?.toUpperCase().replaceAll(' ', '_') ?? null,
      studios: { nodes: studios.map(name => ({ name })) },
      tags: themes.map((name, place) => tagOf(name, 95 - place)),
      trailer: chance('trailer', id) < 0.7 ? { id: CLIP, site: 'youtube' } : null,
      externalLinks: links.map(({ site, url }) => ({
        site,
        url,
        type: 'STREAMING',
        language: null,
        isDisabled: false,
      })),
      relations: { edges: this.relationsOf(record) },
    };
  }

  private relationsOf({ id, franchise, source, startDate }: CatalogueRecord): object[] {
    const others = this.records.filter(other => other.franchise === franchise && other.id !== id);
    const edges: object[] = others.map(other => {
      const isEarlier = (other.startDate ?? '9') < (startDate ?? '9');
      const later = RELATIONS[Math.floor(chance('relation', id, other.id) * RELATIONS.length)];
      return edgeOf(isEarlier ? 'PREQUEL' : (later ?? 'OTHER'), 'ANIME', other);
    });
    if (source === null || source === 'Original') return edges;
    const manga = this.byId.get(id);
    return manga ? [...edges, edgeOf('SOURCE', 'MANGA', manga)] : edges;
  }
}

/** What is there of every title, and null where all else may be. */
function nullsOf({ id }: CatalogueRecord) {
  return {
    id,
    idMal: id,
    description: null,
    averageScore: null,
    stats: null,
    episodes: null,
    duration: null,
    source: null,
    studios: null,
    tags: null,
    trailer: null,
    nextAiringEpisode: null,
    externalLinks: null,
    relations: null,
  };
}

/** As AniList writes them: HTML between line breaks of its own, references, and a spoiler that is hidden. */
function synopsisOf(record: CatalogueRecord): string {
  const { genres, year } = {
    genres: record.genres.join(' &amp; '),
    year: record.startDate?.slice(0, 4) ?? 'no year',
  };
  return (
    `<i>${escaped(titleOf(record))}</i> is a story of ${genres || 'its own'}, first told in ${year}. Nobody wrote this ` +
    'synopsis: it stands in for AniList’s, and is as long as those are.<br>\n<br>\n' +
    'Somebody wants something, and somebody else is in the way. They meet, part, and meet again; what seemed small turns ' +
    'out to matter, and what mattered is lost on the way. '.repeat(3) +
    '<br><br>\n<b>Note:</b> the end is given away here: ~!everybody lives!~ and ' +
    'not here.<br><br>(Source: the simulator)'
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function scoresOf(id: number) {
  const votes = 100 + Math.round(chance('votes', id) * 20_000);
  return [60, 70, 80, 90, 100].map((score, place) => ({ score, amount: Math.round(votes / (place + 2)) }));
}

function tagOf(name: string, rank: number): object {
  return { name, rank, isMediaSpoiler: false, isGeneralSpoiler: false, isAdult: false };
}

function edgeOf(relationType: string, type: 'ANIME' | 'MANGA', record: CatalogueRecord): object {
  const { id, startDate } = record;
  return {
    relationType,
    node: {
      id,
      idMal: id,
      type,
      title: { userPreferred: titleOf(record) },
      startDate: { year: startDate === null ? null : Number(startDate.slice(0, 4)) },
    },
  };
}
