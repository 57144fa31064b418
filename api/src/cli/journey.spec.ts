import { EmbeddedMetrics } from '../platform/telemetry/metrics.ts';
import { JourneyError, travel } from './journey.ts';

const SITE: Record<string, string> = {
  '/': '<!doctype html><anirec-root></anirec-root>',
  '/api/v1/search/suggestions?q=cowbo': '{"data": [{"id": 1}]}',
  '/api/v1/anime/1/recommendations?limit=1': '{"data": [{"id": 5}]}',
};

describe('the journey', () => {
  let time: number;
  const clock = { now: () => time };

  /** At a site that answers as it should but for one path, and takes a second for each answer. */
  function through(changed: Record<string, Response | Error> = {}) {
    time = 0;
    const fetch = (address: unknown) => {
      time += 1000;
      const path = String(address).slice('https://anirec.example'.length);
      const answer = changed[path] ?? new Response(SITE[path] ?? '', { status: path in SITE ? 200 : 404 });
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    };
    return travel({
      url: 'https://anirec.example',
      fetch,
      clock,
      metrics: new EmbeddedMetrics('staging', clock),
    });
  }

  it('leads from the page by a search to a recommendation, and is measured', async () => {
    const { error, fields } = await through();
    expect(error).toBeUndefined();
    expect(fields).toEqual(
      jasmine.objectContaining({ environment: 'staging', JourneyFailures: 0, JourneyTime: 3000 }),
    );
  });

  const faults: [string, Record<string, Response | Error>, string][] = [
    ['nobody answers', { '/': new TypeError('fetch failed') }, 'the page: no answer (fetch failed)'],
    ['the page is another one', { '/': new Response('<h1>Parked</h1>') }, 'the page: it is another one'],
    [
      'the search fails',
      { '/api/v1/search/suggestions?q=cowbo': new Response('', { status: 503 }) },
      'the search: the answer is 503',
    ],
    [
      'the search finds nothing',
      { '/api/v1/search/suggestions?q=cowbo': new Response('{"data": []}') },
      'the search: nothing is found',
    ],
    [
      'the recommendations are no JSON',
      { '/api/v1/anime/1/recommendations?limit=1': new Response('<html>') },
      'the recommendations: nothing is found',
    ],
  ];
  for (const [name, changed, message] of faults) {
    it(`ends where ${name}, and says so in a line that counts`, async () => {
      const { error, fields } = await through(changed);
      expect(error).toEqual(new JourneyError(message));
      expect(fields).toEqual(jasmine.objectContaining({ JourneyFailures: 1, failure: message }));
    });
  }
});
