import type { MigrationObject } from '@mikro-orm/core';
import { Migration001Anime } from './001-anime.ts';
import { Migration002Models } from './002-models.ts';
import { Migration006AnimeFranchise } from './006-anime-franchise.ts';

/** Every change of the schema, in the order in which it was made. A released one is never edited. */
export const migrations: MigrationObject[] = [
  { name: '001-anime', class: Migration001Anime },
  { name: '002-models', class: Migration002Models },
  { name: '006-anime-franchise', class: Migration006AnimeFranchise },
];
