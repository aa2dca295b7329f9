import { Injectable } from '@nestjs/common';
import { type Actor, Clock, dayIn, DomainError, hasRole, refuseFields, toMinor } from '#kernel';
import type { Fund } from '#funds';
import { Database, row } from '#platform/database';
import { requireVersion } from '#platform/events';
import { Ledger } from '../ledger/ledger.service.js';
import { Allocations } from './allocations.service.js';

/** What the committee took back of an allocation, or let expire. */
export interface NewRelease {
  /** Code of the entity; without it, all of the allocation. */
  readonly organisation?: string;
  /** Decimal text; without it, all that is not paid. */
  readonly amount?: string;
  readonly reason: string;
}

/** Money that is given back by hand: an allocation was reduced or has expired. */
@Injectable()
export class Releases {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly allocations: Allocations,
  ) {}

  /**
   * Releases what is reserved and not paid, whole or in part. Throws `not-allowed`, `not-found`,
   * `version-stale`, `release-exceeds-open`, `fields-wrong`.
   */
  async release(actor: Actor, fund: Fund, id: string, version: number, input: NewRelease): Promise<void> {
    if (!hasRole(actor, fund.id, 'secretariat')) throw new DomainError('not-allowed');
    await this.database.transaction(async (tx) => {
      // Versions of allocations move under the lock of the fund's position only.
      await this.ledger.lock(tx, fund.id);
      const found = await row<{ programmeId: string; version: number; organisationId: string | null }>(
        tx,
        `SELECT a.programme_id AS "programmeId", a.version,
                (SELECT l.organisation_id
                   FROM allocation_line l JOIN organisation o ON o.id = l.organisation_id
                  WHERE l.allocation_id = a.id AND o.code = $3) AS "organisationId"
           FROM allocation a WHERE a.id = $1 AND a.fund_id = $2`,
        [id, fund.id, input.organisation ?? null],
      );
      if (!found) throw new DomainError('not-found');
      await requireVersion(tx, found, version, { type: 'allocation', id }, actor);
      const { programmeId, organisationId } = found;
      if (input.organisation !== undefined && organisationId === null)
        refuseFields([{ pointer: '/organisation', code: 'organisation-not-participant' }]);
      await this.allocations.release(tx, actor, {
        programmeId,
        allocationId: id,
        ...(organisationId ? { organisationId } : {}),
        ...(input.amount ? { amountMinor: toMinor(input.amount, fund.currency) } : {}),
        reason: input.reason,
        valueDate: dayIn(this.clock.now(), fund.zone),
      });
    });
  }
}
