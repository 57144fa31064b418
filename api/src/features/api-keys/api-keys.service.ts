import { NotFoundError, UnprocessableError } from '../../domain/errors.ts';
import { sha256Of } from '../../platform/crypto/sha256.ts';
import type { ApiKey, ApiKeyRequest, ApiKeys, NewApiKey } from './api-keys.dto.ts';
import type { ApiKeyRow } from './api-keys.entity.ts';
import type { ApiKeysRepository } from './api-keys.repository.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';

/** Tells a key from other secrets, for people and for tools that look for such. */
const MARK = 'anirec_';
/** 256 bits: nobody guesses it, and its hash needs no salt. */
const KEY_BYTES = 32;
/** The mark and five letters more: enough to tell five keys apart. */
const PREFIX_LENGTH = MARK.length + 5;
const MAX_KEYS = 5;

export interface ApiKeysOptions {
  repository: ApiKeysRepository;
  /** Has a key, by its hash, taken for valid no more, in every process. */
  end: (hash: string) => Promise<void>;
  clock: Pick<Clock, 'now'>;
  newId: () => string;
  randomBytes: (size: number) => Buffer;
}

/** Keeps the keys that people make for their programs. */
export class ApiKeysService {
  constructor(private readonly options: ApiKeysOptions) {}

  /** Somebody's keys, the latest first. */
  async list(userId: string): Promise<ApiKeys> {
    const rows = await this.options.repository.findAll(userId);
    return { data: rows.map(toApiKey) };
  }

  /**
   * Makes a key. This is the only time that it is told.
   *
   * @throws {UnprocessableError} where its owner has as many as there may be.
   */
  async create(userId: string, { name }: ApiKeyRequest): Promise<NewApiKey> {
    const { repository, clock, newId, randomBytes } = this.options;
    const key = `${MARK}${randomBytes(KEY_BYTES).toString('base64url')}`;
    const prefix = key.slice(0, PREFIX_LENGTH);
    const row = { id: newId(), name, prefix, hash: sha256Of(key), createdAt: new Date(clock.now()) };
    if (!(await repository.add(userId, row, MAX_KEYS)))
      throw new UnprocessableError(`You have ${MAX_KEYS} keys already. Revoke one that you do not need.`);
    return { ...toApiKey({ ...row, lastUsedAt: null }), key };
  }

  /**
   * Ends a key, at once and everywhere.
   *
   * @throws {NotFoundError} where somebody has no such key.
   */
  async delete(userId: string, keyId: string): Promise<void> {
    const hash = await this.options.repository.delete(userId, keyId);
    if (hash === undefined) throw new NotFoundError('You have no key of this id.');
    await this.options.end(hash);
  }

  /**
   * Ends all of somebody's keys with what deletes them.
   *
   * @param erase deletes them, and their owner.
   */
  async endAllWith(userId: string, erase: () => Promise<void>): Promise<void> {
    const keys = await this.options.repository.findAll(userId);
    await erase();
    for (const { hash } of keys) await this.options.end(hash);
  }
}

function toApiKey({ id, name, prefix, createdAt, lastUsedAt }: Pick<ApiKeyRow, keyof ApiKey>): ApiKey {
  return { id, name, prefix, createdAt, lastUsedAt: lastUsedAt ?? null };
}
