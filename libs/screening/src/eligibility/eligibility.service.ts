import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, newId } from '#kernel';
import { ConceptNotes, requireMove } from '#concept-notes';
import { Funds } from '#funds';
import { Database } from '#platform/database';
import { digestOf, requireVersion } from '#platform/events';
import { EligibilityCheck } from './eligibility.entity.js';
import {
  computeGates,
  type EligibilityOutcome,
  type Judgement,
  judgeGates,
  refuseUnfoundedOutcome,
} from './eligibility.rules.js';
import { GateFactsReader } from './gate-facts.js';

export interface EligibilityDecision {
  outcome: EligibilityOutcome;
  /** Where a gate cannot be computed, or the secretariat overrules it. */
  judgements?: Judgement[];
  /** What the authors are told; needed when the note is not eligible. */
  reason?: string;
}

/** Decides whether a submitted note goes on to screening (domain.md §3.3). */
@Injectable()
export class Eligibility {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly funds: Funds,
    private readonly notes: ConceptNotes,
    private readonly gates: GateFactsReader,
  ) {}

  /**
   * Records the outcome with a frozen, hashed snapshot of what it rests on, and moves the note, in one
   * transaction. Throws `fields-wrong` when the gates do not carry the outcome.
   */
  async decide(actor: Actor, fundCode: string, noteId: string, version: number, given: EligibilityDecision) {
    const fund = await this.funds.byCode(fundCode);
    const verb = given.outcome === 'eligible' ? 'find-eligible' : 'find-ineligible';
    await this.database.transaction(async (tx) => {
      const { note, view } = await this.notes.lockVisible(tx, actor, fund.id, noteId);
      if (view !== 'staff') throw new DomainError('not-allowed');
      await requireVersion(tx, note, version, { type: 'concept-note', id: noteId }, actor);
      requireMove(actor, note, verb);
      const checked = await this.gates.read(tx, fund, noteId);
      const judgements = given.judgements ?? [];
      const gates = judgeGates(computeGates(checked.facts), judgements);
      refuseUnfoundedOutcome(gates, judgements, given.outcome);
      const { outcome, reason = null } = given;
      const decidedAt = this.clock.now();
      const decision = { gates, outcome, reason, decidedBy: actor.personId };
      const snapshot = {
        ...{ noteId, code: note.code, version: checked.number, versionDigest: checked.digest },
        ...{ ...decision, decidedAt: decidedAt.toISOString(), facts: plain(checked.facts) },
      };
      const digest = digestOf(snapshot);
      await tx.getRepository(EligibilityCheck).insert({
        ...{ id: newId(), noteId, versionNumber: checked.number, decidedAt, snapshot, digest },
        ...{ ...decision, gates: gates as object[] },
      });
      await this.notes.move(tx, actor, note, verb, { reason });
    });
  }
}

/** Facts as they are kept: amounts and instants as text. */
function plain(facts: object): object {
  const text = JSON.stringify(facts, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
  return JSON.parse(text) as object;
}
