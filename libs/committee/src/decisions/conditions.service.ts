import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, hasRole } from '#kernel';
import { Funds } from '#funds';
import { Database, lockRow, row, type Tx } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { Programmes } from '#programmes';
import { DecisionCondition } from './decision.entity.js';

/** What others may know and do about the committee's decisions. */
@Injectable()
export class Committee {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
    private readonly programmes: Programmes,
  ) {}

  /** How many conditions of a programme's approvals are not cleared. */
  async openConditions(tx: Tx, programmeId: string): Promise<number> {
    const found = await row<{ count: number }>(
      tx,
      `SELECT count(*)::int AS count FROM decision_condition c JOIN decision d ON d.id = c.decision_id
        WHERE d.programme_id = $1 AND c.cleared_at IS NULL`,
      [programmeId],
    );
    return found!.count;
  }

  /**
   * Clears a condition with its evidence; the last one moves the programme on, in the same transaction.
   * Throws `not-found`, `version-stale`, `condition-cleared-already`.
   */
  async clear(
    actor: Actor,
    fundCode: string,
    decisionId: string,
    conditionId: string,
    version: number,
    evidence: string,
  ): Promise<void> {
    const fund = await this.funds.byCode(fundCode);
    await this.database.transaction(async (tx) => {
      const decision = await row<{ programmeId: string | null }>(
        tx,
        'SELECT programme_id AS "programmeId" FROM decision WHERE id = $1 AND fund_id = $2',
        [decisionId, fund.id],
      );
      const programmeId = decision?.programmeId;
      if (!programmeId) throw new DomainError('not-found');
      // The programme first: two last conditions cleared at once must see each other.
      await this.programmes.lockVisible(tx, actor, fund.id, programmeId);
      if (!hasRole(actor, fund.id, 'secretariat')) throw new DomainError('not-allowed');
      const condition = await lockRow(tx, DecisionCondition, { id: conditionId, decisionId });
      if (!condition) throw new DomainError('not-found');
      await requireVersion(tx, condition, version, { type: 'condition', id: conditionId }, actor);
      if (condition.clearedAt) throw new DomainError('condition-cleared-already');
      const cleared = { clearedAt: this.clock.now(), clearedBy: actor.personId, evidence };
      await tx
        .getRepository(DecisionCondition)
        .update({ id: conditionId }, { ...cleared, version: condition.version + 1 });
      await this.events.record(tx, actor, {
        name: 'condition.cleared',
        fundId: fund.id,
        subject: { type: 'condition', id: conditionId },
        payload: { decisionId, number: condition.number },
      });
      if ((await this.openConditions(tx, programmeId)) === 0) {
        await this.programmes.conditionsCleared(tx, actor, programmeId);
      }
    });
  }
}
