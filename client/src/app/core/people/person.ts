import type { AskedPerson } from '@anirec/openapi/angular';
import { readProfileAddress } from '../../shared/user-name/profile-address';
import { formatPicks, parsePicks } from '../picks/picks-text';

/** The most who can watch together. */
export const MAX_PEOPLE = 5;
/** Fewer are no group. */
export const MIN_PEOPLE = 2;

const PERSON = /^(?:me|(?:mal|anilist):[A-Za-z0-9_-]{2,20}|picks:[0-9:,]+)$/;
const SITES = { myanimelist: 'mal', anilist: 'anilist' } as const;

/** Reads people from an address, each once, and no more than fit. What names nobody is left out. */
export function parsePeople(texts: readonly string[]): string[] {
  const named = texts.filter(text => PERSON.test(text));
  return named
    .filter((text, index) => named.findIndex(each => isSame(each, text)) === index)
    .slice(0, MAX_PEOPLE);
}

/** Whether two texts name the same person. */
export function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Somebody with a public list, as an address has them. */
export function personOf({ provider, userName }: { provider: keyof typeof SITES; userName: string }): string {
  return `${SITES[provider]}:${userName}`;
}

/**
 * Reads whom a pasted text means: a link to AniRec with picks in it, the picks themselves, or the address of somebody's page.
 *
 * @returns undefined where it means nobody.
 */
export function readShared(text: string): string | undefined {
  const profile = readProfileAddress(text);
  if (profile) return personOf(profile);
  const picks = formatPicks(parsePicks(picksIn(text)));
  return picks === '' ? undefined : `picks:${picks}`;
}

function picksIn(text: string): string {
  const query = text.includes('?') ? text.slice(text.indexOf('?')) : '';
  return new URLSearchParams(query).get('picks') ?? text.trim();
}

/** What somebody is called before, and after, the API has said who they are. */
export function nameOf(text: string, told?: Pick<AskedPerson, 'name'>): string {
  if (told?.name) return text === 'me' ? `${told.name} (you)` : told.name;
  if (text === 'me') return 'You';
  const [kind = '', ...rest] = text.split(':');
  if (kind !== 'picks') return rest.join(':');
  const count = rest.join(':').split(',').length;
  return count === 1 ? 'One pick' : `${count} picks`;
}

/** Where somebody's list is, in words; empty where that goes without saying. */
export function siteOf(text: string): string {
  if (text.startsWith('mal:')) return 'MyAnimeList';
  return text.startsWith('anilist:') ? 'AniList' : '';
}
