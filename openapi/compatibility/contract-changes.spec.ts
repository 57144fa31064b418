import type { JsonObject } from '../json.ts';
import { contractChanges } from './contract-changes.ts';
import { sentence } from './version-rise.ts';

interface TestContract extends JsonObject {
  paths: JsonObject;
  components: { 'x-problem-types': JsonObject; schemas: Record<string, JsonObject> };
}

/** A small contract: one title by its id, a list of titles by genre, and picks that are posted. */
function contract(): TestContract {
  return {
    openapi: '3.0.0',
    paths: {
      '/anime': { get: listAnime() },
      '/recommendations': {
        post: {
          operationId: 'recommend',
          security: [{}, { key: [] }],
          requestBody: { required: true, content: json({ $ref: '#/components/schemas/Picks' }) },
          responses: {
            200: { description: 'Titles.', content: json({ $ref: '#/components/schemas/Anime' }) },
          },
        },
      },
    },
    components: {
      'x-problem-types': { 'not-found': {} },
      schemas: {
        Anime: {
          type: 'object',
          required: ['id', 'type'],
          properties: {
            id: { type: 'integer' },
            type: { type: 'string', enum: ['tv', 'movie'] },
            year: { type: 'integer', nullable: true },
            sequel: { allOf: [{ $ref: '#/components/schemas/Anime' }] },
          },
        },
        Picks: {
          type: 'object',
          required: ['picks'],
          properties: { picks: { type: 'array', items: { type: 'integer', minimum: 1 }, maxItems: 1000 } },
        },
      },
    },
  };
}

function listAnime(): JsonObject {
  return {
    operationId: 'listAnime',
    parameters: [{ in: 'query', name: 'genre', schema: { type: 'string', maxLength: 50 } }],
    responses: {
      200: {
        description: 'Titles.',
        headers: { ETag: {} },
        content: json({ type: 'array', items: { $ref: '#/components/schemas/Anime' } }),
      },
    },
  };
}

function json(schema: JsonObject): JsonObject {
  return { 'application/json': { schema } };
}

/** What is found where a contract is changed so. */
function found(change: (after: TestContract, list: JsonObject) => void): string[] {
  const after = contract();
  const list = listAnime();
  after.paths['/anime'] = { get: list };
  change(after, list);
  return contractChanges(contract(), after).map(each => `${each.kind}: ${sentence(each)}`);
}

/** The schema of a title, to be changed. */
function titleOf({ components }: TestContract): {
  properties: JsonObject;
  required: string[];
} {
  return components.schemas.Anime as { properties: JsonObject; required: string[] };
}

describe('what differs between two contracts', () => {
  it('is nothing where only words, examples and the order of things do', () => {
    const differences = found((after, list) => {
      list.summary = 'List titles';
      list.parameters = [
        {
          in: 'query',
          name: 'genre',
          example: 'Drama',
          schema: { maxLength: 50, type: 'string', example: 'Drama' },
        },
      ];
      after.paths = Object.fromEntries(Object.entries(after.paths).reverse());
    });
    expect(differences).toEqual([]);
  });

  it('breaks where a field of an answer goes, in whatever operations have it', () => {
    const differences = found(after => delete titleOf(after).properties.year);
    expect(differences).toEqual(['breaking: `Anime.year` is gone (`listAnime`, `recommend`)']);
  });

  it('breaks nothing where an answer has a field more, or a value that programs are to expect', () => {
    const differences = found(after => {
      titleOf(after).properties.poster = { type: 'string' };
      titleOf(after).properties.type = { type: 'string', enum: ['tv', 'movie', 'ova'] };
    });
    expect(differences).toEqual([
      'addition: `Anime.poster` is new (`listAnime`, `recommend`)',
      'addition: `Anime.type` can be `ova` (`listAnime`, `recommend`)',
    ]);
  });

  it('breaks where a field of an answer can be missing or null, or is of another type', () => {
    const differences = found(after => {
      titleOf(after).required = ['id'];
      titleOf(after).properties.id = { type: 'string' };
      titleOf(after).properties.sequel = {
        anyOf: [{ $ref: '#/components/schemas/Anime' }, { type: 'object', nullable: true, enum: [null] }],
      };
    });
    expect(differences.map(each => each.replace(/ \(.*/, ''))).toEqual([
      'breaking: `Anime.id` is of the type `string` instead of `integer`',
      'breaking: `Anime.type` may be missing',
      'breaking: `Anime.sequel` can be null',
    ]);
  });

  it('breaks where a request may say less, or must say more', () => {
    const differences = found((after, list) => {
      list.parameters = [
        { in: 'query', name: 'genre', schema: { type: 'string', maxLength: 20, pattern: '^[a-z]+$' } },
        { in: 'query', name: 'year', required: true, schema: { type: 'integer' } },
      ];
      after.components.schemas.Picks = {
        type: 'object',
        required: ['picks', 'name'],
        properties: {
          name: { type: 'string' },
          picks: { type: 'array', items: { type: 'integer', minimum: 2 }, maxItems: 1000 },
        },
      };
    });
    expect(differences).toEqual([
      'breaking: `maxLength` of `genre` is 20 instead of 50 (`listAnime`)',
      'breaking: `genre` has the pattern `^[a-z]+$` (`listAnime`)',
      'breaking: the query parameter `year` is new, and must be given (`listAnime`)',
      'breaking: `Picks.name` is new, and must be given (`recommend`)',
      'breaking: `minimum` of `Picks.picks[]` is 2 instead of 1 (`recommend`)',
    ]);
  });

  it('breaks nothing where a request may say more', () => {
    const differences = found((after, list) => {
      list.parameters = [
        { in: 'query', name: 'genre', schema: { type: 'string', maxLength: 80 } },
        { in: 'query', name: 'year', schema: { type: 'integer' } },
      ];
      after.components.schemas.Picks = {
        type: 'object',
        properties: { picks: { type: 'array', items: { type: 'integer', minimum: 1 }, maxItems: 2000 } },
      };
    });
    expect(differences.filter(each => each.startsWith('breaking'))).toEqual([]);
    expect(differences.length).toBe(4);
  });

  it('breaks where an operation, a parameter, a header, an answer or a kind of problem goes', () => {
    const differences = found((after, list) => {
      delete after.paths['/recommendations'];
      list.parameters = [];
      list.responses = { 206: { description: 'Some titles.' } };
      Object.assign(after.components, { 'x-problem-types': {} });
    });
    expect(differences).toEqual([
      'breaking: the query parameter `genre` is gone (`listAnime`)',
      'breaking: the answer 200 is gone (`listAnime`)',
      'breaking: `POST /recommendations` is gone',
      'breaking: the problem `not-found` is gone',
      'addition: the answer 206 is new (`listAnime`)',
    ]);
  });

  it('breaks where more has to be said of who asks, and where generated programs call it otherwise', () => {
    const differences = found((_after, list) => {
      list.operationId = 'getAnimeList';
      list.security = [{ session: [] }];
    });
    expect(differences.filter(each => each.startsWith('breaking'))).toEqual([
      'breaking: `GET /anime` is called `getAnimeList` instead of `listAnime` (`listAnime`)',
      'breaking: neither session nor key is enough no more (`listAnime`)',
    ]);
  });

  it('says what is deprecated', () => {
    const differences = found((_after, list) => {
      list.deprecated = true;
    });
    expect(differences).toEqual(['addition: `GET /anime` is deprecated (`listAnime`)']);
  });
});
