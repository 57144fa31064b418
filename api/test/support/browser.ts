import type { Express } from 'express';
import { agent, type Response, type Test } from 'supertest';
import { answerConsent } from './simulator.ts';

type Method = 'get' | 'put' | 'post' | 'delete';

/** A browser on AniRec's pages: it keeps cookies, says where it is, and follows a redirect when it is told to. */
export class Browser {
  private readonly agent: ReturnType<typeof agent>;

  /** @param app AniRec, in this process or at an address. */
  constructor(
    app: Express | string,
    private readonly origin = 'http://localhost:8080',
  ) {
    this.agent = agent(app);
  }

  /** Sends a request as a page of AniRec's does. */
  send(method: string, path: string): Test {
    return this.agent[method as Method](path).set('Origin', this.origin);
  }

  /**
   * Begins to sign in.
   *
   * @returns where the browser is sent to.
   */
  async beginLogin(returnTo = '/'): Promise<URL> {
    const response = await this.send('get', '/api/v1/oauth/authorize').query({ returnTo });
    return new URL(response.get('Location') ?? `/status/${response.status}`, this.origin);
  }

  /** Comes back from MyAnimeList to an address that it was sent to. */
  async comeBack({ pathname, search }: URL, accept = 'application/json'): Promise<Response> {
    return this.send('get', `${pathname}${search}`).set('Accept', accept);
  }

  /** Goes the whole way of signing in as somebody who has an account at the simulator. */
  async signIn(person: string, returnTo = '/'): Promise<Response> {
    return this.comeBack(await answerConsent((await this.beginLogin(returnTo)).href, person));
  }

  /** Who is signed in here; undefined where nobody is. */
  async whoAmI(): Promise<string | undefined> {
    const response = await this.send('get', '/api/v1/users/me');
    return (response.body as { name?: string }).name;
  }
}
