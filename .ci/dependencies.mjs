/**
 * Checks the packages that AniRec ships: those that its images hold, and those whose work is built into its files.
 *
 *   dependencies.mjs licences         expects of each a licence that lets anybody use and pass on AniRec
 *   dependencies.mjs advisories FILE  expects that a report of `npm audit --json` names no advisory of level high or
 *                                     critical
 *
 * What is let through all the same stands in dependency-exceptions.json, with a reason each.
 */
import { existsSync, readFileSync } from 'node:fs';

/** They ask for no more than to be named; https://spdx.org/licenses/ has their texts. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
]);
