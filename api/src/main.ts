import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';

const USAGE = `Usage: main.js COMMAND

  serve            answer requests until SIGTERM or SIGINT
  migrate          bring the database's schema up to date
  load-catalogue   load the catalogue file into the database
  train --ratings FILE [--ratings FILE …] --output MODEL [--users PREFIX …]
                   learn a model from ratings: CSV files (.gz too) with the columns user,mal_id,score;
                   --users takes only those users whose name begins so`;

const TRAIN_OPTIONS = {
  ratings: { type: 'string', multiple: true },
  users: { type: 'string', multiple: true },
  output: { type: 'string' },
} as const;

/** Runs one command of AniRec's image. Each command's code is loaded only where it runs. */
async function main(command: string | undefined, args: string[]): Promise<void> {
  const config = () => readConfig(process.env);
  switch (command) {
    case 'serve': {
      const { serveUntilSignal } = await import('./commands/serve.ts');
      return serveUntilSignal(config());
    }
    case 'migrate': {
      const { migrate } = await import('./commands/migrate.ts');
      return migrate(config());
    }
    case 'load-catalogue': {
      const { loadCatalogue } = await import('./commands/load-catalogue.ts');
      return loadCatalogue(config());
    }
    case 'train': {
      const { train } = await import('./commands/train.ts');
      return train(config(), parseArgs({ args, options: TRAIN_OPTIONS }).values);
    }
    default:
      console.error(USAGE);
      process.exitCode = 2;
  }
}

main(process.argv[2], process.argv.slice(3)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
