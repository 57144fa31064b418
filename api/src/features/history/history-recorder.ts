import type { Request } from 'express';
import type { Logger } from 'pino';
import type { Authenticator, SignedInRequest } from '../../http/auth/authentication.ts';
import type { HostCookie } from '../../http/auth/host-cookie.ts';
import type { HistoryService } from './history.service.ts';
import type { Note } from './note.ts';

/** What a recorder works with. */
export interface HistoryRecorderOptions {
  history: Pick<HistoryService, 'add'>;
  authenticator: Authenticator;
  sessionCookie: HostCookie;
  logger: Logger;
}

/**
 * Notes in people's history what their requests asked for and were given, once they have been answered: it delays no
 * answer, and none fails with it. Of a request without a session nothing is looked up.
 */
export class HistoryRecorder {
  private readonly underWay = new Set<Promise<void>>();

  constructor(private readonly options: HistoryRecorderOptions) {}

  /** Notes it once the request has been answered. */
  noteAfter(request: Request | SignedInRequest, note: Note): void {
    if (this.options.sessionCookie.read(request.headers.cookie) === undefined) return;
    request.res?.once('finish', () => {
      const noted = this.note(request, note).finally(() => this.underWay.delete(noted));
      this.underWay.add(noted);
    });
  }

  /** Waits until all that is being noted has been. */
  async settle(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async note(request: Request | SignedInRequest, note: Note): Promise<void> {
    const { authenticator, history, logger } = this.options;
    try {
      const user = 'user' in request ? request.user : await authenticator.identify(request.headers.cookie);
      if (user) await history.add(user.userId, note);
    } catch (error) {
      logger.warn({ err: error }, 'what somebody asked for could not be noted');
    }
  }
}
