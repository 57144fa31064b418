import { decodeHTML } from 'entities';
import type { Field } from './field.ts';
import { readInstalledPackage } from './installed-package.ts';

/** A title's page on a site. */
export interface SitePage {
  site: string;
  /** Null where only the address is given. */
  id: string | null;
  /** An address that the site's template does not make. */
  url: string | null;
  /** When the site began to show it. */
  begin: Date | null;
}

/** One title of bangumi-data. */
export interface BangumiItem {
  /** In the original language, which is Japanese for all but about 50. */
  title: string;
  /** Titles by language: `en`, `ja`, `zh-Hans`, `zh-Hant`. */
  translations: Map<string, string[]>;
  type: 'tv' | 'movie' | 'ova' | 'web';
  language: string;
  officialSite: string;
  begin: Date | null;
  end: Date | null;
  /** How the broadcast is repeated, which it says of newer series. */
  repeats: RepeatedInterval | null;
  pages: SitePage[];
}

/** An ISO 8601 repeating interval, as bangumi-data writes broadcasts: `R/2026-04-05T14:00:00.000Z/P7D`. */
export interface RepeatedInterval {
  start: Date;
  /** An ISO 8601 duration of whole days or months: `P7D`, rarely `P1D`, `P2D` or `P1M`; `P0D` where there is but one. */
  every: string;
}

/** The package bangumi-data. */
export interface BangumiData {
  version: string;
  items: BangumiItem[];
  sites: Map<string, BangumiSite>;
}

/** What is known of a site that titles are on. */
export interface BangumiSite {
  /** With `{{id}}` where the title's id belongs. */
  urlTemplate: string;
  /** The countries that it serves, by their codes of two letters; none where that is not said. */
  regions: string[];
}

/**
 * Reads the npm package bangumi-data (CC BY 4.0).
 *
 * @throws PackageShapeError where its shape has changed.
 */
export async function readBangumiData(): Promise<BangumiData> {
  const { version, data } = await readInstalledPackage('bangumi-data', 'bangumi-data');
  return {
    version,
    items: data.member('items').elements().map(readItem),
    sites: new Map(
      [...data.member('siteMeta').members()].map(([site, meta]) => [
        site,
        {
          urlTemplate: meta.member('urlTemplate').text(),
          regions: [...new Set(meta.member('regions').ifPresent()?.texts() ?? [])],
        },
      ]),
    ),
  };
}

function readItem(item: Field): BangumiItem {
  const translations = item.member('titleTranslate').members();
  return {
    // A handful of titles come as HTML: "TIGER &amp; BUNNY 2".
    title: decodeHTML(item.member('title').text()),
    translations: new Map(
      [...translations].map(([language, titles]) => [
        language,
        titles.texts().map(title => decodeHTML(title)),
      ]),
    ),
    type: item.member('type').oneOf('tv', 'movie', 'ova', 'web'),
    language: item.member('lang').text(),
    officialSite: item.member('officialSite').text(),
    begin: item.member('begin').instant(),
    end: item.member('end').instant(),
    repeats: readInterval(item.member('broadcast').ifPresent()),
    pages: item.member('sites').elements().map(readPage),
  };
}

/** Absent or empty for most. */
function readInterval(field: Field | null): RepeatedInterval | null {
  if (field === null || field.text() === '') return null;
  const every = field.partOf(/^R\/[^/]+\/(P\d+[DM])$/);
  const start = new Date(field.partOf(/^R\/([^/]+)\//));
  return Number.isNaN(start.getTime()) ? null : { start, every };
}

function readPage(page: Field): SitePage {
  return {
    site: page.member('site').text(),
    id: page.member('id').ifPresent()?.text() ?? null,
    url: page.member('url').ifPresent()?.text() ?? null,
    begin: page.member('begin').ifPresent()?.instant() ?? null,
  };
}
