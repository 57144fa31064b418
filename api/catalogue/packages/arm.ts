import { readInstalledPackage } from './installed-package.ts';

/** The package @kawaiioverflow/arm: which ids stand for the same title. */
export interface Arm {
  version: string;
  /** MyAnimeList's ids by AniList's. */
  malByAniList: ReadonlyMap<number, number>;
  /** AniList's ids by MyAnimeList's. */
  aniListByMal: ReadonlyMap<number, number>;
}

/**
 * Reads the npm package @kawaiioverflow/arm (MIT).
 *
 * @throws PackageShapeError where its shape has changed.
 */
export async function readArm(): Promise<Arm> {
  const name = '@kawaiioverflow/arm';
  const { version, data } = await readInstalledPackage(name, `${name}/arm.json`);
  const entries = data.elements().map(entry => ({
    aniList: entry.member('anilist_id').ifPresent()?.integer(),
    mal: entry.member('mal_id').ifPresent()?.integer(),
  }));
  const pairs = entries.flatMap(({ aniList, mal }): [number, number][] =>
    aniList === undefined || mal === undefined ? [] : [[aniList, mal]],
  );
  return {
    version,
    malByAniList: new Map(pairs),
    aniListByMal: new Map(pairs.map(([aniList, mal]) => [mal, aniList])),
  };
}
