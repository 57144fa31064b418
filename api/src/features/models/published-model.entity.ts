import { defineEntity, p } from '@mikro-orm/core';

/** A model that was published. The current one is the latest publication that has not been withdrawn. */
const PublishedModelSchema = defineEntity({
  name: 'PublishedModel',
  tableName: 'models',
  properties: {
    version: p.text().primary(),
    /** Counts publications: a model that is published again gets the next number. */
    publication: p.integer().unique(),
    /** The model file: see `engine/recommender/model-file.ts`. Read only where it is asked for. */
    bytes: p.uint8array().lazy(),
    publishedAt: p.datetime(),
    /** When it was rolled back; null where it was not, or has come back since. */
    withdrawnAt: p.datetime().nullable(),
  },
});

/** A model that was published. */
export class PublishedModel extends PublishedModelSchema.class {}
PublishedModelSchema.setClass(PublishedModel);
