import type { Express } from 'express';
import request from 'supertest';
import { parse } from 'yaml';
import { PROBLEM_KINDS } from '../src/http/problems/problem.ts';
import pages from '../src/generated/pages.json' with { type: 'json' };
import { startApplication } from './support/application.ts';
import { needsSession, operations } from './support/contract.ts';

/** Everyone's, with a key or without, or whoever has a session. */
const SECURITY: unknown[] = [[], [{}, { key: [] }], [{ session: [] }]];

describe('the documentation', () => {
  let app: Express;

  beforeAll(async () => {
    app = await startApplication();
  });

  it('is the same contract as JSON and as YAML', async () => {
    const json = await request(app).get('/api/openapi.json');
    const yaml = await request(app).get('/api/openapi.yaml');
    expect(json.type).toBe('application/json');
    expect(yaml.type).toBe('application/yaml');
    expect(parse(yaml.text)).toEqual(json.body);
    expect(json.get('Access-Control-Allow-Origin')).toBe('*');
    for (const file of [json, yaml]) expect(file.get('RateLimit-Policy')).toMatch(/^"anon";/);
  });

  it('is shown by Swagger UI, whose page alone may hold inline styles and no inline script', async () => {
    const page = await request(app).get('/api/docs').redirects(1);
    expect(page.text).toContain('swagger-ui');
    expect(page.get('Content-Security-Policy')).toContain("style-src 'self' 'unsafe-inline'");
    expect(page.get('Content-Security-Policy')).not.toContain('script-src');
    const script = await request(app).get('/api/docs/swagger-ui-init.js');
    expect(script.text).toContain('/api/docs/forms.json');
  });

  for (const name of Object.keys(pages.pages))
    it(`has a page ${name}, in which nothing stands inline and every link leads somewhere`, async () => {
      const page = await request(app).get(`/api/docs/${name}`);
      expect([page.status, page.type]).toEqual([200, 'text/html']);
      expect(page.get('Content-Security-Policy')).not.toContain('unsafe-inline');
      expect(page.text).not.toMatch(/<style|<script(?! src)|\son\w+=|\sstyle=/);
      const links = [...page.text.matchAll(/(?:href|src)="(\/api\/[^"]*)"/g)].map(([, link = '']) => link);
      for (const link of new Set(links)) {
        const [path = '', anchor] = link.split('#');
        const target = await request(app).get(path);
        expect(target.status).withContext(link).toBe(200);
        if (anchor !== undefined) expect(target.text).withContext(link).toContain(`id="${anchor}"`);
      }
    });

  it('explains every kind of problem where its type leads', async () => {
    const { text } = await request(app).get('/api/docs/errors');
    for (const kind of Object.keys(PROBLEM_KINDS)) expect(text).toContain(`<h2 id="${kind}">`);
  });

  it('finds what pages are about', async () => {
    const { text } = await request(app).get('/api/docs/assets/search.json');
    const sections = JSON.parse(text) as { heading: string; url: string; text: string }[];
    const addresses = sections.map(({ url }) => url);
    expect(addresses.length).toBe(new Set(addresses).size);
    const caching = sections.find(({ url }) => url === '/api/docs/limits#caching');
    expect(caching?.heading).toBe('Caching');
    expect(caching?.text).toContain('while nothing has changed the answer is 304');
  });

  it('has every route that there is', () => {
    const routes = app.router.stack.flatMap(
      ({ route }) => route?.stack.map(({ method }) => [method, route.path]) ?? [],
    );
    const documented = operations.map(({ method, path }) => [method, path.replaceAll(/\{(\w+)\}/g, ':$1')]);
    expect(new Set(routes.map(String))).toEqual(new Set(documented.map(String)));
  });

  for (const { path, method, operation } of operations) {
    it(`of ${method.toUpperCase()} ${path} has all that a third party needs`, () => {
      expect(operation.operationId).toMatch(/^[a-z][A-Za-z]+$/);
      expect(operation.summary).toBeTruthy();
      expect(operation.description?.length).toBeGreaterThan(30);
      expect(operation.tags?.length).toBe(1);
      for (const { name, description } of operation.parameters ?? [])
        expect(description).withContext(name).toBeTruthy();
      expect(SECURITY).toContain(operation.security);
      const statuses = Object.keys(operation.responses);
      expect(statuses).toContain('400');
      const isPersonal = needsSession(operation);
      expect(statuses.includes('401')).toBe(operation.security?.length !== 0);
      if (isPersonal && method !== 'get') expect(statuses).toContain('403');
      const isHealth = operation.tags?.includes('health');
      if (!isHealth) expect(statuses).toContain('503');
      expect(statuses.includes('429')).toBe(!isHealth);
      expect(Object.keys(operation.responses['429']?.headers ?? {}).includes('Retry-After')).toBe(!isHealth);
      for (const status of ['413', '415']) {
        expect(statuses.includes(status)).toBe(operation.requestBody !== undefined);
      }
      for (const [status, { description, content }] of Object.entries(operation.responses)) {
        expect(description).toBeTruthy();
        if (Number(status) >= 400) expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
      }
    });

    it(`of ${method.toUpperCase()} ${path} is of a route that exists`, async () => {
      const address = path.replaceAll(/\{[^}]+\}/g, '1');
      const response = await request(app).options(address);
      expect(response.status).toBe(204);
      expect(response.get('Allow')).toContain(method.toUpperCase());
    });
  }
});
