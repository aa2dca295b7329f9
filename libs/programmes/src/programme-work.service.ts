import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Day, DomainError, newId, refuseFields, toMinor } from '#kernel';
import { Allocations } from '#funding';
import { type Fund, Funds } from '#funds';
import { Database, type Tx } from '#platform/database';
import { canonicalJson, Events, requireVersion } from '#platform/events';
import { type BudgetCategory, type BudgetCell, budgetErrors } from './budget.rules.js';
import type { Outcome, Risk } from './frame.js';
import { Programme, ProgrammeBudgetLine, ProgrammeVersion } from './programme.entity.js';
import { type ProgrammeVerb, requireEditable } from './programme.rules.js';
import { type LockedProgramme, Programmes } from './programmes.service.js';
import { readinessErrors } from './readiness.rules.js';
import { documentOf, participantsOf } from './document.js';

export interface ProgrammeChange {
  title?: string;
  summary?: string;
  durationMonths?: number;
  /** The whole results framework. */
  results?: Outcome[];
  /** All risks. */
  risks?: Risk[];
}

/** One cell of a sent budget; the amount is decimal text in the fund's currency. */
export interface BudgetLineInput {
  organisation: string;
  category: BudgetCategory;
  amount: string;
}

/** What participants and secretariat do with a programme, one business verb per method. */
@Injectable()
export class ProgrammeWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
    private readonly programmes: Programmes,
    private readonly allocations: Allocations,
  ) {}

  /** Changes the document while its writers hold it. Throws `not-allowed`, `transition-not-possible`. */
  change(
    actor: Actor,
    fundCode: string,
    id: string,
    version: number,
    change: ProgrammeChange,
  ): Promise<void> {
    return this.withLocked(actor, fundCode, id, version, async (tx, programme) => {
      requireEditable(actor, programme);
      await this.touch(tx, actor, programme, change);
    });
  }

  /**
   * Replaces the whole budget. Throws `fields-wrong` with every line of a stranger, every repeat and all
   * indirect costs above the cap.
   */
  replaceBudget(
    actor: Actor,
    fundCode: string,
    id: string,
    version: number,
    sent: readonly BudgetLineInput[],
  ): Promise<void> {
    return this.withLocked(actor, fundCode, id, version, async (tx, programme, fund) => {
      requireEditable(actor, programme);
      const participants = await participantsOf(tx, id);
      const byCode = new Map(participants.map(({ code, organisationId }) => [code, organisationId]));
      const lines = sent.map(({ organisation, category, amount }) => ({
        organisationId: byCode.get(organisation) ?? null,
        category,
        amountMinor: toMinor(amount, fund.currency),
      }));
      const { indirectCostCapBasisPoints: cap } = await this.funds.settings(fund, { tx });
      refuseFields(budgetErrors(lines, cap, fund.currency));
      await tx.getRepository(ProgrammeBudgetLine).delete({ programmeId: id });
      const cells = lines.map((line) => ({ programmeId: id, ...(line as BudgetCell) }));
      if (cells.length > 0) await tx.getRepository(ProgrammeBudgetLine).insert(cells);
      await this.touch(tx, actor, programme, {});
    });
  }

  /** Submits: says everything that is missing at once, or keeps an immutable, hashed version. */
  submit(actor: Actor, fundCode: string, id: string, version: number): Promise<void> {
    return this.withLocked(actor, fundCode, id, version, async (tx, programme, fund) => {
      const settings = await this.funds.settings(fund, { tx });
      const cells = await tx.getRepository(ProgrammeBudgetLine).findBy({ programmeId: id });
      const participants = await participantsOf(tx, id);
      const content = documentOf(programme, participants, cells, fund.currency);
      const digest = createHash('sha256').update(canonicalJson(content)).digest('hex');
      const submittedVersion = (programme.submittedVersion ?? 0) + 1;
      const payload = { version: submittedVersion, digest };
      await this.programmes.move(tx, actor, programme, 'submit', { change: { submittedVersion }, payload });
      refuseFields(readinessErrors({ ...programme, participants, cells }, settings, fund.currency));
      await tx.getRepository(ProgrammeVersion).insert({
        id: newId(),
        programmeId: id,
        number: submittedVersion,
        content,
        digest,
        submittedBy: actor.personId,
        submittedAt: this.clock.now(),
      } as object);
    });
  }

  /** Return, appraise, suspend, resume, close operationally: a verb with its reason. */
  decide(
    actor: Actor,
    fundCode: string,
    id: string,
    version: number,
    verb: Extract<ProgrammeVerb, 'return' | 'appraise' | 'suspend' | 'resume' | 'close-operationally'>,
    reason: string,
  ): Promise<void> {
    return this.withLocked(actor, fundCode, id, version, (tx, programme) =>
      this.programmes.move(tx, actor, programme, verb, { reason }),
    );
  }

  /** Cancels before anything was transferred, and gives the reserved money back in the same transaction. */
  cancel(actor: Actor, fundCode: string, id: string, version: number, reason: string): Promise<void> {
    return this.withLocked(actor, fundCode, id, version, async (tx, programme, fund) => {
      await this.programmes.move(tx, actor, programme, 'cancel', { reason });
      const valueDate: Day = this.funds.today(fund);
      await this.allocations.release(tx, actor, { programmeId: id, reason, valueDate });
    });
  }

  /** Opens a transaction with the programme locked, visible and at the version that the caller read. */
  async withLocked<T>(
    actor: Actor,
    fundCode: string,
    id: string,
    version: number,
    work: (tx: Tx, programme: LockedProgramme, fund: Fund) => Promise<T>,
  ): Promise<T> {
    const fund = await this.funds.byCode(fundCode);
    return this.database.transaction(async (tx) => {
      const { programme, view } = await this.programmes.lockVisible(tx, actor, fund.id, id);
      if (view === 'donor') throw new DomainError('not-allowed');
      await requireVersion(tx, programme, version, { type: 'programme', id }, actor);
      return work(tx, programme, fund);
    });
  }

  /** Writes a change that moves no state. */
  async touch(tx: Tx, actor: Actor, programme: LockedProgramme, change: ProgrammeChange): Promise<void> {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const next = { ...given, version: programme.version + 1, updatedAt: this.clock.now() };
    await tx.getRepository(Programme).update({ id: programme.id }, next);
    await this.events.record(tx, actor, {
      name: 'programme.changed',
      fundId: programme.fundId,
      subject: { type: 'programme', id: programme.id },
      payload: { code: programme.code },
    });
  }
}
