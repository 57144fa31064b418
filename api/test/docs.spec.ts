import type { Express } from 'express';
import request from 'supertest';
import { parse } from 'yaml';
import { startApplication } from './support/application.ts';
import { operations } from './support/contract.ts';

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
  });

  it('is shown by Swagger UI, whose page alone may hold inline styles and no inline script', async () => {
    const page = await request(app).get('/api/docs').redirects(1);
    expect(page.text).toContain('swagger-ui');
    expect(page.get('Content-Security-Policy')).toContain("style-src 'self' 'unsafe-inline'");
    expect(page.get('Content-Security-Policy')).not.toContain('script-src');
    const script = await request(app).get('/api/docs/swagger-ui-init.js');
    expect(script.text).toContain('/api/openapi.json');
  });

  for (const { path, method, operation } of operations) {
    it(`of ${method.toUpperCase()} ${path} has all that a third party needs`, () => {
      expect(operation.operationId).toMatch(/^[a-z][A-Za-z]+$/);
      expect(operation.summary).toBeTruthy();
      expect(operation.description?.length).toBeGreaterThan(30);
      expect(operation.tags?.length).toBe(1);
      expect(operation.security).toBeDefined();
      expect(Object.keys(operation.responses)).toContain('400');
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
