import type { Response } from 'supertest';
import { readCatalogueFile } from '../../src/features/anime/catalogue-file.ts';
import { ListRepository } from '../../src/features/list/list.repository.ts';
import { ListService } from '../../src/features/list/list.service.ts';
import type { WriteBack } from '../../src/features/write-back/write-back.dto.ts';
import { WriteBackRepository } from '../../src/features/write-back/write-back.repository.ts';
import { WriteBackSender } from '../../src/features/write-back/write-back-sender.ts';
import type { ListedTitle, Person } from '../../src/mal-simulator/people.ts';
import { type Metrics, noMetrics } from '../../src/platform/telemetry/metrics.ts';
import { MyAnimeListChanges } from '../../src/upstream/myanimelist-changes.ts';
import type { UpstreamFetch } from '../../src/upstream/upstream-fetch.ts';
import { config, openTestDatabase } from './application.ts';
import type { Browser } from './browser.ts';
import { endOfImports } from './end-of-import.ts';
import { accountTokensOf, newPerson, startSignInApplication, type SignInApplication } from './sign-in.ts';
import { clientOf } from './upstream-client.ts';

export const WRITE_BACK = '/api/v1/users/me/write-back';
export const LIST = '/api/v1/users/me/list';
export const MINUTE_MS = 60_000;
/** Titles of the catalogue. */
export const [COWBOY_BEBOP, TRIGUN] = [1, 6];

/** An application whose MyAnimeList has every title of the catalogue. */
export async function startWithTitles(): Promise<SignInApplication> {
  const { records } = await readCatalogueFile(config.catalogueFile);
  return startSignInApplication({ records });
}

/** What a process of its own sends changes with, as `serve` builds it. */
export async function senderOf(
  application: SignInApplication,
  connections: UpstreamFetch,
  metrics: Metrics = noMetrics,
): Promise<WriteBackSender> {
  const { em } = (await openTestDatabase()).orm;
  const { clock, simulator } = application;
  const snapshots = {
    current: { catalogue: { find: () => undefined }, searchIndex: { namedWith: () => [] } },
  };
  const { logger, tokens } = accountTokensOf(application, em);
  return new WriteBackSender({
    repository: new WriteBackRepository(em),
    list: new ListService(new ListRepository(em), snapshots as never, clock),
    tokens,
    changes: new MyAnimeListChanges(clientOf('myanimelist', connections, clock), simulator.apiUrl),
    clock,
    logger,
    metrics,
  });
}

/** Somebody who is signed in, and has a list here and one at MyAnimeList. */
export class ListOwner {
  private constructor(
    private readonly application: SignInApplication,
    private readonly person: Person,
    readonly browser: Browser,
  ) {}

  /** Signs in with titles that were changed at MyAnimeList a minute ago. */
  static async arrive(
    application: SignInApplication,
    titles: readonly Partial<ListedTitle>[] = [],
  ): Promise<ListOwner> {
    const updatedAt = new Date(application.clock.now() - MINUTE_MS);
    const usual = { animeId: COWBOY_BEBOP, title: 'A title', status: 'watching', score: 0 } as const;
    const list = titles.map(title => ({
      ...{ ...usual, episodesWatched: 3, rewatching: false, updatedAt },
      ...title,
    }));
    const owner = new ListOwner(
      application,
      newPerson(application.simulator, { list }),
      application.browser(),
    );
    await owner.signIn();
    await endOfImports(owner.browser, 1);
    application.simulator.traffic.resetCounts();
    return owner;
  }

  async signIn(): Promise<void> {
    await this.browser.signIn(this.person.name);
  }

  async choose(writeBack: 'on' | 'off', differences?: 'send' | 'leave'): Promise<Response> {
    return this.browser.send('put', WRITE_BACK).send({ writeBack, ...(differences && { differences }) });
  }

  /** Changes a title here, a second later than all that was before. */
  async put(
    animeId: number,
    facts: { status: string; score: number | null; progress: number },
  ): Promise<void> {
    this.application.clock.advance(1_000);
    await this.browser.send('put', `${LIST}/${animeId}`).send(facts);
  }

  /** Takes a title off the list here. */
  async remove(animeId: number): Promise<void> {
    this.application.clock.advance(1_000);
    await this.browser.send('delete', `${LIST}/${animeId}`).expect(204);
  }

  async report(): Promise<WriteBack> {
    return (await this.browser.send('get', WRITE_BACK)).body as WriteBack;
  }

  async states(): Promise<string[]> {
    return (await this.report()).data.map(({ animeId, state }) => `${animeId} ${state}`);
  }

  /** What the list here says of a title. */
  async here(animeId: number): Promise<unknown> {
    const response = await this.browser.send('get', `${LIST}/${animeId}`);
    if (response.status === 404) return 'not on it';
    const { status, score, progress } = response.body as Record<string, unknown>;
    return [status, score, progress];
  }

  /** What the list at MyAnimeList says of it. */
  there(animeId: number): ListedTitle | undefined {
    return this.known().list.find(title => title.animeId === animeId);
  }

  /** Changes a title at MyAnimeList. */
  changeThere(animeId: number, change: Partial<ListedTitle>): void {
    const title = this.there(animeId);
    if (title) this.application.simulator.people.list(this.known(), { ...title, ...change });
  }

  /** Takes a title off the list at MyAnimeList. */
  removeThere(animeId: number): void {
    this.application.simulator.people.unlist(this.known(), animeId);
  }

  private known(): Person {
    return this.application.simulator.people.find(this.person.name) ?? this.person;
  }
}
