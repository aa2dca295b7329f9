import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Database } from '../database/index.js';

/** How long the answer to an `Idempotency-Key` is kept. */
export const keyLifeMs = 24 * 3_600_000;

/** The answers that are kept for repeated requests. */
@Injectable()
export class KeptAnswers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Removes at most so many that are too old; says how many. */
  async removeOld(limit: number): Promise<number> {
    const before = new Date(this.clock.now().getTime() - keyLifeMs);
    const removed = await this.database.query(
      `DELETE FROM idempotency_key WHERE (actor_id, key) IN
         (SELECT actor_id, key FROM idempotency_key WHERE created_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING key`,
      [before, limit],
    );
    return removed.length;
  }
}
