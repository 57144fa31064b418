import { readdir, readFile } from 'node:fs/promises';
import { calendarDay } from './calendar-day.ts';
import { Field } from './field.ts';
import { readInstalledPackage } from './installed-package.ts';

const PACKAGE = 'anime-sachedule-search-data';

/** When the package was last kept up: what was not over by then may have more episodes than it says. */
export const SUBJECTS_AS_OF = '2022-01-31';

/** There are thousands, and some systems let a process open 256. */
const FILES_AT_ONCE = 100;

/** Facts of one title of Bangumi's. Its texts, pictures and comments are other people's: never read. */
export interface SubjectFacts {
  /** How many episodes Bangumi lists; null where it lists none. */
  episodes: number | null;
  /** The day of the first showing as Bangumi had it then, `YYYY-MM-DD`. */
  airDate: string | null;
}

/** The package anime-sachedule-search-data: Bangumi's subjects as they were in January 2022. */
export interface BangumiSubjects {
  version: string;
  /** By Bangumi's id. */
  subjects: Map<number, SubjectFacts>;
}

/**
 * Reads the npm package anime-sachedule-search-data (MIT).
 *
 * @throws PackageShapeError where its shape has changed.
 */
export async function readBangumiSubjects(): Promise<BangumiSubjects> {
  const { version, file } = await readInstalledPackage(PACKAGE, PACKAGE);
  const folder = new URL('subject/', file);
  const names = (await readdir(folder)).filter(name => /^\d+\.json$/.test(name)).sort();
  const subjects: [id: number, facts: SubjectFacts][] = [];
  for (let at = 0; at < names.length; at += FILES_AT_ONCE) {
    const some = names.slice(at, at + FILES_AT_ONCE);
    subjects.push(...(await Promise.all(some.map(name => readSubject(new URL(name, folder))))));
  }
  // A subject that Bangumi did not give is in the package as an empty one, with the id 0.
  return { version, subjects: new Map(subjects.filter(([id]) => id > 0)) };
}

async function readSubject(file: URL): Promise<[id: number, facts: SubjectFacts]> {
  const subject = Field.root(JSON.parse(await readFile(file, 'utf8')), PACKAGE);
  const episodes = subject.member('eps_count').ifPresent()?.integer() ?? 0;
  const airDate = calendarDay(subject.member('air_date').ifPresent()?.text() ?? '');
  return [subject.member('id').integer(), { episodes: episodes > 0 ? episodes : null, airDate }];
}
