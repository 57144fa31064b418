import type { SqlEntityManager } from '@mikro-orm/sql';
import { unhurried } from '../../platform/postgres/transaction.ts';
import { PublishedModel } from './published-model.entity.ts';

/** A model that was published, without its bytes. */
export interface Publication {
  readonly version: string;
  readonly publishedAt: Date;
  /** When it was rolled back; null where it was not, or has come back since. */
  readonly withdrawnAt: Date | null;
}

/** A model file, and what is said of it where it is published. */
export interface NewPublication {
  readonly version: string;
  readonly bytes: Uint8Array;
  readonly publishedAt: Date;
}

/** The published models as the database holds them. */
export class ModelsRepository {
  constructor(private readonly em: SqlEntityManager) {}

  /**
   * Runs work in one transaction: all that it changes comes about, or nothing. Another such transaction waits for its
   * end; whoever reads alone does not.
   */
  async exclusively<Result>(work: (models: ModelsRepository) => Promise<Result>): Promise<Result> {
    return this.em.fork().transactional(async em => {
      await em.execute('lock table "models" in exclusive mode');
      return work(new ModelsRepository(em));
    });
  }

  /** Every publication that is stored, the latest first. */
  async publications(): Promise<Publication[]> {
    const rows = await this.fork().find(PublishedModel, {}, { orderBy: { publication: 'desc' } });
    return rows.map(({ version, publishedAt, withdrawnAt }) => ({
      version,
      publishedAt,
      withdrawnAt: withdrawnAt ?? null,
    }));
  }

  /** The version of the latest publication that has not been withdrawn. */
  async currentVersion(): Promise<string | undefined> {
    const [row] = await this.fork().find(
      PublishedModel,
      { withdrawnAt: null },
      { orderBy: { publication: 'desc' }, limit: 1 },
    );
    return row?.version;
  }

  /** When a version was published; undefined where it is not stored. */
  async publishedAt(version: string): Promise<Date | undefined> {
    const row = await this.fork().findOne(PublishedModel, version);
    return row?.publishedAt;
  }

  /** The model file of a version; undefined where it is not stored. */
  async bytesOf(version: string): Promise<Uint8Array | undefined> {
    return unhurried(this.fork(), async em => {
      const row = await em.findOne(PublishedModel, version, { populate: ['bytes'] });
      return row?.bytes;
    });
  }

  /** Stores a model as the latest publication, in place of an earlier one of the same version. */
  async store(model: NewPublication): Promise<void> {
    const em = this.fork();
    const [latest] = await em.find(PublishedModel, {}, { orderBy: { publication: 'desc' }, limit: 1 });
    const publication = (latest?.publication ?? 0) + 1;
    await em.upsert(PublishedModel, { ...model, publication, withdrawnAt: null });
  }

  async withdraw(versions: readonly string[], withdrawnAt: Date): Promise<void> {
    await this.fork().nativeUpdate(PublishedModel, { version: { $in: [...versions] } }, { withdrawnAt });
  }

  async restore(version: string): Promise<void> {
    await this.fork().nativeUpdate(PublishedModel, { version }, { withdrawnAt: null });
  }

  async delete(versions: readonly string[]): Promise<void> {
    await this.fork().nativeDelete(PublishedModel, { version: { $in: [...versions] } });
  }

  /** Remembers no rows, and stays within the transaction where there is one. */
  private fork(): SqlEntityManager {
    return this.em.fork({ keepTransactionContext: true });
  }
}
