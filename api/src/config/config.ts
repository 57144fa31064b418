import { dirname, join, resolve } from 'node:path';
import { cleanEnv, port, str, type ReporterOptions } from 'envalid';
import type { EncryptionKey } from '../platform/crypto/key-ring.ts';
import {
  clientId,
  clientSecret,
  databaseUrl,
  factor,
  hops,
  keys,
  publicUrl,
  redisUrl,
  secretArn,
  shortName,
  text,
  webUrl,
} from './validators.ts';

/** All that the environment decides, read once. */
export interface Config {
  /** Production is where real people sign in: what is only for trying AniRec out refuses to run there. */
  readonly environment: 'production' | 'development';
  /** Which of its environments this is, such as `staging`: what its metrics are told apart by. */
  readonly deployment: string;
  readonly port: number;
  /** Which of this computer's addresses it is reached at; undefined: all of them. */
  readonly host: string | undefined;
  /**
   * How many proxies stand before the process, each of which adds to `X-Forwarded-For` whom it was asked by. What stands
   * there before those was written by the visitor, and is worth nothing.
   */
  readonly trustedProxies: number;
  /** Where AniRec is reached from outside, with no slash at its end. */
  readonly publicUrl: string;
  /**
   * `postgres://…` with its password, or `pglite:PATH` for the database that runs inside this process (`pglite:` alone:
   * in memory).
   */
  readonly databaseUrl: string;
  /** ARN of the secret at AWS that the database's password is read from once the server refuses the one in its address. */
  readonly databasePasswordSecret: string | undefined;
  /** `redis://…` or `rediss://…` with its password; undefined keeps the cache in this process's memory. */
  readonly redisUrl: string | undefined;
  /** What MyAnimeList knows AniRec by; undefined asks for the simulator, which production refuses. */
  readonly malClientId: string | undefined;
  /** Empty for an application that MyAnimeList has given none. */
  readonly malClientSecret: string;
  /** MyAnimeList's OAuth, with no slash at its end. */
  readonly malOAuthUrl: string;
  /** MyAnimeList's API, with no slash at its end. */
  readonly malApiUrl: string;
  /** AniList's GraphQL endpoint. */
  readonly anilistApiUrl: string;
  /** What people's tokens are encrypted with, the first key foremost; undefined takes the one in `tokenKeyFile`. */
  readonly tokenKeys: readonly [EncryptionKey, ...EncryptionKey[]] | undefined;
  /** Beside the database; undefined for one in memory, which no key has to outlive. */
  readonly tokenKeyFile: string | undefined;
  /** Whether answers name pictures that others keep, and pages load them: visitors' browsers then ask those. */
  readonly posters: 'on' | 'off';
  /**
   * Whether AniList is asked for what it says of a title that somebody looks at. Its terms are the operator's to read
   * (https://docs.anilist.co/guide/terms-of-use), so that production asks only where it is told to.
   */
  readonly anilistDetails: 'on' | 'off';
  /**
   * Whether people may have what they change here sent to their lists at MyAnimeList. Nobody's is sent unasked; production
   * offers it where it is told to.
   */
  readonly malWrites: 'on' | 'off';
  /** The built web client to serve at `/`; undefined serves the API alone. */
  readonly clientDirectory: string | undefined;
  /** Where the command was typed, which relative paths count from; npm itself runs it in the package's folder. */
  readonly workingDirectory: string;
  readonly catalogueFile: string;
  readonly modelFile: string;
  /** Multiplies how often anyone may ask: what measures or tests AniRec asks more often than people do. */
  readonly rateLimitFactor: number;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** The configuration once it is settled with which MyAnimeList people sign in, and how their tokens are kept. */
export interface SignInConfig extends Config {
  readonly malClientId: string;
  readonly tokenKeys: readonly [EncryptionKey, ...EncryptionKey[]];
}

/** The environment lacks a variable or holds one that is malformed; the message names each and what it wants. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The repository's `api/` folder, from `src/config/` and from `dist/src/config/` alike. */
const API_DIRECTORY = resolve(
  import.meta.dirname,
  import.meta.dirname.endsWith('dist/src/config') ? '../../..' : '../..',
);

/** Beside the repository's `api/`, wherever the command was typed. */
const DATA_DIRECTORY = resolve(API_DIRECTORY, '../.data');
const EMBEDDED_DATABASE = `pglite:${join(DATA_DIRECTORY, 'postgres')}`;

/** What somebody tries out is their own business: others on their network reach it where `HOST` says so. */
const LOOPBACK = '127.0.0.1';

const VARIABLES = {
  NODE_ENV: str({ choices: ['production', 'development', 'test'], default: 'development' }),
  ENVIRONMENT: shortName({ default: 'local' }),
  PORT: port({ default: 8080 }),
  HOST: text({ default: undefined }),
  TRUSTED_PROXIES: hops({ default: 0 }),
  INIT_CWD: str({ default: process.cwd() }),
  PUBLIC_URL: publicUrl({ default: undefined }),
  DATABASE_URL: databaseUrl({ default: EMBEDDED_DATABASE }),
  DATABASE_PASSWORD: text({ default: undefined }),
  DATABASE_PASSWORD_SECRET: secretArn({ default: undefined }),
  REDIS_URL: redisUrl({ default: undefined }),
  REDIS_PASSWORD: text({ default: undefined }),
  MAL_CLIENT_ID: clientId({ default: undefined }),
  MAL_CLIENT_SECRET: clientSecret({ default: '' }),
  MAL_OAUTH_URL: webUrl({ default: 'https://myanimelist.net/v1/oauth2' }),
  MAL_API_URL: webUrl({ default: 'https://api.myanimelist.net/v2' }),
  ANILIST_API_URL: webUrl({ default: 'https://graphql.anilist.co' }),
  TOKEN_KEYS: keys({ default: undefined }),
  POSTERS: str({ choices: ['on', 'off'], default: 'on' }),
  ANILIST_DETAILS: str({ choices: ['on', 'off'], default: undefined }),
  MAL_WRITES: str({ choices: ['on', 'off'], default: undefined }),
  CLIENT_DIR: str({ default: undefined }),
  CATALOGUE_FILE: str({ default: resolve(API_DIRECTORY, 'data/catalogue.json.gz') }),
  MODEL_FILE: str({ default: resolve(API_DIRECTORY, 'data/model.bin') }),
  RATE_LIMIT_FACTOR: factor({ default: 1 }),
  LOG_LEVEL: str({ choices: ['silent', 'error', 'warn', 'info', 'debug'], default: 'info' }),
};

/**
 * Reads the configuration.
 *
 * @param environment usually `process.env`; relative paths in it count from where the command was typed.
 * @throws {ConfigError} which names every variable that is missing or malformed.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const values = cleanEnv(trimmed(environment), VARIABLES, { reporter: refuseFaults });
  return Object.freeze({
    environment: values.NODE_ENV === 'production' ? 'production' : 'development',
    deployment: values.ENVIRONMENT,
    port: values.PORT,
    host: values.HOST ?? (values.NODE_ENV === 'production' ? undefined : LOOPBACK),
    trustedProxies: values.TRUSTED_PROXIES,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, ''),
    databaseUrl: withPassword(values.DATABASE_URL, values.DATABASE_PASSWORD),
    databasePasswordSecret: values.DATABASE_PASSWORD_SECRET,
    redisUrl: values.REDIS_URL && withPassword(values.REDIS_URL, values.REDIS_PASSWORD),
    malClientId: values.MAL_CLIENT_ID,
    malClientSecret: values.MAL_CLIENT_SECRET,
    malOAuthUrl: values.MAL_OAUTH_URL.replace(/\/+$/, ''),
    malApiUrl: values.MAL_API_URL.replace(/\/+$/, ''),
    anilistApiUrl: values.ANILIST_API_URL,
    tokenKeys: values.TOKEN_KEYS,
    tokenKeyFile: tokenKeyFileBeside(values.DATABASE_URL),
    posters: values.POSTERS,
    anilistDetails: values.ANILIST_DETAILS ?? (values.NODE_ENV === 'production' ? 'off' : 'on'),
    malWrites: values.MAL_WRITES ?? (values.NODE_ENV === 'production' ? 'off' : 'on'),
    clientDirectory: values.CLIENT_DIR && resolve(values.INIT_CWD, values.CLIENT_DIR),
    workingDirectory: values.INIT_CWD,
    catalogueFile: resolve(values.INIT_CWD, values.CATALOGUE_FILE),
    modelFile: resolve(values.INIT_CWD, values.MODEL_FILE),
    rateLimitFactor: values.RATE_LIMIT_FACTOR,
    logLevel: values.LOG_LEVEL,
  });
}

/** What is pasted or read from a file often ends in a line break, which nothing that is configured can. */
function trimmed(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, value?.trim()]));
}

/** Puts a password into an address, in the place of any that is there. The embedded database has none. */
function withPassword(address: string, password: string | undefined): string {
  if (password === undefined || address.startsWith('pglite:')) return address;
  const url = new URL(address);
  url.password = encodeURIComponent(password);
  return url.href;
}

function tokenKeyFileBeside(database: string): string | undefined {
  if (!database.startsWith('pglite:')) return join(DATA_DIRECTORY, 'token-key');
  const directory = database.slice('pglite:'.length);
  return directory === '' ? undefined : join(dirname(directory), 'token-key');
}

/** Faults are named without their values: a database's address holds its password. */
function refuseFaults({ errors }: ReporterOptions<unknown>): void {
  const faults = Object.entries(errors).map(([name, error]) => `  ${name}: ${faultOf(error)}`);
  if (faults.length > 0) throw new ConfigError(`The configuration cannot be used:\n${faults.join('\n')}`);
}

function faultOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/:? ?"[^"]*"/, '') : 'it is not valid';
}
