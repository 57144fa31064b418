import { createProgram } from './cli/program.ts';
import { readConfig } from './config/config.ts';
import { redacted } from './platform/telemetry/redacted.ts';

createProgram(() => readConfig(process.env))
  .parseAsync()
  .catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    console.error(redacted(message, process.env));
    process.exitCode = 1;
  });
