import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  DomainError,
  formatMinor,
  hasRole,
  newId,
  refuseFields,
  sumMinor,
  toMinor,
} from '#kernel';
import { Funds } from '#funds';
import { Database, type Tx } from '#platform/database';
import { canonicalJson, Events } from '#platform/events';
import { Agenda, type LockedItem } from '../items/agenda.service.js';
import { itemFacts } from '../items/participation.service.js';
import { positionOf, type SeatRow, seatsAtItem } from '../items/seats-at-item.js';
import { nextCode } from '../sessions/numbers.js';
import { requireSession } from '../sessions/session.rules.js';
import { Decision, DecisionAmount, DecisionCondition } from './decision.entity.js';
import { type FundRule, type Outcome, requireOutcome, type Tally, tally } from './decision.rules.js';
import { decisionErrors } from './sent-decision.rules.js';
import { type Subject, Subjects } from './subjects.service.js';

export interface SentAmount {
  /** Code of a participating organisation. */
  organisation: string;
  amount: string;
}

export interface SentCondition {
  text: string;
  /** Code of a participating organisation, or `secretariat`. */
  owner: string;
  dueOn: string;
  evidenceNeeded: string;
}

export interface SentDecision {
  outcome: Outcome;
  amounts?: SentAmount[];
  conditions?: SentCondition[];
  textForApplicant: string;
  internalNote?: string;
}

/** How the committee decided: under which rule, with whom, on what. Kept with the decision and hashed. */
interface Proceedings {
  seats: SeatRow[];
  rule: FundRule;
  count: Tally;
}

