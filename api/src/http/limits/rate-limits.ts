import type { ErrorRequestHandler, NextFunction, Request, RequestHandler, Response } from 'express';
import {
  ipKeyGenerator,
  rateLimit,
  type AugmentedRequest,
  type RateLimitInfo,
  type RateLimitRequestHandler,
} from 'express-rate-limit';
import QuickLRU from 'quick-lru';
import { TooManyRequestsError, UnknownKeyError } from '../../domain/errors.ts';
import type { SharedCounters } from '../../platform/redis/shared-counters.ts';
import { KEY_HEADER, type CallerKeys } from '../auth/caller-keys.ts';
import { operationFinder, type Contract, type Operation } from '../contract/contract.ts';
import { isPersonal, takesKey, tierOf, TIERS, tierWithKey, type TierName } from './rate-limit-tiers.ts';
import { TierStore } from './tier-store.ts';

/** Whoever has one IPv6 address has all 2⁶⁴ of its network (RFC 6177, section 2). */
const IPV6_NETWORK_BITS = 64;
/** Telling an address's network takes as long as all else that counts a request: those of callers are kept. */
const KEPT_NETWORKS = 10_000;

/** What limits are made of. */
export interface RateLimitsOptions {
  contract: Contract;
  /** Undefined counts in this process's memory. */
  counters: SharedCounters | undefined;
  /** Multiplies every quota. */
  factor: number;
  keys: CallerKeys;
}

/** A request, and who sent it as far as that is known: somebody who is signed in, or a program with a key. */
export type CountedRequest = Request & { user?: { userId: string }; keyId?: string };

/**
 * Limits how often anyone may ask. The container has one under this name.
 *
 * Whoever is signed in is counted by who they are, and whoever sends a valid key by that; everyone else by their address,
 * as the last proxy that is ours saw it (`trust proxy`). Nothing else that a caller sends moves them to another counter,
 * be it `X-Forwarded-For` or a cookie.
 */
export class RateLimits {
  private readonly keys: CallerKeys;
  private readonly find: (request: Request) => Operation | undefined;
  private readonly limiters = new Map<TierName, RateLimitRequestHandler>();
  private readonly stores: TierStore[] = [];

  constructor({ contract, counters, factor, keys }: RateLimitsOptions) {
    this.keys = keys;
    this.find = operationFinder(contract);
    for (const [name, { quota, windowSeconds }] of Object.entries(TIERS)) {
      const tier = name as TierName;
      const store = new TierStore(tier, counters);
      this.stores.push(store);
      this.limiters.set(tier, limiterOf(Math.ceil(quota * factor), windowSeconds * 1000, store));
    }
  }

  /** Counts requests for what anyone may do. The others are counted once it is known who sent them. */
  readonly guard: RequestHandler = (request, response, next) => {
    const operation = this.find(request);
    const tier = operation && isPersonal(operation) ? undefined : tierOf(operation);
    if (tier === undefined || request.method === 'OPTIONS') {
      next();
      return;
    }
    const key = operation && takesKey(operation) ? request.get(KEY_HEADER) : undefined;
    if (key === undefined) this.limit(tier, request, response, next);
    else void this.countWithKey(key, tier, request, response).then(() => next(), next);
  };

  /** Counts what is refused before it is known who sent it, such as a body that cannot be read. */
  readonly countRefused: ErrorRequestHandler = (error: unknown, request, response, next) => {
    const isCounted = (request as AugmentedRequest).rateLimit !== undefined || response.headersSent;
    if (isCounted || tierOf(this.find(request)) === undefined) next(error);
    else this.limit('anon', request, response, (tooMany?: unknown) => next(tooMany ?? error));
  };

  /**
   * Counts a request of somebody who is signed in.
   *
   * @throws {TooManyRequestsError} where it is one too many.
   */
  async countUser(request: Request & { user: { userId: string } }, response: Response): Promise<void> {
    await this.count(tierOf(this.find(request)) ?? 'session', request, response);
  }

  /**
   * Counts a request of somebody who is not who they say: guessing sessions and keys is limited as well.
   *
   * @throws {TooManyRequestsError} where it is one too many.
   */
  async countStranger(request: Request, response: Response): Promise<void> {
    await this.count('anon', request, response);
  }

  /** Gives the memory back that counters take. */
  close(): void {
    for (const store of this.stores) store.shutdown();
  }

  /** A key that cannot be told at present gives nothing, and takes nothing. */
  private async countWithKey(
    key: string,
    tier: TierName,
    request: Request,
    response: Response,
  ): Promise<void> {
    const found = await this.keys.find(key);
    if (found.kind === 'unknown') {
      await this.countStranger(request, response);
      throw new UnknownKeyError(
        `The key in ${KEY_HEADER} is unknown or revoked. Make another in your settings, or send none.`,
      );
    }
    const reached = found.kind === 'known' ? tierWithKey(tier) : tier;
    if (found.kind === 'known' && reached === 'key') Object.assign(request, { keyId: found.keyId });
    await this.count(reached, request, response);
  }

  private count(tier: TierName, request: Request, response: Response): Promise<void> {
    return new Promise((taken, refused) => {
      this.limit(tier, request, response, (error?: unknown) => {
        if (error === undefined) taken();
        else refused(error instanceof Error ? error : new Error('It cannot be counted.', { cause: error }));
      });
    });
  }

  private limit(tier: TierName, request: Request, response: Response, next: NextFunction): void {
    void this.limiters.get(tier)?.(request, response, (error?: unknown) => {
      if (error === undefined || error instanceof TooManyRequestsError) advertise(tier, request, response);
      next(error);
    });
  }
}

function limiterOf(limit: number, windowMs: number, store: TierStore): RateLimitRequestHandler {
  return rateLimit({
    limit,
    windowMs,
    store,
    keyGenerator: callerOf,
    handler: (request, _response, next) => {
      const seconds = Math.max(1, secondsUntil(infoOf(request)));
      next(new TooManyRequestsError(`That was too often. Try again in ${seconds} seconds.`, seconds));
    },
    // The library's own name everyone by a hash of their address, which a shared cache would pass on.
    standardHeaders: false,
    legacyHeaders: false,
    // It would warn of each `X-Forwarded-For` that a caller makes up.
    validate: false,
  });
}

const networks = new QuickLRU<string, string>({ maxSize: KEPT_NETWORKS });

function callerOf({ user, keyId, ip = '' }: CountedRequest): string {
  return user?.userId ?? keyId ?? networks.get(ip) ?? networkOf(ip);
}

function networkOf(address: string): string {
  const network = ipKeyGenerator(address, IPV6_NETWORK_BITS);
  networks.set(address, network);
  return network;
}

/** Writes the headers as draft-ietf-httpapi-ratelimit-headers-11 has them. */
function advertise(tier: TierName, request: Request, response: Response): void {
  const info = infoOf(request);
  response.setHeader('RateLimit-Policy', `"${tier}";q=${info.limit};w=${TIERS[tier].windowSeconds}`);
  response.setHeader('RateLimit', `"${tier}";r=${info.remaining};t=${secondsUntil(info)}`);
}

/** What the library has counted: it keeps it on the request. */
function infoOf(request: Request): RateLimitInfo {
  const { rateLimit: info } = request as AugmentedRequest;
  if (!info) throw new Error('The request has not been counted.');
  return info;
}

function secondsUntil({ resetTime }: RateLimitInfo): number {
  return Math.max(0, Math.ceil(((resetTime?.getTime() ?? 0) - Date.now()) / 1000));
}
