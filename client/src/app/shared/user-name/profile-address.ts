import type { Upstream } from '@anirec/openapi/angular';

/** Where somebody's list is. */
export interface ProfileAddress {
  readonly provider: Upstream;
  readonly userName: string;
}

const ADDRESSES: readonly (readonly [provider: Upstream, address: RegExp])[] = [
  ['myanimelist', /(?:^|[/.])myanimelist\.net\/(?:profile|animelist|history)\/([\w-]+)/i],
  ['anilist', /(?:^|[/.])anilist\.co\/user\/([\w-]+)/i],
];

/** Reads whose page an address is of, at MyAnimeList or AniList, with `https://` or without; undefined for another text. */
export function readProfileAddress(text: string): ProfileAddress | undefined {
  for (const [provider, address] of ADDRESSES) {
    const userName = address.exec(text)?.[1];
    if (userName !== undefined) return { provider, userName };
  }
  return undefined;
}
