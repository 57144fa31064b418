import type { AnimeRepository } from './anime.repository.ts';
import type { CatalogueFile, CatalogueRecord } from '../../engine/catalogue/catalogue-record.ts';
import { MAX_ANIME_ID } from '../../domain/max-anime-id.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';

/** A record that was left out of the catalogue, and why. */
export interface LeftOut {
  /** The record's id and title, as far as it has them. */
  record: string;
  reason: string;
}

/** What a load did. */
export interface LoadReport {
  version: string;
  /** Whether the database held this version already, so that nothing was written. */
  unchanged: boolean;
  loaded: number;
  leftOut: LeftOut[];
}

const TYPES = new Set(['tv', 'movie', 'ova', 'ona', 'special']);
/** A day, or the month or the year that it lies in. */
const DATE = /^\d{4}(?:-\d{2}){0,2}$/;

/** Brings the database's catalogue up to a catalogue file. */
export class CatalogueLoader {
  constructor(
    private readonly repository: AnimeRepository,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /**
   * Loads a file, all of it or nothing. Loading the same file again changes nothing.
   *
   * @param onProgress is told how many records of how many are written.
   */
  async load(
    file: CatalogueFile,
    onProgress: (written: number, total: number) => void = () => undefined,
  ): Promise<LoadReport> {
    const { sound, leftOut } = sift(file.records);
    const report = { version: file.version, loaded: sound.length, leftOut };
    if ((await this.repository.version()) === file.version) return { ...report, unchanged: true };
    await this.repository.replaceAll(
      sound,
      { version: file.version, loadedAt: new Date(this.clock.now()) },
      written => onProgress(written, sound.length),
    );
    return { ...report, unchanged: false };
  }
}

function sift(records: readonly CatalogueRecord[]): { sound: CatalogueRecord[]; leftOut: LeftOut[] } {
  const sound: CatalogueRecord[] = [];
  const leftOut: LeftOut[] = [];
  const ids = new Set<number>();
  for (const record of records) {
    const reason = ids.has(record.id) ? 'another record has the same id' : faultOf(record);
    if (reason === undefined) {
      ids.add(record.id);
      sound.push(record);
    } else {
      leftOut.push({ record: `${record.id} ${record.title}`, reason });
    }
  }
  return { sound, leftOut };
}

function faultOf({ id, title, type, startDate, endDate }: CatalogueRecord): string | undefined {
  if (!Number.isInteger(id) || id < 1 || id > MAX_ANIME_ID) return 'its id is not a MyAnimeList id';
  if (typeof title !== 'string' || title.trim() === '') return 'it has no title';
  if (!TYPES.has(type)) return `its type ${JSON.stringify(type)} is unknown`;
  const dates = [startDate, endDate].filter(date => date !== null);
  if (!dates.every(date => DATE.test(date) && !Number.isNaN(Date.parse(date))))
    return 'a date of it is malformed';
  return undefined;
}
