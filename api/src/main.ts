import { parseArgs } from 'node:util';
import { readConfig } from './config/config.ts';
import { redacted } from './platform/telemetry/redacted.ts';

const USAGE = `Usage: main.js COMMAND

  serve            answer requests until SIGTERM or SIGINT
  migrate          bring the database's schema up to date
  load-catalogue   load the catalogue file into the database
  mal-simulator [--port 8081]
                   simulate MyAnimeList, with invented people, until SIGTERM or SIGINT; not in production
  train [--ratings FILE …] [--from-database] --output MODEL [--users PREFIX …] [--least-lists 0]
                   learn a model from ratings (.gz too): CSV with the columns user,mal_id,score, Kaggle's
                   rating.csv or animelist.csv, or held-out lists as JSON lines; told apart by the first line;
                   --users takes only those users of them whose name begins so;
                   --from-database takes the lists of AniRec's own users, besides or instead;
                   from fewer than --least-lists it learns nothing, and writes no model
  publish --model FILE [--if-there]
                   store a model in the database: every running AniRec uses it within a minute;
                   with --if-there, nothing is done where there is no such file
  precompute [--titles 1000]
                   fill the cache with what is recommended from the most popular titles; after publish
  rollback [--to VERSION]
                   go back to the model that was published before, or to any that is stored
  evaluate --model MODEL --lists FILE [--franchises FILE] [--shown [--genres FILE] [--aim AIM]]
                   measure a model against held-out lists: JSON lines (.gz too); discovery needs --franchises;
                   with --shown, measure what people are shown: what it is worth to them, whether it has the theme of
                   their picks by the genres of a CSV with mal_id and genres (else the catalogue's), and its years;
                   --aim safe, balanced or for_me says what the picks shall lead to
  evaluate --newcomers-from YEAR --ratings FILE … [--users PREFIX …] --lists FILE
                   learn from the titles that began before a year, and measure how later ones are ranked
  rank --model MODEL --histories FILE --output FILE [--limit 300]
                   rank titles for each line {"user": "…", "entries": [[mal_id, score], …]}`;

const TRAIN_OPTIONS = {
  ratings: { type: 'string', multiple: true },
  'from-database': { type: 'boolean' },
  users: { type: 'string', multiple: true },
  'least-lists': { type: 'string' },
  output: { type: 'string' },
} as const;

const PUBLISH_OPTIONS = { model: { type: 'string' }, 'if-there': { type: 'boolean' } } as const;

const PRECOMPUTE_OPTIONS = { titles: { type: 'string' } } as const;

const ROLLBACK_OPTIONS = { to: { type: 'string' } } as const;

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
  shown: { type: 'boolean' },
  genres: { type: 'string' },
  aim: { type: 'string' },
  'newcomers-from': { type: 'string' },
  ratings: { type: 'string', multiple: true },
  users: { type: 'string', multiple: true },
} as const;

const STAND_IN_OPTIONS = { port: { type: 'string' } } as const;

const config = () => readConfig(process.env);

/** The commands of AniRec's image, given what was typed behind their names. Each one's code is loaded only where it runs. */
const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  serve: async () => (await import('./cli/serve.ts')).serveUntilSignal(config()),
  migrate: async () => (await import('./cli/migrate.ts')).migrate(config()),
  'load-catalogue': async () => (await import('./cli/load-catalogue.ts')).loadCatalogue(config()),
  'mal-simulator': async args => {
    const { simulateUntilSignal } = await import('./cli/mal-simulator.ts');
    return simulateUntilSignal(config(), parseArgs({ args, options: STAND_IN_OPTIONS }).values);
  },
  train: async args => {
    const { train } = await import('./cli/train.ts');
    return train(config(), parseArgs({ args, options: TRAIN_OPTIONS }).values);
  },
  publish: async args => {
    const { publish } = await import('./cli/publish.ts');
    return publish(config(), parseArgs({ args, options: PUBLISH_OPTIONS }).values);
  },
  precompute: async args => {
    const { precompute } = await import('./cli/precompute.ts');
    return precompute(config(), parseArgs({ args, options: PRECOMPUTE_OPTIONS }).values);
  },
  rollback: async args => {
    const { rollback } = await import('./cli/rollback.ts');
    return rollback(config(), parseArgs({ args, options: ROLLBACK_OPTIONS }).values);
  },
  rank: async args => {
    const { rank } = await import('./cli/rank.ts');
    return rank(config(), parseArgs({ args, options: RANK_OPTIONS }).values);
  },
  evaluate: async args => {
    const { evaluate } = await import('./cli/evaluate.ts');
    return evaluate(config(), parseArgs({ args, options: EVALUATE_OPTIONS }).values);
  },
};

function printUsage(): void {
  console.error(USAGE);
  process.exitCode = 2;
}

async function main([name, ...args]: string[]): Promise<void> {
  const [, command = printUsage] = Object.entries(COMMANDS).find(([each]) => each === name) ?? [];
  await command(args);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  console.error(redacted(message, process.env));
  process.exitCode = 1;
});
