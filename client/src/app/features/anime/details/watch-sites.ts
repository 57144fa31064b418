import type { Link, StreamingSite } from '@anirec/openapi/angular';

/** A site that shows a title, and for whom. */
export interface WatchSite {
  readonly site: string;
  readonly url: string;
  /** Where, or in which language; null where that is not known. */
  readonly whom: string | null;
}

/** Countries that are named one by one; of more, the first and how many there are. */
const MAX_NAMED = 3;
const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

/** Where a title can be watched: as the catalogue knows, and then what AniList adds. A site stands there once. */
export function watchSites(links: readonly Link[], streaming: readonly StreamingSite[]): WatchSite[] {
  const known = links.map(({ site, url, countries }) => ({
    ...{ site, url },
    whom: countries === undefined ? null : inWords(countries),
  }));
  const added = streaming.map(({ site, url, language }) => ({ site, url, whom: language }));
  const others = added.filter(({ url }) => known.every(each => each.url !== url));
  return [...new Map([...others, ...known].map(each => [keyOf(each), each])).values()].sort(
    (a, b) => Number(a.whom !== null) - Number(b.whom !== null),
  );
}

function inWords(countries: readonly string[]): string {
  const names = countries.map(code => COUNTRIES.of(code) ?? code);
  const rest = names.length - MAX_NAMED;
  return rest > 1 ? `${names.slice(0, MAX_NAMED).join(', ')} and ${rest} more` : names.join(', ');
}

/** "Prime Video" of Japan and of everywhere are two. */
function keyOf({ site, whom }: WatchSite): string {
  return `${site.toLowerCase()} ${whom ?? ''}`;
}
