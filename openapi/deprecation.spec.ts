import express, { type Express } from 'express';
import request from 'supertest';
import type { Contract } from '../api/src/http/contract/contract.ts';
import { announceDeprecation } from '../api/src/http/contract/deprecation-headers.ts';
import { findOperation } from '../api/src/http/contract/requested-operation.ts';
import { operationPolicies } from '../api/test/support/operation-policies.ts';
import { withDeprecations } from './deprecation.ts';
import { asObject, asString, type JsonObject } from './json.ts';

const NOTICE = { since: '2026-12-01', sunset: '2027-12-01', instead: 'Use `GET /new` instead.' };

function pathsWith(deprecation: JsonObject): JsonObject {
  const operation = (operationId: string): JsonObject => ({
    operationId,
    description: 'Gives it.',
    responses: { 200: { description: 'It.' }, 429: { $ref: '#/components/responses/RateLimited' } },
  });
  return {
    '/old': { get: { ...operation('getOld'), 'x-deprecation': deprecation } },
    '/new': { get: operation('getNew') },
  };
}

describe('an operation that will go', () => {
  it('is said to in the contract, until when it works and what to use instead', () => {
    const paths = withDeprecations(pathsWith(NOTICE));
    const { get: old } = asObject(paths['/old']);
    expect(asObject(old).deprecated === true).toBeTrue();
    expect(asString(asObject(old).description)).toBe(
      '**Deprecated since 2026-12-01; works until 2027-12-01 at least.** Use `GET /new` instead.\n\nGives it.',
    );
    expect(Object.keys(asObject(asObject(asObject(asObject(old).responses)[200]).headers))).toEqual([
      'Deprecation',
      'Sunset',
      'Link',
    ]);
    expect(JSON.stringify(paths['/new'])).toBe(JSON.stringify(pathsWith(NOTICE)['/new']));
  });

  it('works for twelve months more', () => {
    expect(() => withDeprecations(pathsWith({ ...NOTICE, sunset: '2027-11-30' }))).toThrowError(
      'getOld ends on 2027-11-30: let it work for 12 months, until 2027-12-01.',
    );
  });

  it('says what to use instead, and real days', () => {
    expect(() => withDeprecations(pathsWith({ since: 'soon', sunset: '2027-12-01' }))).toThrowError(
      /getOld has no good x-deprecation: since: .*; instead: /,
    );
  });

  describe('where it is asked', () => {
    let app: Express;

    beforeAll(() => {
      const contract = {
        info: { title: 'Test', version: '1.0.0' },
        paths: withDeprecations(pathsWith(NOTICE)),
      } as unknown as Contract;
      app = express();
      app.use(findOperation(contract, operationPolicies({ getOld: {}, getNew: {} })));
      app.use(announceDeprecation('https://anirec.example'));
      app.get(['/old', '/new'], (_request, response) => void response.json({}));
    });

    it('announces it on every answer, as RFC 9745 and RFC 8594 write it', async () => {
      const { headers } = await request(app).get('/old');
      expect(headers.deprecation).toBe('@1796083200');
      expect(new Date(1796083200_000).toISOString()).toBe('2026-12-01T00:00:00.000Z');
      expect(headers.sunset).toBe('Wed, 01 Dec 2027 00:00:00 GMT');
      expect(headers.link).toBe(
        '<https://anirec.example/api/docs/versions>; rel="deprecation"; type="text/html"',
      );
    });

    it('and what stays announces nothing', async () => {
      const { headers } = await request(app).get('/new');
      expect([headers.deprecation, headers.sunset, headers.link]).toEqual([undefined, undefined, undefined]);
    });
  });
});
