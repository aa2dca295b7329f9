import { Injectable } from '@nestjs/common';
import { type Actor, addDays, addMonths, Clock, type Day, DomainError, formatMinor, newId } from '#kernel';
import { Allocations } from '#funding';
import { Funds } from '#funds';
import { lockRow, row, rows, type Tx } from '#platform/database';
import { Events } from '#platform/events';
import { budgetTotal, tieOutErrors } from './budget.rules.js';
import { Programme, ProgrammeBudgetLine, ProgrammeTransition, ProgrammeVersion } from './programme.entity.js';
import { eventOf } from './programme.events.js';
import {
  type PersonalAccess,
  type ProgrammeFacts,
  programmeTransitions,
  type ProgrammeVerb,
  type ProgrammeView,
  requireMove,
  viewOf,
} from './programme.rules.js';

/** A programme with what its rules need to know, as read in a transaction. */
export type LockedProgramme = Programme & ProgrammeFacts;

export type ProgrammeOutcome = 'approved' | 'approved_with_conditions' | 'deferred' | 'declined';

export interface ProgrammeDecision {
  outcome: ProgrammeOutcome;
  /** Per organisation; empty unless approved. `organisationId` null: the code is of nobody who takes part. */
  amounts: readonly { organisationId: string | null; amountMinor: bigint }[];
  decisionId: string;
  valueDate: Day;
  reason?: string | null;
}

const verbOf = {
  approved: 'approve',
  approved_with_conditions: 'approve-with-conditions',
  deferred: 'defer',
  declined: 'decline',
} as const satisfies Record<ProgrammeOutcome, ProgrammeVerb>;

