import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';

const USAGE = `Usage: main.js COMMAND

  serve            answer requests until SIGTERM or SIGINT
  migrate          bring the database's schema up to date
  load-catalogue   load the catalogue file into the database
  train --ratings FILE [--ratings FILE …] --output MODEL [--users PREFIX …]
                   learn a model from ratings (.gz too): CSV with the columns user,mal_id,score, Kaggle's
                   rating.csv or animelist.csv, or held-out lists as JSON lines; told apart by the first line;
                   --users takes only those users whose name begins so
  evaluate --model MODEL --lists FILE [--franchises FILE]
                   measure a model against held-out lists: JSON lines (.gz too); discovery needs --franchises
  rank --model MODEL --histories FILE --output FILE [--limit 300]
                   rank titles for each line {"user": "…", "entries": [[mal_id, score], …]}`;

const TRAIN_OPTIONS = {
  ratings: { type: 'string', multiple: true },
  users: { type: 'string', multiple: true },
  output: { type: 'string' },
} as const;

const RANK_OPTIONS = {
  model: { type: 'string' },
  histories: { type: 'string' },
  output: { type: 'string' },
  limit: { type: 'string' },
} as const;

const EVALUATE_OPTIONS = {
  model: { type: 'string' },
  lists: { type: 'string' },
  franchises: { type: 'string' },
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
    case 'rank': {
      const { rank } = await import('./commands/rank.ts');
      return rank(config(), parseArgs({ args, options: RANK_OPTIONS }).values);
    }
    case 'evaluate': {
      const { evaluate } = await import('./commands/evaluate.ts');
      return evaluate(config(), parseArgs({ args, options: EVALUATE_OPTIONS }).values);
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
