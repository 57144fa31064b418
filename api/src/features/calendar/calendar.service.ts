import { NotFoundError } from '../../domain/errors.ts';
import type { ListStatus } from '../../domain/list-entry.ts';
import { sha256Of } from '../../platform/crypto/sha256.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';
import type { FeedsService } from '../feeds/feeds.service.ts';
import type { ListService } from '../list/list.service.ts';
import type { CalendarState, NewCalendarAddress } from './calendar.dto.ts';
import type { CalendarRepository } from './calendar.repository.ts';

/** 256 bits: nobody guesses it, and its hash needs no salt. */
const TOKEN_BYTES = 32;
const SHOWN: ReadonlySet<ListStatus> = new Set<ListStatus>(['watching', 'plan_to_watch']);

/** What the service needs. */
export interface CalendarOptions {
  readonly repository: CalendarRepository;
  readonly list: Pick<ListService, 'entries'>;
  readonly feeds: Pick<FeedsService, 'broadcasts'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly randomBytes: (size: number) => Buffer;
  /** Without a slash at its end. */
  readonly siteUrl: string;
}

/** People's own calendars: what airs of what they watch and mean to watch, at an address that only they are told. */
export class CalendarService {
  constructor(private readonly options: CalendarOptions) {}

  async state(userId: string): Promise<CalendarState> {
    const address = await this.options.repository.find(userId);
    return { createdAt: address?.createdAt ?? null };
  }

  /** Makes somebody's address, in place of the one before. This is the only time that it is told. */
  async renew(userId: string): Promise<NewCalendarAddress> {
    const { repository, clock, randomBytes, siteUrl } = this.options;
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const createdAt = new Date(clock.now());
    await repository.save(userId, sha256Of(token), createdAt);
    return { url: `${siteUrl}/api/v1/feeds/lists/${token}/calendar.ics`, createdAt };
  }

  /** Ends somebody's address, if there is one. */
  async end(userId: string): Promise<void> {
    await this.options.repository.delete(userId);
  }

  /** @throws {NotFoundError} where the address is nobody's, or was renewed or ended. */
  async read(token: string): Promise<string> {
    const { repository, list, feeds } = this.options;
    const userId = await repository.findOwner(sha256Of(token));
    if (userId === undefined) throw new NotFoundError('No calendar has this address, or no more.');
    const entries = await list.entries(userId);
    const ids = entries.filter(({ status }) => SHOWN.has(status)).map(({ animeId }) => animeId);
    return feeds.broadcasts('AniRec: my anime', ids);
  }
}