/** The joint programme for all who work with it: lock it first, then decide, then move it. */
@Injectable()
export class Programmes {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
    private readonly allocations: Allocations,
  ) {}

  /** The programme, locked until the transaction ends. Throws `not-found`. */
  async lock(tx: Tx, id: string): Promise<LockedProgramme> {
    const [programme, facts] = await Promise.all([
      lockRow(tx, Programme, { id }),
      row<{ participantIds: string[] }>(
        tx,
        `SELECT ARRAY(SELECT organisation_id FROM programme_participant WHERE programme_id = $1)
                  AS "participantIds"`,
        [id],
      ),
    ]);
    if (!programme) throw new DomainError('not-found');
    return Object.assign(programme, facts!);
  }

  /** The programme of this fund, locked, if the actor may see it. Throws `not-found` otherwise. */
  async lockVisible(
    tx: Tx,
    actor: Actor,
    fundId: string,
    id: string,
  ): Promise<{ programme: LockedProgramme; view: Exclude<ProgrammeView, null> }> {
    const [programme, access] = await Promise.all([this.lock(tx, id), this.accessOf(tx, actor, id)]);
    const view = viewOf(actor, programme, access);
    if (!view || programme.fundId !== fundId) throw new DomainError('not-found');
    return { programme, view };
  }

  /**
   * Moves a locked programme: decides by the rule, writes state, version, transition and event, and updates
   * `programme` itself. Throws `not-allowed`, `transition-not-possible`, or `fields-wrong` when a reason is
   * due and missing.
   */
  async move(
    tx: Tx,
    actor: Actor,
    programme: LockedProgramme,
    verb: ProgrammeVerb,
    details: { reason?: string | null; change?: Partial<Programme>; payload?: object } = {},
  ): Promise<void> {
    requireMove(actor, programme, verb);
    const { to, needsReason } = programmeTransitions[verb];
    const reason = details.reason?.trim() || null;
    if (needsReason && !reason) {
      throw new DomainError('fields-wrong', { errors: [{ pointer: '/reason', code: 'field-required' }] });
    }
    const at = this.clock.now();
    const change = { ...details.change, state: to, version: programme.version + 1, updatedAt: at };
    await tx.getRepository(Programme).update({ id: programme.id }, change);
    await tx.getRepository(ProgrammeTransition).insert({
      id: newId(),
      programmeId: programme.id,
      verb,
      fromState: programme.state,
      toState: to,
      submittedVersion: change.submittedVersion ?? programme.submittedVersion,
      actorId: actor.personId,
      at,
      reason,
    });
    Object.assign(programme, change);
    await this.events.record(tx, actor, {
      name: eventOf[verb],
      fundId: programme.fundId,
      subject: { type: 'programme', id: programme.id },
      payload: { code: programme.code, ...details.payload },
    } as Parameters<Events['record']>[2]);
  }

  /**
   * Writes the committee's decision into a locked programme. An approval must tie to the budget of each
   * organisation and reserves the money in the same transaction. Throws `fields-wrong`,
   * `allocation-exceeds-available`, or what `move` throws.
   */
  async approve(
    tx: Tx,
    actor: Actor,
    programme: LockedProgramme,
    decision: ProgrammeDecision,
  ): Promise<{ allocationId: string | null }> {
    const { outcome, decisionId, valueDate, reason } = decision;
    const verb = verbOf[outcome];
    if (outcome === 'deferred' || outcome === 'declined') {
      await this.move(tx, actor, programme, verb, { reason, payload: { decisionId } });
      return { allocationId: null };
    }
    requireMove(actor, programme, verb);
    const { currency } = await this.funds.byId(programme.fundId, tx);
    const cells = await tx.getRepository(ProgrammeBudgetLine).findBy({ programmeId: programme.id });
    const errors = tieOutErrors(cells, decision.amounts, currency);
    if (errors.length > 0) throw new DomainError('fields-wrong', { errors });
    const approvedMinor = budgetTotal(cells);
    const payload = { decisionId, amount: formatMinor(approvedMinor, currency) };
    await this.move(tx, actor, programme, verb, { reason, change: { approvedMinor }, payload });
    return this.allocations.reserve(tx, actor, {
      fundId: programme.fundId,
      programmeId: programme.id,
      decisionId,
      valueDate,
      primaryArea: programme.primaryArea,
      lines: decision.amounts.map(({ organisationId, amountMinor }) => ({
        organisationId: organisationId!,
        amountMinor,
      })),
    });
  }

  /** Moves an approval with conditions on once its last condition is cleared. */
  async conditionsCleared(tx: Tx, actor: Actor, programmeId: string): Promise<void> {
    const programme = await this.lock(tx, programmeId);
    if (programme.state !== 'approved_with_conditions') return;
    await this.move(tx, actor, programme, 'clear-conditions');
  }

  /** The first transfer starts the programme, once. Throws `transition-not-possible`. */
  async activate(tx: Tx, actor: Actor, programmeId: string, valueDate: Day): Promise<void> {
    const programme = await this.lock(tx, programmeId);
    if (programme.state === 'active') return;
    const endsOn = addDays(addMonths(valueDate, programme.durationMonths ?? 1), -1);
    const change = { startsOn: valueDate, endsOn };
    await this.move(tx, actor, programme, 'activate', { change, payload: { valueDate } });
  }

  /** The last submitted version: what the committee decides upon. Throws `not-found`. */
  async version(tx: Tx, programmeId: string): Promise<ProgrammeVersion> {
    const found = await tx
      .getRepository(ProgrammeVersion)
      .findOne({ where: { programmeId }, order: { number: 'DESC' } });
    if (!found) throw new DomainError('not-found');
    return found;
  }

  /** The secretariat's last appraisal; null before any. */
  async appraisal(tx: Tx, programmeId: string): Promise<string | null> {
    const found = await tx
      .getRepository(ProgrammeTransition)
      .findOne({ where: { programmeId, verb: 'appraise' }, order: { id: 'DESC' } });
    return found?.reason ?? null;
  }

  /** Opens an appraised programme to a member of the committee who declared no conflict. */
  async grantReader(tx: Tx, programmeId: string, personId: string): Promise<void> {
    const sql =
      'INSERT INTO programme_reader (programme_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING';
    await rows(tx, sql, [programmeId, personId]);
  }

  /** Hides the programme for good from a person who declared a conflict, whatever other roles they hold. */
  async exclude(tx: Tx, programmeId: string, personId: string): Promise<void> {
    const sql = `INSERT INTO programme_exclusion (programme_id, person_id) VALUES ($1, $2)
                 ON CONFLICT DO NOTHING`;
    await rows(tx, sql, [programmeId, personId]);
  }

  private async accessOf(tx: Tx, actor: Actor, programmeId: string): Promise<PersonalAccess> {
    const found = await row<PersonalAccess>(
      tx,
      `SELECT EXISTS (SELECT 1 FROM programme_reader r
                       WHERE r.programme_id = $1 AND r.person_id = $2) AS reader,
              EXISTS (SELECT 1 FROM programme_exclusion x
                       WHERE x.programme_id = $1 AND x.person_id = $2) AS excluded`,
      [programmeId, actor.personId],
    );
    return found ?? { reader: false, excluded: false };
  }
}
