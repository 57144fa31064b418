import type { MigrationObject } from '@mikro-orm/core';
import { Migration001Anime } from './001-anime.ts';
import { Migration002Models } from './002-models.ts';
import { Migration003Users } from './003-users.ts';
import { Migration004List } from './004-list.ts';
import { Migration005Imports } from './005-imports.ts';
import { Migration006AnimeFranchise } from './006-anime-franchise.ts';
import { Migration007Feedback } from './007-feedback.ts';
import { Migration008History } from './008-history.ts';
import { Migration009ApiKeys } from './009-api-keys.ts';
import { Migration010AnimeNames } from './010-anime-names.ts';
import { Migration011AnimeSeason } from './011-anime-season.ts';
import { Migration012PartialDates } from './012-partial-dates.ts';
import { Migration013ListTitles } from './013-list-titles.ts';
import { Migration014ContentRatings } from './014-content-ratings.ts';
import { Migration015FranchiseRoles } from './015-franchise-roles.ts';
import { Migration016ListRemovals } from './016-list-removals.ts';
import { Migration017WriteBack } from './017-write-back.ts';
import { Migration018AnimePosters } from './018-anime-posters.ts';
import { Migration019GuessedGenres } from './019-guessed-genres.ts';
import { Migration020Broadcasts } from './020-broadcasts.ts';

/** Every change of the schema, in the order in which it was made. A released one is never edited. */
export const migrations: MigrationObject[] = [
  { name: '001-anime', class: Migration001Anime },
  { name: '002-models', class: Migration002Models },
  { name: '003-users', class: Migration003Users },
  { name: '004-list', class: Migration004List },
  { name: '005-imports', class: Migration005Imports },
  { name: '006-anime-franchise', class: Migration006AnimeFranchise },
  { name: '007-feedback', class: Migration007Feedback },
  { name: '008-history', class: Migration008History },
  { name: '009-api-keys', class: Migration009ApiKeys },
  { name: '010-anime-names', class: Migration010AnimeNames },
  { name: '011-anime-season', class: Migration011AnimeSeason },
  { name: '012-partial-dates', class: Migration012PartialDates },
  { name: '013-list-titles', class: Migration013ListTitles },
  { name: '014-content-ratings', class: Migration014ContentRatings },
  { name: '015-franchise-roles', class: Migration015FranchiseRoles },
  { name: '016-list-removals', class: Migration016ListRemovals },
  { name: '017-write-back', class: Migration017WriteBack },
  { name: '018-anime-posters', class: Migration018AnimePosters },
  { name: '019-guessed-genres', class: Migration019GuessedGenres },
  { name: '020-broadcasts', class: Migration020Broadcasts },
];
