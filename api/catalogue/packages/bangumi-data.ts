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
  /** Whether it says how the broadcast is repeated, as it does of newer series. */
  isRepeated: boolean;
  pages: SitePage[];
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
    isRepeated: (item.member('broadcast').ifPresent()?.text() ?? '') !== '',
    pages: item.member('sites').elements().map(readPage),
  };
}

function readPage(page: Field): SitePage {
  return {
    site: page.member('site').text(),
    id: page.member('id').ifPresent()?.text() ?? null,
    url: page.member('url').ifPresent()?.text() ?? null,
    begin: page.member('begin').ifPresent()?.instant() ?? null,
  };
}
