import type { BangumiItem, SitePage } from './packages/bangumi-data.ts';

/** Ids by Bangumi's that bangumi-data lacks or has at the wrong title, for titles that many look for. */
// prettier-ignore
const CORRECT_IDS: Readonly<Record<string, { mal: string; aniList?: string }>> = {
  101266: { mal: '23775' }, // Attack on Titan: Crimson Bow and Arrow
  101267: { mal: '23777' }, // Attack on Titan: Wings of Freedom
  129807: { mal: '30484', aniList: '21127' }, // Steins;Gate 0
  285666: { mal: '40028', aniList: '110277' }, // Attack on Titan: The Final Season
  331752: { mal: '48583', aniList: '131681' }, // Attack on Titan: The Final Season Part 2, which has the former's
};

/** The item with its ids put right, where we know better. */
export function corrected(item: BangumiItem): BangumiItem {
  const bangumiId = item.pages.find(page => page.site === 'bangumi')?.id;
  const ids = bangumiId ? CORRECT_IDS[bangumiId] : undefined;
  if (ids === undefined) return item;
  const pages = Object.entries(ids).map(([site, id]): SitePage => ({
    site,
    id,
    url: null,
    begin: null,
  }));
  return {
    ...item,
    pages: [...item.pages.filter(page => !(page.site in ids)), ...pages],
  };
}