/** The chair closes an item: the decision and all that follows from it in one transaction. */
@Injectable()
export class Deciding {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
    private readonly agenda: Agenda,
    private readonly subjects: Subjects,
  ) {}

  /**
   * Decides an item at the version that the chair read; returns the decision's id. The fund's rule must allow
   * the outcome; an approval must tie to the budget and fit into what is available, or nothing is decided.
   */
  decide(
    actor: Actor,
    fundCode: string,
    sessionId: string,
    itemId: string,
    version: number,
    sent: SentDecision,
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      const locked = await this.agenda.lockItem(tx, actor, fundCode, sessionId, itemId);
      const { fund, session, item } = locked;
      if (!hasRole(actor, fund.id, 'chair')) throw new DomainError('not-allowed');
      await this.agenda.requireVersion(tx, actor, item, version);
      requireSession(session.state, 'open');
      if (item.state !== 'pending') {
        throw new DomainError('transition-not-possible', { params: { state: item.state } });
      }
      const seats = await seatsAtItem(tx, itemId);
      requireDeclared(actor, seats);
      this.requireTime(locked, seats);
      const subject = await this.subjects.lock(tx, item);
      const today = this.funds.today(fund);
      const { amounts = [], conditions = [] } = sent;
      refuseFields(decisionErrors({ ...sent, amounts, conditions }, subject.participants, today));
      const settings = await this.funds.settings(fund, { tx });
      const rule = { rule: settings.decisionRule, quorumBasisPoints: settings.quorumBasisPoints };
      const count = tally(seats, rule, session.kind);
      requireOutcome(item.kind, sent.outcome, rule, count);
      return this.write(tx, actor, locked, subject, sent, { seats, rule, count });
    });
  }

  private async write(
    tx: Tx,
    actor: Actor,
    locked: LockedItem,
    subject: Subject,
    sent: SentDecision,
    proceedings: Proceedings,
  ): Promise<string> {
    const { fund, item } = locked;
    const id = newId();
    const amounts = (sent.amounts ?? []).map(({ organisation, amount }) => ({
      organisationId: subject.participants.get(organisation) ?? null,
      amountMinor: toMinor(amount, fund.currency),
    }));
    const valueDate = this.funds.today(fund);
    const { outcome, textForApplicant: reason } = sent;
    await subject.apply(actor, { decisionId: id, outcome, amounts, valueDate, reason });
    const decision = await this.decisionOf(tx, actor, locked, subject, sent, proceedings, id);
    await tx.getRepository(Decision).insert(decision as object);
    for (const { organisationId, amountMinor } of amounts) {
      const organisation = { organisationId: organisationId! };
      await tx.getRepository(DecisionAmount).insert({ decisionId: id, ...organisation, amountMinor });
    }
    for (const [index, { owner, ...condition }] of (sent.conditions ?? []).entries()) {
      const ownerOrganisationId = subject.participants.get(owner) ?? null;
      const open = { clearedAt: null, clearedBy: null, evidence: null, version: 1 };
      const place = { id: newId(), decisionId: id, number: index + 1, ownerOrganisationId };
      await tx.getRepository(DecisionCondition).insert({ ...place, ...condition, ...open });
    }
    await this.agenda.touch(tx, item, { state: 'decided' });
    const total = sumMinor(amounts.map(({ amountMinor }) => amountMinor));
    await this.events.record(tx, actor, {
      name: 'decision.recorded',
      fundId: fund.id,
      subject: { type: 'decision', id },
      payload: {
        ...itemFacts(item),
        code: decision.code,
        outcome,
        amount: amounts.length > 0 ? formatMinor(total, fund.currency) : null,
        digest: decision.digest,
      },
    });
    return id;
  }

  private async decisionOf(
    tx: Tx,
    actor: Actor,
    { fund, session, item }: LockedItem,
    subject: Subject,
    sent: SentDecision,
    { seats, rule, count }: Proceedings,
    id: string,
  ): Promise<Decision> {
    const decidedAt = this.clock.now();
    const { internalNote, ...said } = sent;
    const facts = {
      code: await nextCode(tx, fund, 'decision'),
      rule: { ...rule, procedure: session.kind, tally: count },
      present: seats.map(attendanceOf),
      positions: seats.filter((seat) => positionOf(seat) !== null).map(statementOf),
      snapshot: subject.snapshot,
    };
    const hashed = { ...facts, ...said, itemId: item.id, decidedAt: decidedAt.toISOString() };
    const digest = createHash('sha256')
      .update(canonicalJson({ ...hashed, decidedBy: actor.personId }))
      .digest('hex');
    return {
      id,
      fundId: fund.id,
      itemId: item.id,
      conceptNoteId: item.conceptNoteId,
      programmeId: item.programmeId,
      ...facts,
      outcome: sent.outcome,
      digest,
      textForApplicant: sent.textForApplicant,
      internalNote: internalNote?.trim() || null,
      decidedBy: actor.personId,
      decidedAt,
      decidedOn: this.funds.today(fund),
    };
  }

  /** A written procedure ends at its deadline, or when every seat that may has answered. */
  private requireTime({ session }: LockedItem, seats: readonly SeatRow[]): void {
    if (!session.deadline || this.clock.now() >= session.deadline) return;
    const waiting = seats.some((seat) => seat.voting && positionOf(seat) === null);
    if (!waiting) return;
    throw new DomainError('deadline-not-reached', { params: { deadline: session.deadline.toISOString() } });
  }
}

/** The chair answers for the item like every other seat: declared, and not in conflict. */
function requireDeclared(actor: Actor, seats: readonly SeatRow[]): void {
  if (actor.system) return;
  const own = seats.find(({ personId }) => personId === actor.personId);
  if (own?.conflict !== false) throw new DomainError('item-conflict-not-declared');
}

function attendanceOf({ seatId, constituency, organisation, personId, voting, present, conflict }: SeatRow) {
  return { seatId, constituency, organisation, personId, voting, present, recused: conflict === true };
}

function statementOf(seat: SeatRow) {
  const position = positionOf(seat);
  const comment = position === 'recused' ? null : seat.comment;
  return { seatId: seat.seatId, position, comment };
}
