import type { SqlEntityManager } from '@mikro-orm/sql';
import { CalendarAddress } from './calendar.entity.ts';

/** The addresses of people's calendars, one each. */
export class CalendarRepository {
  constructor(private readonly em: SqlEntityManager) {}

  /** When somebody's address was made; undefined where they have none. */
  async find(userId: string): Promise<Pick<CalendarAddress, 'createdAt'> | undefined> {
    return (await this.em.fork().findOne(CalendarAddress, { userId })) ?? undefined;
  }

  /** Whose address has a hash; undefined where it is nobody's, or was renewed. */
  async findOwner(hash: string): Promise<string | undefined> {
    return (await this.em.fork().findOne(CalendarAddress, { hash }))?.userId;
  }

  /** Makes an address somebody's only one. */
  async save(userId: string, hash: string, createdAt: Date): Promise<void> {
    await this.em.fork().upsert(CalendarAddress, { userId, hash, createdAt });
  }

  async delete(userId: string): Promise<void> {
    await this.em.fork().nativeDelete(CalendarAddress, { userId });
  }
}
