import type { BangumiItem } from './packages/bangumi-data.ts';
import type { BgmdSubject } from './packages/bgmd.ts';

/** A title of bangumi-data for specs: a series of 2009, of which nothing more is known than is given. */
export function bangumiItem(given: Partial<BangumiItem> = {}): BangumiItem {
  return {
    title: 'ある作品',
    translations: new Map(),
    type: 'tv',
    language: 'ja',
    officialSite: '',
    begin: new Date('2009-04-05T08:00:00Z'),
    end: new Date('2010-07-04T08:30:00Z'),
    repeats: null,
    pages: [],
    ...given,
  };
}

/** A subject of bgmd for specs, of which nothing is known but what is given. */
export function bgmdSubject(given: Partial<BgmdSubject> = {}): BgmdSubject {
  return {
    id: 1,
    name: 'ある作品',
    nameChinese: '',
    aliases: [],
    airDate: null,
    tags: [],
    posters: {},
    ...given,
  };
}
