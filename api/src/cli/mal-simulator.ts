import { randomBytes } from 'node:crypto';
import { readCatalogueFile } from '../features/anime/catalogue-file.ts';
import type { Config } from '../config/config.ts';
import { startSimulator, type Simulator } from '../mal-simulator/simulator.ts';
import { explainTaken } from '../server/listen.ts';
import { untilSignal } from './until-signal.ts';
import { systemClock } from '../platform/scheduling/clock.ts';

/** The simulator was asked for where real people sign in. */
export class SimulatorRefusedError extends Error {
  override readonly name = 'SimulatorRefusedError';

  constructor() {
    super(
      'The simulator of MyAnimeList does not run where NODE_ENV is production: it signs anyone in as anyone. ' +
        'Set MAL_CLIENT_ID and MAL_CLIENT_SECRET to use MyAnimeList itself.',
    );
  }
}

/**
 * The command `mal-simulator`: simulates MyAnimeList until the process is told to stop.
 *
 * @param port 0 takes one that is free.
 */
export async function simulateUntilSignal(config: Config, port: number): Promise<void> {
  const simulator = await openSimulator(config, port);
  console.log(instructions(simulator));
  untilSignal(() => simulator.close().then(() => true));
}

/**
 * Starts the simulator of MyAnimeList, with lists drawn from the catalogue file.
 *
 * @param port 0 takes one that is free.
 * @param redirectUris where it may send visitors back to; AniRec's callback on any port of this computer, if not given.
 * @throws {SimulatorRefusedError} in production.
 * @throws {CatalogueFileError} where there is no catalogue file.
 * @throws where the port is taken.
 */
export async function openSimulator(
  config: Config,
  port: number,
  redirectUris?: readonly string[],
): Promise<Simulator> {
  if (config.environment === 'production') throw new SimulatorRefusedError();
  const { records } = await readCatalogueFile(config.catalogueFile);
  const options = { records, port, now: () => new Date(systemClock.now()), randomBytes };
  return startSimulator(redirectUris ? { ...options, redirectUris } : options).catch((error: unknown) => {
    throw explainTaken(error, port, 'give another with --port');
  });
}

function instructions({ url, oauthUrl, apiUrl, aniListUrl, application }: Simulator): string {
  return `AniRec’s simulator of MyAnimeList answers at ${url}. Everyone on it is invented.
To use it, start AniRec with:
MAL_CLIENT_ID=${application.clientId}
MAL_CLIENT_SECRET=${application.clientSecret}
MAL_OAUTH_URL=${oauthUrl}
MAL_API_URL=${apiUrl}
It knows AniList’s details of titles, too, and none of its lists:
ANILIST_API_URL=${aniListUrl}`;
}
