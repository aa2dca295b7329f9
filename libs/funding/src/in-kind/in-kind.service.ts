import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Day, DomainError, newId, refuseFields } from '#kernel';
import { type Fund } from '#funds';
import { Database, row, rows } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { findContributor } from '../documents/contributors.js';
import { requireAgent } from '../documents/documents.rules.js';
import { readAmount } from '../rates/rates.rules.js';
import { inKindErrors, type InKindKind, type InKindState } from './in-kind.rules.js';

export interface NewInKind {
  readonly contributor: string;
  readonly kind: InKindKind;
  readonly description: string;
  readonly startsOn: Day;
  readonly endsOn?: Day | null;
  /** What it is worth by the contributor's or the agent's estimate; never a figure of cash. */
  readonly estimate?: string | null;
  readonly currency?: string;
  /** How the estimate was made. */
  readonly valuation?: string | null;
}

/** Secondments, expertise, goods: apart, so that they never inflate a figure of cash (domain, Money). */
@Injectable()
export class InKindContributions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** Registers a contribution in kind. Throws `not-allowed`, `fields-wrong`. */
  async record(actor: Actor, fund: Fund, given: NewInKind): Promise<string> {
    requireAgent(actor, fund.id);
    const { startsOn, endsOn = null, currency = fund.currency } = given;
    return this.database.transaction(async (tx) => {
      const contributor = await findContributor(tx, given.contributor);
      const estimate = given.estimate ? readAmount(given.estimate, currency, '/estimate') : null;
      refuseFields([...contributor.errors, ...(estimate?.errors ?? []), ...inKindErrors(startsOn, endsOn)]);
      const id = newId();
      await rows(
        tx,
        `INSERT INTO in_kind_contribution (id, fund_id, contributor_id, kind, description, starts_on, ends_on,
                                           estimated_minor, currency, valuation, recorded_by, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          ...[id, fund.id, contributor.id, given.kind, given.description.trim(), startsOn, endsOn],
          ...[estimate?.minor ?? null, estimate ? currency : null, given.valuation?.trim() || null],
          ...[actor.personId, this.clock.now()],
        ],
      );
      await this.events.record(tx, actor, {
        name: 'in-kind-contribution.recorded',
        fundId: fund.id,
        subject: { type: 'in-kind-contribution', id },
        payload: { contributorId: contributor.id!, kind: given.kind },
      });
      return id;
    });
  }

  /** Takes back an entry, for a reason. Throws `not-found`, `version-stale`, `transition-not-possible`. */
  async withdraw(
    actor: Actor,
    fund: Fund,
    { id, version }: { id: string; version: number },
    reason: string,
  ): Promise<void> {
    requireAgent(actor, fund.id);
    await this.database.transaction(async (tx) => {
      const found = await row<{
        version: number;
        state: InKindState;
        contributorId: string;
        kind: InKindKind;
      }>(
        tx,
        `SELECT version, state, contributor_id AS "contributorId", kind FROM in_kind_contribution
          WHERE id = $1 AND fund_id = $2 FOR UPDATE`,
        [id, fund.id],
      );
      if (!found) throw new DomainError('not-found');
      const subject = { type: 'in-kind-contribution', id };
      await requireVersion(tx, found, version, subject, actor);
      if (found.state !== 'recorded') {
        throw new DomainError('transition-not-possible', { params: { state: found.state } });
      }
      await rows(
        tx,
        `UPDATE in_kind_contribution SET state = 'withdrawn', withdrawn_by = $2, withdrawn_at = $3,
                                         withdrawal_reason = $4, version = version + 1 WHERE id = $1`,
        [id, actor.personId, this.clock.now(), reason.trim()],
      );
      await this.events.record(tx, actor, {
        name: 'in-kind-contribution.withdrawn',
        fundId: fund.id,
        subject,
        payload: { contributorId: found.contributorId, kind: found.kind },
      });
    });
  }
}
