import { pino, type Logger } from 'pino';
import type { Config } from '../config.ts';

/** Makes the process's logger: a JSON object a line, on standard output. */
export function createLogger(level: Config['logLevel']): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
