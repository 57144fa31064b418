import { Command, Option } from '@commander-js/extra-typings';
import type { Config } from '../config/config.ts';
import { AIMS } from '../engine/recommender/shown-factors.ts';
import { wholeNumber } from './whole-number.ts';

/** What a command that was typed wrongly ends with, as commands of Unix do. */
const WRONG_USAGE = 2;
const EVERYBODY = [''];

/**
 * The commands of AniRec's image: `program.parseAsync(process.argv)` runs what was typed. The code of each is loaded only
 * where it runs.
 *
 * @param config reads what a command is configured by; it may throw.
 */
export function createProgram(config: () => Config): Command {
  const program = new Command('anirec')
    .description('AniRec’s API, and what an operator does with its models.')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : WRONG_USAGE))
    .showHelpAfterError('(add --help for what it takes)');
  addServers(program, config);
  addTraining(program, config);
  addPublishing(program, config);
  addMeasuring(program, config);
  return program;
}

function addServers(program: Command, config: () => Config): void {
  program
    .command('serve')
    .description('answer requests until SIGTERM or SIGINT')
    .action(async () => (await import('./serve.ts')).serveUntilSignal(config()));
  program
    .command('migrate')
    .description('bring the database’s schema up to date')
    .action(async () => (await import('./migrate.ts')).migrate(config()));
  program
    .command('load-catalogue')
    .description('load the catalogue file into the database')
    .action(async () => (await import('./load-catalogue.ts')).loadCatalogue(config()));
  program
    .command('check-database')
    .description('read everything that the database holds, as after a restore, and say how much that is')
    .action(async () => (await import('./check-database.ts')).checkDatabase(config()));
  program
    .command('journey')
    .description(
      'do at PUBLIC_URL what a visitor does: open the page, search, ask for recommendations; fails where that does',
    )
    .action(async () => (await import('./journey.ts')).journey(config()));
  program
    .command('mal-simulator')
    .description('simulate MyAnimeList, with invented people, until SIGTERM or SIGINT; not in production')
    .option('--port <number>', '0 takes one that is free', wholeNumber({ least: 0, most: 65_535 }), 8081)
    .action(async ({ port }) => (await import('./mal-simulator.ts')).simulateUntilSignal(config(), port));
}

function addTraining(program: Command, config: () => Config): void {
  program
    .command('train')
    .description('learn a model from ratings, and write it as one file')
    .option(
      '--ratings <file...>',
      'CSV with the columns user,mal_id,score, Kaggle’s rating.csv or animelist.csv, or held-out lists as JSON lines ' +
        '(.gz too); told apart by the first line',
      [],
    )
    .option('--from-database', 'take the lists of AniRec’s own users, besides or instead', false)
    .option('--users <prefix...>', 'take only those users of the files whose name begins so', EVERYBODY)
    .option('--least-lists <count>', 'write no model from fewer lists', wholeNumber({ least: 0 }), 0)
    .requiredOption('--output <model>', 'where the model goes')
    .action(async options => (await import('./train.ts')).train(config(), options));
}

function addPublishing(program: Command, config: () => Config): void {
  program
    .command('publish')
    .description('store a model in the database: every running AniRec uses it within a minute')
    .requiredOption('--model <file>', 'what `train` wrote')
    .option('--if-there', 'do nothing where there is no such file', false)
    .action(async options => (await import('./publish.ts')).publish(config(), options));
  program
    .command('precompute')
    .description('fill the cache with what is recommended from the most popular titles; after publish')
    .option('--titles <count>', 'of how many titles', wholeNumber({ least: 1 }), 1000)
    .action(async ({ titles }) => (await import('./precompute.ts')).precompute(config(), titles));
  program
    .command('rollback')
    .description('go back to the model that was published before, or to any that is stored')
    .option('--to <version>', 'which one')
    .action(async ({ to }) => (await import('./rollback.ts')).rollback(config(), to));
}

function addMeasuring(program: Command, config: () => Config): void {
  program
    .command('evaluate')
    .description('measure a model against held-out lists, or how titles are ranked that nobody has rated')
    .option('--lists <file>', 'held-out lists as JSON lines (.gz too)')
    .option('--model <file>', 'the model to measure')
    .option('--franchises <file>', 'JSON from MyAnimeList ids to franchises, which discovery needs')
    .option('--shown', 'measure what people are shown: its worth to them, its themes and its years', false)
    .option('--together', 'measure what groups are shown: its worth to the least happy, and to all', false)
    .option('--genres <file>', 'CSV with mal_id and genres to judge themes by, else the catalogue’s')
    .addOption(
      new Option('--aim <aim>', 'what the picks shall lead to').choices(AIMS).default('balanced' as const),
    )
    .option(
      '--cold-start-from <year>',
      'learn from the titles that began before a year, and measure how later ones are ranked',
      wholeNumber({ least: 1900 }),
    )
    .option('--ratings <file...>', 'what to learn from then', [])
    .option('--users <prefix...>', 'take only those users of the ratings whose name begins so', EVERYBODY)
    .option(
      '--held-out-users <prefix...>',
      'rank later titles for these users of the ratings, not for --lists',
    )
    .action(async options => (await import('./evaluate.ts')).evaluate(config(), options));
  program
    .command('rank')
    .description('rank titles for each line {"user": "…", "entries": [[mal_id, score], …]}')
    .requiredOption('--model <file>', 'what `train` wrote')
    .requiredOption('--histories <file>', 'JSON lines; a score of 0 is watched and not scored')
    .requiredOption('--output <file>', 'JSON lines {"user": "…", "items": [mal_id, …]}, best first')
    .option('--limit <count>', 'titles a line', wholeNumber({ least: 1 }), 300)
    .action(async options => (await import('./rank.ts')).rank(config(), options));
}
