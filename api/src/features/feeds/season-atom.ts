import { Feed } from 'feed';
import type { SeasonTitles } from './season-titles.ts';
import { seasonName, summaryOf } from './season-words.ts';

const MAX_ENTRIES = 100;

/** The titles of a season as Atom (RFC 4287). Each is as new as the catalogue: when it came into it is not known. */
export function seasonAtom({ entries, updatedAt, siteUrl, ...season }: SeasonTitles): string {
  const page = `${siteUrl}/season/${season.year}/${season.season}`;
  const feed = new Feed({
    title: `AniRec: anime of ${seasonName(season)}`,
    id: page,
    link: page,
    updated: updatedAt,
    generator: 'AniRec',
    feedLinks: { atom: `${siteUrl}/api/v1/feeds/season.atom?year=${season.year}&season=${season.season}` },
    copyright: 'Titles: bangumi-data (CC BY 4.0)',
    author: { name: 'AniRec', link: siteUrl },
  });
  for (const entry of entries.slice(0, MAX_ENTRIES)) {
    const url = `${siteUrl}/anime/${entry.id}`;
    feed.addItem({
      title: entry.titleEnglish ?? entry.title,
      id: url,
      link: url,
      date: updatedAt,
      description: summaryOf(entry),
    });
  }
  return feed.atom1();
}
