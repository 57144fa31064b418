import type { Request } from 'express';
import type { Logger } from 'pino';
import type { Authenticator, SignedInRequest } from '../../http/auth/authentication.ts';
import type { HostCookie } from '../../http/auth/host-cookie.ts';
import { BackgroundTasks } from '../../platform/scheduling/background-tasks.ts';
import type { HistoryService } from './history.service.ts';
import type { Note } from './note.ts';

/** What a recorder needs. */
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
  private readonly tasks = new BackgroundTasks();

  constructor(private readonly options: HistoryRecorderOptions) {}

  /** Notes it once the request has been answered. */
  noteAfter(request: Request | SignedInRequest, note: Note): void {
    if (this.options.sessionCookie.read(request.headers.cookie) === undefined) return;
    request.res?.once('finish', () => this.tasks.add(this.note(request, note)));
  }

  /** Waits until all that is being noted has been. */
  drain(): Promise<void> {
    return this.tasks.drain();
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
