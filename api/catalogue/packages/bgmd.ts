import { decodeHTML } from 'entities';
import type { PosterFiles } from '../../src/engine/catalogue/catalogue-record.ts';
import { calendarDay } from './calendar-day.ts';
import type { Field } from './field.ts';
import { readInstalledPackage } from './installed-package.ts';

/** What bgmd adds to one title. Its summaries and TMDB texts are other people's: never read. */
export interface BgmdSubject {
  /** Bangumi's id. */
  id: number;
  name: string;
  /** In simplified Chinese, empty where there is none. */
  nameChinese: string;
  /** Titles in many languages, sorted, not said which is which. */
  aliases: string[];
  /** The day of the first showing as Bangumi has it, `YYYY-MM-DD`: a show at "25:30" belongs to the day before. */
  airDate: string | null;
  /** Tags of Bangumi's visitors, in Chinese for the most part, sorted: their counts are not kept. */
  tags: string[];
  /** Where pictures of it are. */
  posters: PosterFiles;
}

/** The pictures that bgmd names, of which only what follows the sites' own addresses is kept. */
const BANGUMI_PICTURE = /^https:\/\/lain\.bgm\.tv\/r\/400\/pic\/cover\/l\/([\w/.-]+)$/;
const TMDB_PICTURE = /^\/([\w.-]+)$/;

/** The package bgmd. */
export interface Bgmd {
  version: string;
  subjects: Map<number, BgmdSubject>;
}

/**
 * Reads the npm package bgmd (MIT).
 *
 * @throws PackageShapeError where its shape has changed.
 */
export async function readBgmd(): Promise<Bgmd> {
  const { version, data } = await readInstalledPackage('bgmd', 'bgmd/full');
  const subjects = data.member('bangumis').elements().map(readSubject);
  return {
    version,
    subjects: new Map(subjects.map(subject => [subject.id, subject])),
  };
}

function readSubject(subject: Field): BgmdSubject {
  const match = subject.member('tmdb').ifPresent();
  const isWrong = match !== null && isOfAnotherWork(match, subject);
  const foreign = isWrong ? [match.member('name').text(), match.member('original_name').text()] : [];
  const page = subject.member('bangumi').ifPresent();
  return {
    id: subject.member('id').integer(),
    name: decodeHTML(subject.member('name').text()),
    aliases: subject
      .member('alias')
      .texts()
      .map(alias => decodeHTML(alias))
      .filter(alias => !foreign.includes(alias)),
    nameChinese: page?.member('name_cn').text() ?? '',
    airDate: calendarDay(subject.member('air_date').ifPresent()?.text() ?? ''),
    tags: page?.member('tags').texts() ?? [],
    posters: postersOf(page, isWrong ? null : match),
  };
}

/** A page without a picture has an empty address; a match without one has null. */
function postersOf(page: Field | null, match: Field | null): PosterFiles {
  const address = page?.member('images').ifPresent()?.member('common');
  const bangumi = address?.text() ? address.partOf(BANGUMI_PICTURE) : undefined;
  const tmdb = match?.member('poster_path').ifPresent()?.partOf(TMDB_PICTURE);
  return { ...(bangumi !== undefined && { bangumi }), ...(tmdb !== undefined && { tmdb }) };
}

/**
 * bgmd mixes the titles of the matching TMDB entry into the aliases. Where that entry is a film and
 * the subject is not, or the other way round, the match is wrong, and so is its picture: Naruto's is a film.
 */
function isOfAnotherWork(match: Field, subject: Field): boolean {
  const matchIsFilm = match.member('type').oneOf('tv', 'movie') === 'movie';
  const subjectIsSeries = subject.member('type').text() === 'tv';
  return matchIsFilm && subjectIsSeries;
}
