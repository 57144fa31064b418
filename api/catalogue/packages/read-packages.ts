import type { Packages } from '../catalogue.ts';
import { readArm } from './arm.ts';
import { readBangumiData } from './bangumi-data.ts';
import { readBangumiSubjects } from './bangumi-subjects.ts';
import { readBgmd } from './bgmd.ts';

/**
 * Reads all that the catalogue is made of.
 *
 * @throws PackageShapeError where the shape of a package has changed.
 */
export async function readPackages(): Promise<Packages> {
  return {
    bangumiData: await readBangumiData(),
    bgmd: await readBgmd(),
    bangumiSubjects: await readBangumiSubjects(),
    arm: await readArm(),
  };
}
