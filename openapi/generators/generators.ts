/** A generator of clients that people use, pinned, and how it is called. */
export interface Generator {
  readonly name: string;
  readonly packages: readonly string[];
  /** Writes into `out/`, from `openapi.json` in the folder that it runs in. */
  readonly command: readonly string[];
  /** A program that uses what is written, where that does not speak for itself. */
  readonly program?: string;
  /** What the compiler is known to say, through no fault of the contract; undefined where it says nothing. */
  readonly knownFault?: RegExp;
}

const OPENAPI_FETCH = `
import createClient from 'openapi-fetch';
import type { paths } from './types';

const client = createClient<paths>({ baseUrl: 'http://localhost:8080' });
const { data } = await client.GET('/api/v1/anime/{animeId}', { params: { path: { animeId: 1 } } });
export const year: number | null | undefined = data?.year;
export const season: 'winter' | 'spring' | 'summer' | 'fall' | null | undefined = data?.season;
`;

export const GENERATORS: readonly Generator[] = [
  {
    name: 'orval',
    packages: ['orval@8.38.0'],
    command: ['orval', '--input', 'openapi.json', '--output', 'out/index.ts', '--client', 'fetch'],
  },
  {
    name: 'openapi-typescript and openapi-fetch',
    packages: ['openapi-typescript@7.13.0', 'openapi-fetch@0.17.0'],
    command: ['openapi-typescript', 'openapi.json', '--output', 'out/types.ts'],
    program: OPENAPI_FETCH,
  },
  {
    name: 'swagger-typescript-api',
    packages: ['swagger-typescript-api@13.13.0'],
    command: [
      'swagger-typescript-api',
      'generate',
      '--path',
      'openapi.json',
      '--output',
      'out',
      '--name',
      'index.ts',
    ],
  },
  {
    name: 'hey-api',
    packages: ['@hey-api/openapi-ts@0.99.0', 'typescript@6.0.3'],
    command: ['openapi-ts', '--input', 'openapi.json', '--output', 'out'],
  },
  {
    name: 'hey-api with its plugin for Zod',
    packages: ['@hey-api/openapi-ts@0.99.0', 'typescript@6.0.3', 'zod@4'],
    command: ['openapi-ts', '--input', 'openapi.json', '--output', 'out', '--plugins', 'zod'],
  },
  {
    name: 'openapi-zod-client',
    packages: ['openapi-zod-client@1.18.3', '@zodios/core@10.9.6', 'axios@1', 'zod@3'],
    command: ['openapi-zod-client', 'openapi.json', '--output', 'out/index.ts'],
    // It takes each member of an enumeration for text, and null has to be one of those that can be null (OpenAPI 3.0.3).
    knownFault: /Type 'null' is not assignable to type 'string'/,
  },
];
