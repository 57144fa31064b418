import type { TitleInformation } from '../recommender/side-information.ts';
import type { CatalogueRecord } from './catalogue-record.ts';

/** The Movie Database's path without the season and episode that may follow. */
const SERIES = /^(?:tv|movie)\/\d+/;

/**
 * What the recommender can know of a title without anyone's rating.
 *
 * @param tags as Bangumi's users wrote them.
 */
export function titleInformation(record: CatalogueRecord, tags: readonly string[]): TitleInformation {
  const { title, titleEnglish, titleRomaji, titleRomajiIsGenerated, titleJapanese, startDate } = record;
  const given = [titleEnglish, titleRomajiIsGenerated ? null : titleRomaji, titleJapanese];
  const chinese = [record.titleSimplifiedChinese, record.titleTraditionalChinese];
  const names = [...given, ...chinese, ...record.synonyms].filter(name => name !== null);
  return {
    names: names.length === 0 ? [title] : names,
    tags,
    series: seriesOf(record),
    year: startDate === null ? null : Number(startDate.slice(0, 4)),
    franchise: { id: record.franchise, isMain: record.franchiseRole === 'main' },
  };
}

/** What the seasons of one series share; null where that is not known. */
export function seriesOf({ externalIds }: Pick<CatalogueRecord, 'externalIds'>): string | null {
  return SERIES.exec(externalIds.tmdb ?? '')?.[0] ?? null;
}
