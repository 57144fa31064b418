import { calendarDay } from './calendar-day.ts';
import type { Field } from './field.ts';
import { readInstalledPackage } from './installed-package.ts';

/** What bgmd adds to one title. Its summaries, images and TMDB texts are other people's: never read. */
export interface BgmdSubject {
  /** Bangumi's id. */
  id: number;
  name: string;
  /** Titles in many languages, sorted, not said which is which. */
  aliases: string[];
  /** The day of the first showing as Bangumi has it, `YYYY-MM-DD`: a show at "25:30" belongs to the day before. */
  airDate: string | null;
  /** Tags of Bangumi's visitors, in Chinese for the most part, sorted: their counts are not kept. */
  tags: string[];
}

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
  return { version, subjects: new Map(subjects.map(subject => [subject.id, subject])) };
}

function readSubject(subject: Field): BgmdSubject {
  const foreign = titlesOfAnotherWork(subject);
  return {
    id: subject.member('id').integer(),
    name: subject.member('name').text(),
    aliases: subject
      .member('alias')
      .texts()
      .filter(alias => !foreign.includes(alias)),
    airDate: calendarDay(subject.member('air_date').ifPresent()?.text() ?? ''),
    tags: subject.member('bangumi').ifPresent()?.member('tags').texts() ?? [],
  };
}

/**
 * bgmd mixes the titles of the matching TMDB entry into the aliases. Where that entry is a film and
 * the subject is not, or the other way round, the match is wrong: Naruto's is the title of a film.
 */
function titlesOfAnotherWork(subject: Field): string[] {
  const match = subject.member('tmdb').ifPresent();
  if (match === null) return [];
  const matchIsFilm = match.member('type').oneOf('tv', 'movie') === 'movie';
  const subjectIsSeries = subject.member('type').text() === 'tv';
  return matchIsFilm && subjectIsSeries
    ? [match.member('name').text(), match.member('original_name').text()]
    : [];
}
