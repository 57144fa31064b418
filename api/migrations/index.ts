import type { MigrationObject } from '@mikro-orm/core';
import { Migration001Anime } from './001-anime.ts';

/** Every change of the schema, in the order in which it was made. A released one is never edited. */
export const migrations: MigrationObject[] = [{ name: '001-anime', class: Migration001Anime }];
