import type { CatalogueRecord } from '../engine/catalogue/catalogue-record.ts';
import type { ListedTitle } from './people.ts';

/** A title as MyAnimeList shows it where no field is asked for. */
export interface AnimeNode {
  id: number;
  title: string;
  main_picture: { medium: string; large: string };
}

type Field = (record: CatalogueRecord) => unknown;

const FIELDS: Readonly<Record<string, Field>> = {
  alternative_titles: ({ synonyms, titleEnglish, titleJapanese }) => ({
    synonyms,
    en: titleEnglish ?? '',
    ja: titleJapanese ?? '',
  }),
  start_date: ({ startDate }) => startDate ?? undefined,
  end_date: ({ endDate }) => endDate ?? undefined,
  media_type: ({ type }) => type,
  num_episodes: ({ episodes }) => episodes ?? 0,
  source: ({ source }) => source?.toLowerCase().replaceAll(' ', '_'),
  nsfw: record => (isNsfw(record) ? 'gray' : 'white'),
};

/** The titles that the simulator knows: the catalogue's, and whatever else stands on a list. */
export class Shelf {
  private readonly records: ReadonlyMap<number, CatalogueRecord>;

  /** @param url where the simulator answers. */
  constructor(
    records: readonly CatalogueRecord[],
    private readonly url: string,
  ) {
    this.records = new Map(records.map(record => [record.id, record]));
  }

  find(id: number): CatalogueRecord | undefined {
    return this.records.get(id);
  }

  /** Shows a title of the catalogue, with the fields that are asked for. */
  show(record: CatalogueRecord, fields: ReadonlySet<string>): AnimeNode {
    const asked = Object.entries(FIELDS).filter(([name]) => fields.has(name));
    return {
      ...this.node(record.id, titleOf(record)),
      ...Object.fromEntries(asked.map(([name, field]) => [name, field(record)])),
    };
  }

  /** Shows a title on a list. */
  showListed(
    { animeId, title }: Pick<ListedTitle, 'animeId' | 'title'>,
    fields: ReadonlySet<string>,
  ): AnimeNode {
    const record = this.find(animeId);
    return record ? this.show(record, fields) : this.node(animeId, title ?? '');
  }

  private node(id: number, title: string): AnimeNode {
    const picture = `${this.url}/images/anime/${id}.svg`;
    return { id, title, main_picture: { medium: picture, large: picture } };
  }
}

/** MyAnimeList's own title is the Japanese one in Latin letters. */
export function titleOf({ titleRomaji, title }: CatalogueRecord): string {
  return titleRomaji ?? title;
}

/** The catalogue holds nothing for adults only; MyAnimeList calls what is merely suggestive "gray". */
export function isNsfw({ genres }: CatalogueRecord): boolean {
  return genres.includes('Ecchi');
}
