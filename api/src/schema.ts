import { migrations } from '../migrations/index.ts';
import { Anime, CatalogueVersion } from './anime/anime.entity.ts';
import type { Schema } from './infra/database.ts';
import { PublishedModel } from './models/published-model.entity.ts';

/** All that AniRec keeps in the database. */
export const schema: Schema = { entities: [Anime, CatalogueVersion, PublishedModel], migrations };
