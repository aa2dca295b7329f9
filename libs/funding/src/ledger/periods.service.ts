import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Day, DomainError } from '#kernel';
import { type Fund } from '#funds';
import { Database, row, rows } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { requireAgent } from '../documents/documents.rules.js';
import { requireClosable } from './ledger.rules.js';
import { Ledger } from './ledger.service.js';

interface LockedPeriod {
  state: 'open' | 'closed';
  startsOn: Day;
  endsOn: Day;
  version: number;
  earliestOpen: Day | null;
}

/** Months of the books. A closed month takes nothing more, and its balances are kept as they were. */
@Injectable()
export class Periods {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Closes a month for good. Throws `not-found`, `version-stale`, `transition-not-possible`,
   * `period-not-over`, `period-earlier-open`.
   */
  async close(actor: Actor, fund: Fund, periodId: string, version: number): Promise<void> {
    requireAgent(actor, fund.id);
    await this.database.transaction(async (tx) => {
      const { today } = await this.ledger.lock(tx, fund.id);
      const period = await row<LockedPeriod>(
        tx,
        `SELECT p.state, p.starts_on AS "startsOn", p.ends_on AS "endsOn", p.version,
                (SELECT min(e.starts_on) FROM ledger_period e
                  WHERE e.fund_id = p.fund_id AND e.state = 'open' AND e.starts_on < p.starts_on)
                  AS "earliestOpen"
           FROM ledger_period p WHERE p.id = $1 AND p.fund_id = $2`,
        [periodId, fund.id],
      );
      if (!period) throw new DomainError('not-found');
      const subject = { type: 'ledger-period', id: periodId };
      await requireVersion(tx, period, version, subject, actor);
      requireClosable(period, today, period.earliestOpen);
      await rows(tx, 'SELECT close_ledger_period($1, $2, $3)', [periodId, this.clock.now(), actor.personId]);
      await this.events.record(tx, actor, {
        name: 'period.closed',
        fundId: fund.id,
        subject,
        payload: { month: period.startsOn.slice(0, 7) },
      });
    });
  }
}
