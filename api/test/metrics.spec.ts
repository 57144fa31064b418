import { randomBytes } from 'node:crypto';
import { formatKey, newKey } from '../src/platform/crypto/key-ring.ts';
import { config, openTestDatabase } from './support/application.ts';
import { Command } from './support/command.ts';
import { metricFaultsOf, metricsOf } from './support/embedded-metric-format.ts';
import { freePort } from './support/free-port.ts';

type Line = Record<string, unknown>;

describe('the log of a process in production', () => {
  let serve: Command;
  let url: string;

  beforeAll(async () => {
    if (!config.databaseUrl.startsWith('pglite:')) await openTestDatabase();
    const PORT = await freePort();
    url = `http://localhost:${PORT}`;
    serve = new Command(['serve'], {
      NODE_ENV: 'production',
      ENVIRONMENT: 'staging',
      PORT,
      PUBLIC_URL: url,
      DATABASE_URL: config.databaseUrl,
      MAL_CLIENT_ID: 'anirec',
      TOKEN_KEYS: formatKey(newKey('test', randomBytes)),
      // Nothing listens there.
      ANILIST_API_URL: 'http://127.0.0.1:1',
    });
    await serve.prints(`AniRec is ready at ${url}`);
    await answered('/api/v1/health');
    await answered('/api/v1/anime/1?x=1');
    await answered('/api/v1/profiles/anilist/hunter2/recommendations');
    await answered('/api/v1/anime/5114', 'the-last-one');
    await serve.prints('"route":"/api/v1/anime/{animeId}","requestId":"the-last-one"');
  });

  afterAll(() => serve.stop('SIGKILL'));

  async function answered(path: string, id = 'another-one'): Promise<void> {
    const response = await fetch(url + path, { headers: { 'X-Request-Id': id } });
    await response.arrayBuffer();
  }

  function lines(msg: string): Line[] {
    const written = serve.output.split('\n').filter(line => line.startsWith('{'));
    return written.map(line => JSON.parse(line) as Line).filter(line => line.msg === msg);
  }

  it('has nothing in it that CloudWatch would not take as metrics', () => {
    const measured = ['request', 'an upstream failed', 'gauges'].flatMap(lines);
    expect(measured.length).toBeGreaterThan(4);
    for (const line of measured) expect(metricFaultsOf(line)).withContext(JSON.stringify(line)).toEqual([]);
  });

  it('counts requests and failures, those of upstreams apart, in all and by the route', () => {
    const units = { Requests: 'Count', Errors: 'Count', Latency: 'Milliseconds' };
    const requests = lines('request');
    for (const line of requests) {
      const measured = line.UpstreamErrors === undefined ? units : { ...units, UpstreamErrors: 'Count' };
      expect(metricsOf(line)).toEqual({
        'AniRec service,environment': measured,
        'AniRec service,environment,route': measured,
      });
    }
    expect(
      requests.map(({ route, status, Errors, UpstreamErrors }) => [route, status, Errors, UpstreamErrors]),
    ).toEqual([
      ['/api/v1/anime/{animeId}', 400, 0, undefined],
      ['/api/v1/profiles/{provider}/{userName}/recommendations', 503, 1, 1],
      ['/api/v1/anime/{animeId}', 200, 0, undefined],
    ]);
    expect(requests[0]).toEqual(jasmine.objectContaining({ service: 'api', environment: 'staging' }));
  });

  it('counts what other services are asked, and how often they fail', () => {
    const failures = lines('an upstream failed');
    expect(failures.length).toBeGreaterThan(0);
    for (const line of failures) {
      expect(Object.keys(metricsOf(line))).toContain('AniRec service,environment,upstream');
      expect(line).toEqual(
        jasmine.objectContaining({ upstream: 'anilist', UpstreamCalls: 1, UpstreamFailures: 1 }),
      );
    }
  });

  it('says how the process is, from the start, as those who watch it have been told', () => {
    const [gauges = {}] = lines('gauges');
    const units = { UpstreamBreakerOpen: 'Count', CatalogueAgeHours: 'None', EventLoopDelay: 'Milliseconds' };
    expect(metricsOf(gauges)).toEqual({ 'AniRec service,environment': jasmine.objectContaining(units) });
    expect(gauges.modelVersion).toMatch(/^\w{8,}$/);
    expect(gauges.CatalogueAgeHours).toBeGreaterThanOrEqual(0);
  });

  it('holds no name of a person in any line', () => {
    expect(serve.output).not.toContain('hunter2');
  });
});
