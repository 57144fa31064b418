import { resolve } from 'node:path';
import { cleanEnv, makeValidator, port, str, type ReporterOptions } from 'envalid';

/** All that the environment decides, read once. */
export interface Config {
  readonly port: number;
  /** Where AniRec is reached from outside, with no slash at its end. */
  readonly publicUrl: string;
  /** `postgres://…`, or `pglite:PATH` for the database that runs inside this process (`pglite:` alone: in memory). */
  readonly databaseUrl: string;
  /** `redis://…` or `rediss://…`; undefined keeps the cache in this process's memory. */
  readonly redisUrl: string | undefined;
  /** The built web client to serve at `/`; undefined serves the API alone. */
  readonly clientDirectory: string | undefined;
  /** Where the command was typed, which relative paths count from; npm itself runs it in the package's folder. */
  readonly workingDirectory: string;
  readonly catalogueFile: string;
  readonly modelFile: string;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** The environment lacks a variable or holds one that is malformed; the message names each and what it wants. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The repository's `api/` folder, from `src/` and from `dist/src/` alike. */
const API_DIRECTORY = resolve(import.meta.dirname, import.meta.dirname.endsWith('dist/src') ? '../..' : '..');

/** Beside the repository's `api/`, wherever the command was typed. */
const EMBEDDED_DATABASE = `pglite:${resolve(API_DIRECTORY, '../.data/postgres')}`;

const databaseUrl = schemeValidator('postgres:', 'postgresql:', 'pglite:');
const redisUrl = schemeValidator('redis:', 'rediss:');
const webUrl = schemeValidator('http:', 'https:');

/**
 * Reads the configuration.
 *
 * @param environment usually `process.env`; relative paths in it count from where the command was typed.
 * @throws {ConfigError} which names every variable that is missing or malformed.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const values = cleanEnv(
    environment,
    {
      PORT: port({ default: 8080 }),
      INIT_CWD: str({ default: process.cwd() }),
      PUBLIC_URL: webUrl({ default: undefined }),
      DATABASE_URL: databaseUrl({ default: EMBEDDED_DATABASE }),
      REDIS_URL: redisUrl({ default: undefined }),
      CLIENT_DIR: str({ default: undefined }),
      CATALOGUE_FILE: str({ default: resolve(API_DIRECTORY, 'data/catalogue.json.gz') }),
      MODEL_FILE: str({ default: resolve(API_DIRECTORY, 'data/model.bin') }),
      LOG_LEVEL: str({ choices: ['silent', 'error', 'warn', 'info', 'debug'], default: 'info' }),
    },
    { reporter: refuseFaults },
  );
  return Object.freeze({
    port: values.PORT,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, ''),
    databaseUrl: values.DATABASE_URL,
    redisUrl: values.REDIS_URL,
    clientDirectory: values.CLIENT_DIR && resolve(values.INIT_CWD, values.CLIENT_DIR),
    workingDirectory: values.INIT_CWD,
    catalogueFile: resolve(values.INIT_CWD, values.CATALOGUE_FILE),
    modelFile: resolve(values.INIT_CWD, values.MODEL_FILE),
    logLevel: values.LOG_LEVEL,
  });
}

function schemeValidator(...schemes: string[]) {
  return makeValidator<string>(input => {
    if (!schemes.some(scheme => input.startsWith(scheme))) {
      throw new Error(`it must begin with ${schemes.join(' or ')}`);
    }
    return input;
  });
}

/** Faults are named without their values: a database's address holds its password. */
function refuseFaults({ errors }: ReporterOptions<unknown>): void {
  const faults = Object.entries(errors).map(([name, error]) => `  ${name}: ${faultOf(error)}`);
  if (faults.length > 0) throw new ConfigError(`The configuration cannot be used:\n${faults.join('\n')}`);
}

function faultOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/:? ?"[^"]*"/, '') : 'it is not valid';
}
