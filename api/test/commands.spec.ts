import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeModel } from '../src/engine/recommender/model-file.ts';
import { rowOf } from '../src/engine/recommender/model.ts';
import { Command } from './support/command.ts';
import { freePort } from './support/free-port.ts';
import { smallCatalogue } from './support/small-catalogue.ts';

describe('the command', () => {
  let directory: string;
  let database: { DATABASE_URL: string };

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'anirec-commands-'));
    database = { DATABASE_URL: `pglite:${join(directory, 'postgres')}` };
  });

  afterEach(() => rm(directory, { recursive: true }));

  it('serve prepares its embedded database, keeps others off it, survives a kill, and stops when it is told to', async () => {
    const PORT = await freePort();
    const first = new Command(['serve'], { ...database, PORT });
    await first.prints(`AniRec is ready at http://localhost:${PORT}`);
    expect(first.output).toContain('Loaded the catalogue: ');
    expect(first.output).toMatch(/Its newest title began on \d{4}-\d\d-\d\d, \d+ days ago\./);
    const [, simulator = ''] = /a simulator of MyAnimeList, at (.+)/.exec(first.output) ?? [];
    const login = await fetch(`http://localhost:${PORT}/api/v1/oauth/authorize`);
    expect(login.url).toContain(`${simulator}/v1/oauth2/authorize?`);
    expect(await login.text()).toContain('Whose list may AniRec read?');
    const response = await fetch(`http://localhost:${PORT}/api/v1/search/suggestions?q=cowbo`);
    expect(await response.text()).toContain('Cowboy Bebop');

    const second = new Command(['serve'], { ...database, PORT: await freePort() });
    expect(await second.ends()).toBe(1);
    expect(second.output).toMatch(/in use by process \d+.*set DATABASE_URL/);
    const publish = new Command(['publish', '--model', 'data/model.bin'], database);
    expect(await publish.ends()).toBe(1);
    expect(publish.output).toMatch(/in use by process \d+.*one process at a time: stop that one first/);

    await first.stop('SIGKILL');
    const third = new Command(['serve'], { ...database, PORT: await freePort() });
    await third.prints('AniRec is ready');
    expect(third.output).toContain('The catalogue is loaded already');
    expect(await third.stop('SIGTERM')).toBe(0);
  }, 180_000);

  it('serve says so where its port is taken', async () => {
    const server = createServer().listen(0);
    const PORT = String((server.address() as AddressInfo).port);
    const serve = new Command(['serve'], { ...database, PORT });
    expect(await serve.ends()).toBe(1);
    expect(serve.output).toContain(`Port ${PORT} is taken.`);
    server.close();
  });

  it('mal-simulator simulates MyAnimeList until it is told to stop, and says how to use it', async () => {
    const simulator = new Command(['mal-simulator', '--port', '0'], {});
    await simulator.prints('MAL_API_URL=');
    const [, url = ''] = /^MAL_OAUTH_URL=(.+)\/v1\/oauth2$/m.exec(simulator.output) ?? [];
    expect(await (await fetch(url)).text()).toContain('It is not MyAnimeList.');
    expect(simulator.output).toMatch(/^MAL_CLIENT_ID=\w{32}\nMAL_CLIENT_SECRET=\w{64}$/m);

    const second = new Command(['mal-simulator', '--port', new URL(url).port], {});
    expect(await second.ends()).toBe(1);
    expect(second.output).toContain('is taken. Stop what uses it, or give another with --port.');
    expect(await simulator.stop('SIGTERM')).toBe(0);
  });

  it('train makes a model of the ratings of those who are asked for, and names what it left out', async () => {
    const ratings = join(directory, 'ratings.csv');
    const output = join(directory, 'model.bin');
    const rows = Array.from({ length: 30 }, (_, user) => `c${user},1,9\nc${user},5114,8\nh${user},1,9`);
    await writeFile(ratings, `user,mal_id,score\n${rows.join('\n')}\nc1,one,9\n`);
    const train = new Command(['train', '--ratings', ratings, '--users', 'c', '--output', output], {
      CATALOGUE_FILE: await smallCatalogue(directory, [1, 5114]),
    });
    expect(await train.ends()).toBe(0);
    expect(train.output).toContain('ratings.csv:92: left out: "one" is not a MyAnimeList id');
    expect(train.output).toContain('Trained on 60 ratings of 30 users (1 rows left out)');
    const model = decodeModel(await readFile(output));
    expect(model.popularity[rowOf(model, 5114)]).toBe(30);
  });

  for (const [args, environment, code, message] of [
    [['frobnicate'], {}, 2, /unknown command 'frobnicate'/],
    [[], {}, 2, /Usage: anirec .*\n.*\n[^]*load-catalogue/],
    [['train'], {}, 2, /required option '--output <model>' not specified/],
    [['train', '--output', 'x'], {}, 1, /train needs --ratings FILE or --from-database/],
    [['train', '--help'], {}, 0, /learn a model from ratings[^]*--from-database/],
    [['evaluate', '--lists', 'x'], {}, 1, /evaluate needs --model FILE or --cold-start-from YEAR/],
    [['evaluate', '--model', 'x'], {}, 1, /evaluate needs --lists FILE/],
    [['evaluate', '--lists', 'x', '--aim', 'best'], {}, 2, /Allowed choices are safe, balanced, for_me/],
    [['rank'], {}, 2, /required option '--model <file>' not specified/],
    [['publish'], {}, 2, /required option '--model <file>' not specified/],
    [['publish', '--model', 'package.json'], {}, 1, /model at .*package\.json cannot be used/],
    [['publish', '--model', 'data/model.bin'], {}, 1, /no catalogue. Run the command `load-catalogue` first/],
    [['rollback'], {}, 1, /No model is published/],
    [['train', '--from-database', '--output', 'x'], {}, 1, /There are no ratings to learn from/],
    [
      ['train', '--from-database', '--output', 'x', '--least-lists', 'x'],
      {},
      2,
      /'--least-lists <count>' argument 'x' is invalid. It must be a whole number of 0 or more/,
    ],
    [
      ['train', '--rating', 'x', '--output', 'x'],
      {},
      2,
      /unknown option '--rating'[^]*Did you mean --ratings/,
    ],
    [['serve'], { PORT: 'x' }, 1, /PORT: Invalid port/],
    [
      ['serve'],
      { NODE_ENV: 'production' },
      1,
      /MAL_CLIENT_ID: production needs one.*\n.*TOKEN_KEYS: production/,
    ],
    [['serve'], { PUBLIC_URL: 'http://anirec.example' }, 1, /PUBLIC_URL: it must begin with https:/],
    [['mal-simulator'], { NODE_ENV: 'production' }, 1, /does not run where NODE_ENV is production/],
    [['mal-simulator', '--port', '65536'], {}, 2, /must be a whole number from 0 to 65535/],
    [
      ['migrate'],
      { DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:1/x' },
      1,
      /database at 127\.0\.0\.1:1 does not answer/,
    ],
    [['load-catalogue'], { CATALOGUE_FILE: '/nowhere' }, 1, /`make catalogue` builds it/],
    [['serve'], { MODEL_FILE: 'package.json' }, 1, /model at .*package\.json cannot be used/],
    [['serve'], { CLIENT_DIR: '/nowhere' }, 1, /CLIENT_DIR is \/nowhere, which holds no index\.html/],
  ] as const) {
    it(`${args.join(' ')} with ${JSON.stringify(environment)} ends with ${code} and says why`, async () => {
      const command = new Command(args, { DATABASE_URL: 'pglite:', ...environment });
      expect(await command.ends()).toBe(code);
      expect(command.output).toMatch(message);
      expect(command.output).not.toMatch(/hunter2|\n {4}at /);
    });
  }
});
