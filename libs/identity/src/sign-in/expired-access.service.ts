import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Database } from '#platform/database';

/** What may go, by table; `$1` is now. A link that was used or is too old is “not valid”, as one unknown. */
const expired = {
  session: 'expires_at <= $1',
  account_link: 'expires_at <= $1 OR used_at <= $1',
} as const;

/** Forgets what no longer lets anybody in. */
@Injectable()
export class ExpiredAccess {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Removes at most so many sessions, and as many links; says how many went of the one that had more. */
  async remove(limit: number): Promise<number> {
    const removed = [];
    for (const [table, over] of Object.entries(expired)) {
      const gone = await this.database.query(
        `DELETE FROM ${table} WHERE id IN
           (SELECT id FROM ${table} WHERE ${over} LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING id`,
        [this.clock.now(), limit],
      );
      removed.push(gone.length);
    }
    return Math.max(...removed);
  }
}
