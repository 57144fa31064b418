import { migrations } from '../migrations/index.ts';
import { Anime, CatalogueVersion } from './anime/anime.entity.ts';
import { ApiKeyRow } from './api-keys/api-keys.entity.ts';
import { FeedbackRow } from './feedback/feedback.entity.ts';
import { HistoryRow } from './history/history.entity.ts';
import { ImportRow } from './imports/imports.entity.ts';
import type { Schema } from './infra/database.ts';
import { ListRemoval } from './list/list-removal.entity.ts';
import { ListRow } from './list/list.entity.ts';
import { PublishedModel } from './models/published-model.entity.ts';
import { MalTokens } from './oauth/mal-tokens.entity.ts';
import { User } from './users/user.entity.ts';

/** All that AniRec keeps in the database. */
export const schema: Schema = {
  entities: [
    ...[Anime, CatalogueVersion, PublishedModel],
    ...[User, MalTokens, ListRow, ListRemoval, ImportRow, FeedbackRow, HistoryRow, ApiKeyRow],
  ],
  migrations,
};
