/**
 * Finishes the contract: what tsoa writes from the controllers, mended where tsoa 6.6 falls short of OpenAPI 3.0, and
 * completed with what no decorator says: what the whole API is, and the answers that all operations share.
 *
 * Reads `api/src/generated/tsoa.json`; writes `openapi/openapi.json`, and beside what it read a copy that the API serves,
 * and what each route promises beside it (`policies.json`), which is not published.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PROBLEM_KINDS } from '../api/src/http/problems/problem.ts';
import { DEPRECATION_HEADERS, withDeprecations } from './deprecation.ts';
import { asObject, type Json, type JsonObject } from './json.ts';
import { withKeys } from './key-security.ts';
import { mend } from './mending.ts';
import { withPlainText } from './plain-text.ts';
import { takePolicies } from './policies.ts';
import sdk from './sdk/package.json' with { type: 'json' };
import examples from './examples.json' with { type: 'json' };
import { SHARED_COMPONENTS, withSharedAnswers } from './shared-answers.ts';
import { sharedWithExamples, withExamples } from './with-examples.ts';

const GENERATED = resolve(import.meta.dirname, '../api/src/generated');

const INFO: JsonObject = {
  title: 'AniRec',
  // The SDK's: the two rise together, as `compatibility/` asks.
  version: sdk.version,
  description:
    'Which anime to watch next, and why. Search titles in any language, and get recommendations from one or many of ' +
    'them, each with the exact share of every pick that led to it. No key is needed; what is yours alone, below ' +
    '`/users/me`, needs the session that a browser has after signing in.\n\n' +
    'An address may send 60 requests a minute. A program that sends more makes a key in [the settings](/settings), and ' +
    'sends it as `X-API-Key`: that gives it 600 a minute, wherever it runs. Public lists of people stay at 10 a minute ' +
    'and address, what names people in its query at 20, and details from AniList at 60. On routes that need a session, the header is ignored.\n\n' +
    '[How to begin](/api/docs/start), with curl, an SDK or a page, has pages of its own. Ids are MyAnimeList’s. Failures are ' +
    'problems as RFC 9457 writes them; [each kind](/api/docs/errors) is explained. This document is at ' +
    '`/api/openapi.json` and `/api/openapi.yaml`.',
  contact: { name: 'AniRec', url: 'https://github.com/anirec/anirec' },
  license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
};

const SERVERS: Json = [{ url: '/', description: 'This server' }];

const TAGS: Json = [
  { name: 'search', description: 'Finding titles by name.' },
  { name: 'recommendations', description: 'What to watch next, and why.' },
  { name: 'anime', description: 'The catalogue of titles.' },
  { name: 'details', description: 'What AniList says of titles, asked for when somebody looks.' },
  { name: 'airings', description: 'What is broadcast when.' },
  { name: 'calendar', description: 'The address of your own calendar.' },
  { name: 'facets', description: 'What the catalogue can be filtered by.' },
  { name: 'list', description: 'Your list: what you have watched, watch and mean to watch.' },
  { name: 'feedback', description: 'What you are not interested in.' },
  { name: 'history', description: 'What you searched for and had recommended.' },
  { name: 'profiles', description: 'Recommendations from people’s public lists.' },
  { name: 'taste', description: 'What a list says of whoever keeps it.' },
  { name: 'surprise', description: 'One title for somebody who does not want to choose.' },
  { name: 'together', description: 'What several people could watch together.' },
  { name: 'feeds', description: 'What begins in a season, for calendars and feed readers.' },
  { name: 'imports', description: 'Lists that you bring from elsewhere.' },
  { name: 'write-back', description: 'Your changes, on their way to your list at MyAnimeList.' },
  { name: 'api-keys', description: 'Keys that your programs call the API with.' },
  { name: 'oauth', description: 'Signing in with MyAnimeList, and out.' },
  { name: 'sessions', description: 'Who is signed in with a browser.' },
  { name: 'users', description: 'Your account, and what AniRec keeps of you.' },
  { name: 'health', description: 'Whether AniRec works.' },
];

const spec = asObject(JSON.parse(await readFile(resolve(GENERATED, 'tsoa.json'), 'utf8')) as Json);
const written = asObject(spec.components);
const mended = asObject(mend(spec, asObject(written.schemas)));
const { schemas, securitySchemes } = asObject(mended.components);
const { paths: plain, policies } = takePolicies(asObject(mended.paths));
const described = withDeprecations(withPlainText(withSharedAnswers(withKeys(plain, policies), policies)));
const paths = withExamples(described, examples, asObject(schemas));
const finished = {
  ...mended,
  info: INFO,
  servers: SERVERS,
  tags: TAGS,
  paths,
  components: {
    securitySchemes: securitySchemes ?? {},
    ...SHARED_COMPONENTS,
    headers: { ...asObject(SHARED_COMPONENTS.headers), ...deprecationHeaders() },
    responses: sharedWithExamples(asObject(SHARED_COMPONENTS.responses), examples),
    'x-problem-types': PROBLEM_KINDS,
    schemas: withoutUnused(asObject(schemas), JSON.stringify([paths, SHARED_COMPONENTS])),
  },
};
const text = `${JSON.stringify(finished, null, 2)}\n`;
await writeFile(resolve(import.meta.dirname, 'openapi.json'), text);
await writeFile(resolve(GENERATED, 'policies.json'), `${JSON.stringify(policies, null, 2)}\n`);
await writeFile(resolve(GENERATED, 'openapi.json'), text);

/** Nothing is in the contract that nothing refers to. */
function deprecationHeaders(): JsonObject {
  return JSON.stringify(paths).includes('#/components/headers/Sunset') ? DEPRECATION_HEADERS : {};
}

/** tsoa keeps the types of query parameters as schemas that nothing refers to. */
function withoutUnused(schemas: JsonObject, paths: string): JsonObject {
  const used = Object.keys(schemas).filter(name => {
    const others = Object.entries(schemas).filter(([other]) => other !== name);
    return `${paths}${JSON.stringify(others)}`.includes(`"#/components/schemas/${name}"`);
  });
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.includes(name)));
  return used.length === Object.keys(schemas).length ? kept : withoutUnused(kept, paths);
}
