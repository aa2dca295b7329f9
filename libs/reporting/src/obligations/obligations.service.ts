import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Day, DomainError, newId } from '#kernel';
import { Database, lockRow, row, rows, type Tx } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { visibleProgrammes } from '#programmes';
import type { ObligationType } from './due-dates.rules.js';
import { Obligation, ObligationChange } from './obligation.entity.js';
import { effectiveDue, type ObligationFacts, requireChange, requireLater } from './obligations.rules.js';
import { ObligationSchedule } from './obligations.schedule.js';

export interface OverdueReport {
  readonly id: string;
  readonly type: ObligationType;
  readonly dueOn: Day;
}

/** An obligation with what its rules need to know, as locked in a transaction. */
export type LockedObligation = Obligation & ObligationFacts & { readonly conveningOrganisationId: string };

/** What is owed by when; waived or extended by the secretariat with a reason that is kept. */
@Injectable()
export class Obligations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly schedule: ObligationSchedule,
  ) {}

  /** Makes what the rules ask for by `now`; returns how many are new (worker's schedule). */
  generate(now: Date): Promise<number> {
    return this.schedule.generate(now);
  }

  /** Reminds of what is due around `now`, once each; returns how many (worker's schedule). */
  remind(now: Date): Promise<number> {
    return this.schedule.remind(now);
  }

  /** Reports of the organisation, and of its programme, whose day has passed without acceptance or waiver. */
  overdue(tx: Tx, programmeId: string, organisationId: string, day: Day): Promise<OverdueReport[]> {
    return rows(
      tx,
      `SELECT id, type, coalesce(extended_to, due_on) AS "dueOn" FROM obligation
        WHERE programme_id = $1 AND state = 'open' AND coalesce(extended_to, due_on) < $3
          AND (organisation_id IS NULL OR organisation_id = $2)
        ORDER BY coalesce(extended_to, due_on), id`,
      [programmeId, organisationId, day],
    );
  }

  /** The obligation of a programme that the actor may see, locked. Throws `not-found`. */
  async lock(tx: Tx, actor: Actor, fundId: string, id: string): Promise<LockedObligation> {
    const params: unknown[] = [id];
    const [obligation, programme] = await Promise.all([
      lockRow(tx, Obligation, { id, fundId }),
      row<Pick<LockedObligation, 'participantIds' | 'conveningOrganisationId'>>(
        tx,
        `SELECT p.convening_organisation_id AS "conveningOrganisationId",
                ARRAY(SELECT a.organisation_id FROM programme_participant a WHERE a.programme_id = p.id)
                  AS "participantIds"
           FROM obligation o JOIN programme p ON p.id = o.programme_id
          WHERE o.id = $1 AND ${visibleProgrammes(actor, fundId, 'p', params)}`,
        params,
      ),
    ]);
    if (!obligation || !programme) throw new DomainError('not-found');
    return Object.assign(obligation, programme);
  }

  /** Lets go of a report for a recorded reason: it no longer blocks a transfer and is no longer reminded. */
  async waive(actor: Actor, fundId: string, id: string, version: number, reason: string): Promise<void> {
    await this.change(actor, fundId, id, version, { verb: 'waive', reason, to: null });
  }

  /** Gives a later due day for a recorded reason. Throws `fields-wrong` unless it is later. */
  async extend(
    actor: Actor,
    fundId: string,
    id: string,
    version: number,
    to: Day,
    reason: string,
  ): Promise<void> {
    await this.change(actor, fundId, id, version, { verb: 'extend', reason, to });
  }

  /** Closes the obligation when its report was accepted. */
  async meet(tx: Tx, obligation: LockedObligation): Promise<void> {
    const { id, version } = obligation;
    await tx.getRepository(Obligation).update({ id }, { state: 'met', version: version + 1 });
  }

  private async change(
    actor: Actor,
    fundId: string,
    id: string,
    version: number,
    change: { verb: 'waive' | 'extend'; reason: string; to: Day | null },
  ): Promise<void> {
    const { verb, reason, to } = change;
    await this.database.transaction(async (tx) => {
      const obligation = await this.lock(tx, actor, fundId, id);
      requireChange(actor, obligation);
      if (to !== null) requireLater(obligation, to);
      const subject = { type: 'obligation', id };
      await requireVersion(tx, obligation, version, subject, actor);
      const fromDue = effectiveDue(obligation);
      const changed = to === null ? { state: 'waived' as const } : { extendedTo: to };
      await tx.getRepository(Obligation).update({ id }, { ...changed, version: obligation.version + 1 });
      await tx.getRepository(ObligationChange).insert({
        id: newId(),
        obligationId: id,
        verb,
        fromDue,
        toDue: to,
        reason,
        actorId: actor.personId,
        at: this.clock.now(),
      });
      const { programmeId, organisationId, type } = obligation;
      const payload = { programmeId, organisationId, type, dueOn: to ?? fromDue };
      const name = verb === 'waive' ? 'obligation.waived' : 'obligation.extended';
      await this.events.record(tx, actor, { name, fundId, subject, payload });
    });
  }
}
