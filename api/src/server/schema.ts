import { migrations } from '../../migrations/index.ts';
import { Anime, CatalogueVersion } from '../features/anime/anime.entity.ts';
import { ApiKeyRow } from '../features/api-keys/api-keys.entity.ts';
import { CalendarAddress } from '../features/calendar/calendar.entity.ts';
import { FeedbackRow } from '../features/feedback/feedback.entity.ts';
import { HistoryRow } from '../features/history/history.entity.ts';
import { ImportRow } from '../features/imports/imports.entity.ts';
import type { Schema } from '../platform/postgres/database.ts';
import { ListRemoval } from '../features/list/list-removal.entity.ts';
import { ListRow } from '../features/list/list.entity.ts';
import { PublishedModel } from '../features/models/published-model.entity.ts';
import { MalTokens } from '../features/oauth/mal-tokens.entity.ts';
import { User } from '../features/users/user.entity.ts';
import { WriteBackRow } from '../features/write-back/write-back.entity.ts';

/** All that AniRec keeps in the database. */
export const schema: Schema = {
  entities: [
    ...[Anime, CatalogueVersion, PublishedModel],
    ...[User, MalTokens, ListRow, ListRemoval, ImportRow, FeedbackRow, HistoryRow, ApiKeyRow, WriteBackRow],
    CalendarAddress,
  ],
  migrations,
};
