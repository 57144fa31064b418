import { createHash } from 'node:crypto';
import type { CatalogueFile, CatalogueRecord } from '../src/engine/catalogue/catalogue-record.ts';
import { type Airing, airingOf } from './airing.ts';
import { broadcastsOf } from './broadcasts.ts';
import { withContentRatings } from './content-rating/content-rating.ts';
import { corrected } from './corrections.ts';
import { entriesOf, type Entry, type OmittedTitle } from './entries.ts';
import { episodeLengthOf } from './episode-length.ts';
import { episodesOf } from './episodes.ts';
import { withFranchises } from './franchises/franchises.ts';
import { withFranchiseRoles } from './franchises/roles.ts';
import { type KnownDays, knownDays } from './known-days.ts';
import { knownEpisodes } from './known-episodes.ts';
import { externalIds, numericId, officialSite, streamingLinks } from './links.ts';
import { ownTitles } from './own-titles/index.ts';
import { type Join, joinsOf, needlessTitles, withJoins } from './own-titles/joins.ts';
import { ownNames, withOwnTitles } from './own-titles/own-records.ts';
import type { OwnTitles } from './own-titles/own-title.ts';
import type { Arm } from './packages/arm.ts';
import type { BangumiData, BangumiItem } from './packages/bangumi-data.ts';
import type { BangumiSubjects, SubjectFacts } from './packages/bangumi-subjects.ts';
import type { Bgmd, BgmdSubject } from './packages/bgmd.ts';
import { classify } from './terms/classify.ts';
import { withGuessedGenres, type GenreGuesses } from './terms/guess-genres.ts';
import { withAbbreviations } from './titles/abbreviations.ts';
import { dropNamesOfOthers, makeTitlesDistinct } from './titles/distinct.ts';
import { knownTitles } from './titles/known-titles.ts';
import { withGeneratedNames } from './titles/romanisation/generated-names.ts';
import { chooseTitles } from './titles/titles.ts';

/** What a catalogue is made of. */
export interface Packages {
  bangumiData: BangumiData;
  bgmd: Bgmd;
  bangumiSubjects: BangumiSubjects;
  arm: Arm;
}

/** The catalogue, and what there is to say of it. */
export interface BuiltCatalogue {
  file: CatalogueFile;
  omitted: OmittedTitle[];
  /** The ids of titles that may as well have begun the day before. */
  guessedDays: ReadonlySet<number>;
  /** How good the guesses of genres are, by genre. */
  genreGuesses: GenreGuesses[];
  /** What was joined to a MyAnimeList id that bangumi-data lacks. */
  joins: Join[];
  /** Rows of our own titles that the packages have made needless. */
  needless: number[];
}

/** What we know better than the packages, by MyAnimeList's id. */
export interface KnownFacts {
  days: Readonly<Record<number, KnownDays>>;
  episodes: Readonly<Record<number, number>>;
  /** Titles that the packages lack, or have without the id. */
  titles: OwnTitles;
}

const KNOWN: KnownFacts = { days: knownDays, episodes: knownEpisodes, titles: ownTitles };

/**
 * Joins the packages into the catalogue; the same packages always give the same catalogue.
 *
 * @throws {OwnTitlesError} where what we know cannot be true of these packages.
 */
