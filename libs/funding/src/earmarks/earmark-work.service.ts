import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, hasRole } from '#kernel';
import type { Fund } from '#funds';
import { Database, row } from '#platform/database';
import { requireVersion } from '#platform/events';
import { Ledger } from '../ledger/ledger.service.js';
import { Earmarks } from './earmarks.service.js';

/** What people do with the matching by hand. */
@Injectable()
export class EarmarkWork {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly earmarks: Earmarks,
  ) {}

  /**
   * Draws anew for all that is reserved, for this allocation first where money is missing. Throws
   * `not-allowed`, `not-found`, `version-stale`.
   */
  async rematch(actor: Actor, fund: Fund, allocationId: string, version: number): Promise<void> {
    if (!hasRole(actor, fund.id, 'secretariat', 'agent')) throw new DomainError('not-allowed');
    await this.database.transaction(async (tx) => {
      await this.ledger.lock(tx, fund.id);
      const found = await row<{ version: number }>(
        tx,
        'SELECT version FROM allocation WHERE id = $1 AND fund_id = $2',
        [allocationId, fund.id],
      );
      if (!found) throw new DomainError('not-found');
      await requireVersion(tx, found, version, { type: 'allocation', id: allocationId }, actor);
      await this.earmarks.rematch(tx, fund.id, new Set([allocationId]));
    });
  }
}
