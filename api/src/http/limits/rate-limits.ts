import type { ErrorRequestHandler, NextFunction, Request, RequestHandler, Response } from 'express';
import {
  ipKeyGenerator,
  rateLimit,
  type AugmentedRequest,
  type RateLimitInfo,
  type RateLimitRequestHandler,
} from 'express-rate-limit';
import QuickLRU from 'quick-lru';
import { TooManyRequestsError, UnauthenticatedError, UnknownKeyError } from '../../domain/errors.ts';
import type { SharedCounters } from '../../platform/redis/shared-counters.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';
import type { IdentifiedRequest } from '../auth/identification.ts';
import { operationOf } from '../contract/requested-operation.ts';
import { tierOf, TIERS, tierWithKey, type TierName } from './rate-limit-tiers.ts';
import { TierStore } from './tier-store.ts';

/** Whoever has one IPv6 address has all 2⁶⁴ of its network (RFC 6177, section 2). */
const IPV6_NETWORK_BITS = 64;
/** Telling an address's network takes as long as all else that counts a request: those of callers are kept. */
const KEPT_NETWORKS = 10_000;

export interface RateLimitsOptions {
  /** Undefined counts in this process's memory. */
  counters: SharedCounters | undefined;
  /** Multiplies every quota. */
  factor: number;
  /** Tells how long a window still is. */
  clock: Pick<Clock, 'now'>;
}

/**
 * Limits how often anyone may ask. The container has one under this name.
 *
 * Whoever is signed in is counted by who they are, and whoever sends a valid key by that; everyone else by their address,
 * as the last proxy that is ours saw it (`trust proxy`). Nothing else that a caller sends moves them to another counter,
 * be it `X-Forwarded-For` or a cookie.
 */
export class RateLimits {
  private readonly limiters = new Map<TierName, RateLimitRequestHandler>();
  private readonly stores: TierStore[] = [];
  private readonly clock: RateLimitsOptions['clock'];

  constructor({ counters, factor, clock }: RateLimitsOptions) {
    this.clock = clock;
    for (const name of Object.keys(TIERS)) {
      const tier = name as TierName;
      const store = new TierStore(tier, counters, clock);
      this.stores.push(store);
      this.limiters.set(tier, this.limiterOf(tier, factor, store));
    }
  }

  /** Counts a request by whoever sent it. `Identification` comes before. */
  readonly guard: RequestHandler = (request: IdentifiedRequest, response, next) => {
    const tier = tierOf(operationOf(request));
    if (tier === undefined || request.method === 'OPTIONS') next();
    else this.limit(request.keyId === undefined ? tier : tierWithKey(tier), request, response, next);
  };

  /**
   * Counts what was refused before it reached {@link guard}: it is not known who sent it, or they are not who they say.
   * Guessing sessions and keys is limited as well.
   */
  readonly refusalGuard: ErrorRequestHandler = (error: unknown, request, response, next) => {
    const isCounted = (request as AugmentedRequest).rateLimit !== undefined || response.headersSent;
    const tier = tierOfRefused(error, request);
    if (isCounted || tier === undefined) next(error);
    else this.limit(tier, request, response, (tooMany?: unknown) => next(tooMany ?? error));
  };

  /** Gives the memory back that counters take. */
  close(): void {
    for (const store of this.stores) store.shutdown();
  }

  private limit(tier: TierName, request: Request, response: Response, next: NextFunction): void {
    void this.limiters.get(tier)?.(request, response, (error?: unknown) => {
      if (error === undefined || error instanceof TooManyRequestsError)
        this.advertise(tier, request, response);
      next(error);
    });
  }

  private limiterOf(tier: TierName, factor: number, store: TierStore): RateLimitRequestHandler {
    const { quota, windowSeconds } = TIERS[tier];
    return rateLimit({
      limit: Math.ceil(quota * factor),
      windowMs: windowSeconds * 1000,
      store,
      keyGenerator: request => callerOf(request, tier),
      handler: (request, _response, next) => {
        const seconds = Math.max(1, this.secondsUntil(infoOf(request)));
        next(new TooManyRequestsError(`That was too often. Try again in ${seconds} seconds.`, seconds));
      },
      // The library's own name everyone by a hash of their address, which a shared cache would pass on.
      standardHeaders: false,
      legacyHeaders: false,
      // It would warn of each `X-Forwarded-For` that a caller makes up.
      validate: false,
    });
  }

  /** Writes the headers as draft-ietf-httpapi-ratelimit-headers-11 has them. */
  private advertise(tier: TierName, request: Request, response: Response): void {
    const info = infoOf(request);
    response.setHeader('RateLimit-Policy', `"${tier}";q=${info.limit};w=${TIERS[tier].windowSeconds}`);
    response.setHeader('RateLimit', `"${tier}";r=${info.remaining};t=${this.secondsUntil(info)}`);
  }

  private secondsUntil({ resetTime }: RateLimitInfo): number {
    return Math.max(0, Math.ceil(((resetTime?.getTime() ?? 0) - this.clock.now()) / 1000));
  }
}

/** A stranger takes nothing from those who are signed in, nor from what a tier of its own is for. */
function tierOfRefused(error: unknown, request: Request): TierName | undefined {
  const operation = operationOf(request);
  const isStranger = error instanceof UnauthenticatedError || error instanceof UnknownKeyError;
  return isStranger || operation?.policy.caller === 'session' ? 'anon' : tierOf(operation);
}

const networks = new QuickLRU<string, string>({ maxSize: KEPT_NETWORKS });

/** Tiers have counters of their own, so that no id is taken for another's. */
function callerOf({ user, keyId, ip = '' }: IdentifiedRequest, tier: TierName): string {
  const id = tier === 'key' ? keyId : user?.userId;
  return id ?? networks.get(ip) ?? networkOf(ip);
}

function networkOf(address: string): string {
  const network = ipKeyGenerator(address, IPV6_NETWORK_BITS);
  networks.set(address, network);
  return network;
}

/** What the library has counted: it keeps it on the request. */
function infoOf(request: Request): RateLimitInfo {
  const { rateLimit: info } = request as AugmentedRequest;
  if (!info) throw new Error('The request has not been counted.');
  return info;
}
