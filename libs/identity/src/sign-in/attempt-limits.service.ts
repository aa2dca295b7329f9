import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { createHash } from 'node:crypto';
import { DomainError } from '#kernel';
import { Database } from '#platform/database';

/** What is tried: how often from one address and on one account in how many seconds. */
const policies = {
  'sign-in': { address: [60, 900], account: [10, 900] },
  'password-reset': { address: [20, 3600], account: [3, 3600] },
  'password-change': { address: [60, 900], account: [10, 900] },
  link: { address: [30, 900], account: [30, 900] },
  invitation: { address: [200, 3600], account: [5, 3600] },
} as const;

export type Attempt = keyof typeof policies;

type Side = 'address' | 'account';

/**
 * Slows down whoever guesses. Counters stand in PostgreSQL, so that every copy of the product counts
 * together; who is over the limit is refused from memory, without a statement. Addresses and accounts are
 * kept as digests.
 */
@Injectable()
export class AttemptLimits {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly database: Database) {}

  /**
   * Counts an attempt before it is made. Throws `too-many-requests` with the seconds to wait. An address over
   * its limit does not count against the account: nobody locks others out from one place.
   */
  async count(attempt: Attempt, by: Record<Side, string>): Promise<void> {
    await this.consume(attempt, 'address', by.address);
    await this.consume(attempt, 'account', by.account);
  }

  /** Takes a good attempt back: only failures add up. */
  async forgive(attempt: Attempt, by: Record<Side, string>): Promise<void> {
    await Promise.all([
      this.limiter(attempt, 'address').reward(digest(by.address)),
      this.limiter(attempt, 'account').delete(digest(by.account)),
    ]);
  }

  private async consume(attempt: Attempt, side: Side, who: string): Promise<void> {
    try {
      await this.limiter(attempt, side).consume(digest(who));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      throw new DomainError('too-many-requests', { params: { seconds } });
    }
  }

  private limiter(attempt: Attempt, side: Side): RateLimiterPostgres {
    const keyPrefix = `${attempt}/${side}`;
    const known = this.limiters.get(keyPrefix);
    if (known) return known;
    const [points, duration] = policies[attempt][side];
    const limiter = new RateLimiterPostgres({
      storeClient: this.database.source,
      storeType: 'typeorm',
      tableName: 'rate_limit',
      tableCreated: true,
      // One of them clears the table of all.
      clearExpiredByTimeout: keyPrefix === 'sign-in/address',
      keyPrefix,
      points,
      duration,
      inMemoryBlockOnConsumed: points + 1,
    });
    this.limiters.set(keyPrefix, limiter);
    return limiter;
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text.trim().toLowerCase()).digest('base64url');
}