export function buildCatalogue(packages: Packages, known: KnownFacts = KNOWN): BuiltCatalogue {
  const { bangumiData, bgmd, bangumiSubjects, arm } = packages;
  const items = bangumiData.items.map(corrected);
  const joins = joinsOf(items, bgmd, arm, known.titles);
  const { entries, omitted } = entriesOf(withJoins(items, joins));
  const aired = entries.map(entry => ({
    entry,
    airing: airingOfEntry(entry, packages, known.days[entry.id]),
  }));
  const packaged = aired.map(({ entry, airing }) => toRecord(entry, airing, packages, known));
  const records = withOwnTitles(packaged, known.titles, id => arm.aniListByMal.get(id));
  const guessed = withFranchises(
    records.sort((a, b) => a.id - b.id),
    known.titles,
  );
  // Names are read by those of the franchise, and the names that were read tell more of who belongs together.
  const grouped = withFranchises(withGeneratedNames(guessed), known.titles);
  const tags = new Map(entries.map(({ id, first }) => [id, subjectOf(first, bgmd)?.tags ?? []]));
  const tagsOf = (id: number) => tags.get(id) ?? [];
  const rated = withContentRatings(withFranchiseRoles(grouped, tagsOf), tagsOf);
  const { records: guessedOf, guesses } = withGuessedGenres(rated, tagsOf);
  const distinct = dropNamesOfOthers(makeTitlesDistinct(withAbbreviations(guessedOf)));
  return {
    file: {
      version: createHash('sha256').update(JSON.stringify(distinct)).digest('hex').slice(0, 16),
      sources: {
        'bangumi-data': bangumiData.version,
        bgmd: bgmd.version,
        'anime-sachedule-search-data': bangumiSubjects.version,
        '@kawaiioverflow/arm': arm.version,
      },
      records: distinct,
      tags: Object.fromEntries(tags),
    },
    omitted,
    guessedDays: new Set(aired.flatMap(({ entry, airing }) => (airing.isGuess ? entry.id : []))),
    genreGuesses: guesses,
    joins,
    needless: needlessTitles(items, known.titles),
  };
}

function airingOfEntry(
  { parts }: Entry,
  { bgmd, bangumiSubjects }: Packages,
  known: KnownDays | undefined,
): Airing {
  const told = parts.map(item => {
    const subject = subjectOf(item, bgmd);
    const days = [subject?.airDate, factsOf(item, bangumiSubjects)?.airDate];
    return {
      item,
      airDates: days.filter(day => typeof day === 'string'),
      tags: subject?.tags ?? [],
    };
  });
  return airingOf(told, known);
}

function toRecord(
  { id, first, parts }: Entry,
  airing: Airing,
  packages: Packages,
  known: KnownFacts,
): CatalogueRecord {
  const { bangumiData, bgmd, bangumiSubjects } = packages;
  const { isGuess: _, ...aired } = airing;
  const subject = subjectOf(first, bgmd);
  const tags = subject?.tags ?? [];
  const counted = parts.map(item => ({
    item,
    facts: factsOf(item, bangumiSubjects),
  }));
  return {
    id,
    ...chooseTitles(first, subject, knownTitles[id] ?? ownNames(known.titles[id])),
    // Until all are read: see `withGeneratedNames` and `withAbbreviations`.
    ...{ titleRomajiIsGenerated: false, generatedNames: [], abbreviations: [] },
    ...aired,
    episodes: known.episodes[id] ?? episodesOf(airing.type, counted),
    episodeLength: episodeLengthOf(airing.type, tags, airing.minutes),
    // Until all are read: see `withFranchises`.
    ...{ franchise: id, franchiseRole: 'main' },
    ...classify(tags),
    // Until all are read: see `withGuessedGenres`.
    genresGuessed: [],
    // Until all are read: see `withContentRatings`.
    ...{ contentRating: 'general', contentRatingSource: 'none' },
    officialSite: officialSite(first),
    links: streamingLinks(first, bangumiData.sites),
    externalIds: externalIds(first),
    posters: subject?.posters ?? {},
    broadcasts: broadcastsOf(parts),
    tagCount: tags.length,
  };
}

function subjectOf(item: BangumiItem, bgmd: Bgmd): BgmdSubject | undefined {
  const id = numericId(item, 'bangumi');
  return id === null ? undefined : bgmd.subjects.get(id);
}

function factsOf(item: BangumiItem, { subjects }: BangumiSubjects): SubjectFacts | undefined {
  const id = numericId(item, 'bangumi');
  return id === null ? undefined : subjects.get(id);
}
