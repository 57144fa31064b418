import type { ExternalIds, Link } from '../src/engine/catalogue/catalogue-record.ts';
import type { BangumiItem, BangumiSite, SitePage } from './packages/bangumi-data.ts';

/**
 * The streaming sites to name, those that most visitors can use first, by bangumi-data's names for
 * them. Sites for one country's language and download sites are left out.
 */
const STREAMING_SITES = [
  ['crunchyroll', 'Crunchyroll'],
  ['netflix', 'Netflix'],
  ['disneyplus', 'Disney+'],
  ['youtube', 'YouTube'],
  ['ani_one_asia', 'Ani-One Asia'],
  ['prime', 'Prime Video'],
  ['bilibili', 'Bilibili'],
] as const;

/** Where bangumi-data does not say which countries a site serves, and its addresses do: `amazon.co.jp`. */
const COUNTRIES: Readonly<Record<string, readonly string[]>> = { prime: ['JP'] };

/** Where a title can be watched, most widely usable first; one link a site, https only. */
export function streamingLinks(item: BangumiItem, sites: ReadonlyMap<string, BangumiSite>): Link[] {
  return STREAMING_SITES.flatMap(([key, site]) => {
    const url = item.pages
      .filter(page => page.site === key)
      .map(page => urlWithProtocol(addressOf(page, sites), /^https:$/))
      .find(address => address !== null);
    const countries = COUNTRIES[key] ?? sites.get(key)?.regions ?? [];
    return url ? [{ site, url, ...(countries.length > 0 && { countries: [...countries] }) }] : [];
  });
}

/** The title's ids on the sites that describe it; malformed ones are left out. */
export function externalIds(item: BangumiItem): ExternalIds {
  const aniList = numericId(item, 'aniList');
  const aniDb = numericId(item, 'anidb');
  const bangumi = numericId(item, 'bangumi');
  const tmdb = pageId(item, 'tmdb');
  return {
    ...(aniList !== null && { aniList }),
    ...(aniDb !== null && { aniDb }),
    ...(bangumi !== null && { bangumi }),
    ...(tmdb !== null && /^(?:tv|movie)\/\d+/.test(tmdb) && { tmdb }),
  };
}

/** A title's id on a site where ids are numbers; null where it has none or the id is malformed. */
export function numericId(item: BangumiItem, site: string): number | null {
  const id = pageId(item, site);
  return id !== null && /^[1-9]\d*$/.test(id) ? Number(id) : null;
}

/** A title's id on a site, as that site writes it; null where it has none. */
export function pageId(item: BangumiItem, site: string): string | null {
  return item.pages.find(page => page.site === site)?.id ?? null;
}

/**
 * The official site, null where there is none or its address is malformed. Plain http is allowed:
 * most sites from before 2015 offer nothing else.
 */
export function officialSite(item: BangumiItem): string | null {
  return urlWithProtocol(item.officialSite, /^https?:$/);
}

/** Empty where it is not known. */
function addressOf(page: SitePage, sites: ReadonlyMap<string, BangumiSite>): string {
  if (page.url !== null) return page.url;
  return page.id ? (sites.get(page.site)?.urlTemplate ?? '').replace('{{id}}', page.id) : '';
}

function urlWithProtocol(address: string, protocol: RegExp): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return protocol.test(url.protocol) ? url.href : null;
}
