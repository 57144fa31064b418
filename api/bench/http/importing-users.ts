import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Import } from '../../src/features/imports/imports.dto.ts';
import { malXml } from '../../src/features/list/formats/mal-xml-writer.ts';
import { startSimulator, type Simulator } from '../../src/mal-simulator/simulator.ts';
import { Browser } from '../../test/support/browser.ts';
import { endOfImport } from '../../test/support/end-of-import.ts';
import { longList } from '../../test/support/lists.ts';
import type { ServerProcess } from './server-process.ts';

/** A list of somebody who has watched for years. */
const TITLES = 2_000;
const PAUSE_MS = 1_000;
const IMPORTS = '/api/v1/users/me/imports';

/** People who bring a list again and again, and the MyAnimeList that they signed in with. */
export class ImportingUsers {
  private done = 0;
  /** How often each way in which an import can fail was met. */
  private readonly failures = new Map<string, number>();
  /** While the process had no turn for them. */
  private refused = 0;

  private constructor(
    private readonly simulator: Simulator,
    private readonly count: number,
  ) {}

  static async prepare(count: number): Promise<ImportingUsers> {
    const simulator = await startSimulator({ records: [], port: 0, now: () => new Date(), randomBytes });
    return new ImportingUsers(simulator, count);
  }

  /** What a server has to be started with, so that they can sign in. */
  get environment(): Record<string, string> {
    const { application, oauthUrl, apiUrl } = this.simulator;
    const { clientId, clientSecret } = application;
    return {
      ...{ MAL_CLIENT_ID: clientId, MAL_CLIENT_SECRET: clientSecret },
      ...{ MAL_OAUTH_URL: oauthUrl, MAL_API_URL: apiUrl },
    };
  }

  /** Lets each of them sign in, and bring a file until a time is over. */
  async run(server: ServerProcess, seconds: number): Promise<void> {
    const end = performance.now() + seconds * 1000;
    const file = gzipSync([...malXml(longList(TITLES))].join(''));
    await Promise.all(
      Array.from({ length: this.count }, (_, index) => this.runOne(server, index + 1, file, end)),
    );
  }

  /** What they did, in a sentence. */
  get summary(): string {
    const failed = [...this.failures.values()].reduce((sum, times) => sum + times, 0);
    const ways = [...this.failures].map(([way, times]) => `${times} × ${way}`).join(', ');
    return `${this.count} users meanwhile: ${this.done} imports of ${TITLES} titles completed, ${this.refused} refused with 503, ${failed} failed${ways && ` (${ways})`}`;
  }

  async close(): Promise<void> {
    await this.simulator.close();
  }

  private async runOne(server: ServerProcess, id: number, file: Uint8Array, end: number): Promise<void> {
    const name = `Importer${id}`;
    this.simulator.people.add({ id, name, description: '', visibility: 'public', list: [] });
    const browser = new Browser(server.url, server.url);
    await browser.signIn(name);
    while (performance.now() < end) {
      const begun = await browser
        .send('post', `${IMPORTS}/files`)
        .attach('file', Buffer.from(file), 'list.xml.gz');
      if (begun.status === 503) this.refused += 1;
      else if (begun.status >= 300) this.fail(`the upload was answered with ${begun.status}`);
      else await this.follow(browser, (begun.body as Import).id);
      await setTimeout(PAUSE_MS);
    }
  }

  private async follow(browser: Browser, id: string): Promise<void> {
    const ended = await endOfImport(browser, id);
    const { state } = ended.body as Partial<Import>;
    if (state === 'completed') this.done += 1;
    else
      this.fail(
        state === undefined ? `its progress was answered with ${ended.status}` : `it was ${state} in the end`,
      );
  }

  private fail(way: string): void {
    this.failures.set(way, (this.failures.get(way) ?? 0) + 1);
  }
}
