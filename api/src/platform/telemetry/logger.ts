import { pino, type DestinationStream, type LevelWithSilent, type Logger } from 'pino';
import { loggedError } from './logged-error.ts';

/**
 * What no line may say, should one ever be given it: whoever reads the log is to sign in as nobody and to know nobody's
 * name. Lines say who somebody is by `userId` alone.
 */
const SECRET = [
  'accessToken',
  'apiKey',
  'authorization',
  'code',
  'cookie',
  'cookies',
  'headers',
  'password',
  'refreshToken',
  'session',
  'state',
  'token',
  'userName',
  'verifier',
];

/**
 * Makes the process's logger: a JSON object a line.
 *
 * @param destination takes the lines; standard output, if not given.
 */
export function createLogger(level: LevelWithSilent, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: SECRET,
      serializers: { err: loggedError },
    },
    destination ?? pino.destination(1),
  );
}
