import { randomBytes } from 'node:crypto';
import { ConfigError, type Config, type SignInConfig } from '../config/config.ts';
import { keptKey } from '../platform/crypto/key-file.ts';
import { newKey, type EncryptionKey } from '../platform/crypto/key-ring.ts';
import { openSimulator } from './mal-simulator.ts';

/** The configuration, settled, and what was started for it. */
export interface SettledSignIn {
  readonly config: SignInConfig;
  /** Where the simulator of MyAnimeList answers; undefined where people sign in with MyAnimeList itself. */
  readonly simulatorUrl: string | undefined;
  close(): Promise<void>;
}

const NEEDED_IN_PRODUCTION = {
  malClientId:
    'MAL_CLIENT_ID: production needs one, from https://myanimelist.net/apiconfig; the simulator of MyAnimeList signs anyone in as anyone',
  tokenKeys: 'TOKEN_KEYS: production needs one, as ID:SECRET with what `openssl rand -base64 32` gives',
} as const;

/**
 * Settles what signing in needs and the environment may leave open. For local use, that is a simulator of MyAnimeList,
 * which is started, and a key for tokens, which is made once and kept beside the database.
 *
 * @throws {ConfigError} in production, where nothing may be left open.
 */
export async function settleSignIn(config: Config): Promise<SettledSignIn> {
  refuseOpen(config);
  const tokenKeys = config.tokenKeys ?? ([await localKey(config.tokenKeyFile)] as const);
  const { malClientId } = config;
  if (malClientId !== undefined) {
    return {
      config: { ...config, malClientId, tokenKeys },
      simulatorUrl: undefined,
      close: () => Promise.resolve(),
    };
  }
  const simulator = await openSimulator(config, 0, [`${config.publicUrl}/api/v1/oauth/callback`]);
  const { url, oauthUrl, apiUrl, application } = simulator;
  const settled = {
    ...config,
    malClientId: application.clientId,
    malClientSecret: application.clientSecret,
    malOAuthUrl: oauthUrl,
    malApiUrl: apiUrl,
    tokenKeys,
  };
  return { config: settled, simulatorUrl: url, close: () => simulator.close() };
}

function refuseOpen(config: Config): void {
  if (config.environment !== 'production') return;
  const faults = Object.entries(NEEDED_IN_PRODUCTION).filter(
    ([name]) => config[name as keyof typeof NEEDED_IN_PRODUCTION] === undefined,
  );
  if (faults.length === 0) return;
  throw new ConfigError(
    `The configuration cannot be used:\n${faults.map(([, fault]) => `  ${fault}`).join('\n')}`,
  );
}

async function localKey(path: string | undefined): Promise<EncryptionKey> {
  return path === undefined ? newKey('memory', randomBytes) : keptKey(path, randomBytes);
}
