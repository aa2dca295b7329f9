import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, hasRole, newId } from '#kernel';
import { ConceptNotes, type LockedNote } from '#concept-notes';
import { type Fund, Funds } from '#funds';
import { Database, mapConstraints, row, type Tx } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { Review, ReviewTransition } from './review.entity.js';
import { type Candidate, nextReviewState, refuseUnfitReviewer, reviewableStates } from './review.rules.js';
import { currentRound } from './round.js';

export interface NewAssignment {
  /** The reviewer's id. */
  reviewer: string;
  dueOn?: string;
}

/** Who reviews which note, as the secretariat says. */
@Injectable()
export class Assignments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
    private readonly notes: ConceptNotes,
  ) {}

  /**
   * Asks a reviewer for a review in the note's current round. Throws `reviewer-without-role`,
   * `reviewer-conflicted`, `reviewer-recused`, `review-exists`.
   */
  async assign(actor: Actor, fundCode: string, noteId: string, given: NewAssignment): Promise<string> {
    const fund = await this.funds.byCode(fundCode);
    return mapConstraints({ review_once: 'review-exists' }, () =>
      this.database.transaction(async (tx) => {
        const note = await this.lockNote(tx, actor, fund, noteId);
        refuseUnfitReviewer(await this.candidate(tx, fund, noteId, given.reviewer));
        const round = await currentRound(tx, noteId);
        const id = await this.place(tx, actor, { noteId, round, ...given });
        // A reader of an earlier round declares anew before the note opens again.
        await this.notes.revokeReader(tx, noteId, given.reviewer);
        const payload = { noteId, round, reviewerId: given.reviewer };
        const subject = { type: 'review', id };
        await this.events.record(tx, actor, {
          name: 'review.assigned',
          fundId: note.fundId,
          subject,
          payload,
        });
        return id;
      }),
    );
  }

  /** Releases a reviewer who has not filed, for a reason that is kept. */
  async unassign(
    actor: Actor,
    fundCode: string,
    noteId: string,
    reviewId: string,
    given: { version: number; reason: string },
  ): Promise<void> {
    const fund = await this.funds.byCode(fundCode);
    await this.database.transaction(async (tx) => {
      const note = await this.lockNote(tx, actor, fund, noteId);
      const reviews = tx.getRepository(Review);
      const review = await reviews.findOneBy({ id: reviewId, noteId });
      if (!review) throw new DomainError('not-found');
      const subject = { type: 'review', id: reviewId };
      await requireVersion(tx, review, given.version, subject, actor);
      const state = nextReviewState(review.state, 'unassign');
      await reviews.update({ id: reviewId }, { state, version: review.version + 1 });
      await this.note(tx, actor, review, { verb: 'unassign', toState: state, reason: given.reason });
      await this.notes.revokeReader(tx, noteId, review.reviewerId);
      const payload = { noteId, round: review.round, reviewerId: review.reviewerId };
      await this.events.record(tx, actor, {
        name: 'review.unassigned',
        fundId: note.fundId,
        subject,
        payload,
      });
    });
  }

  private async lockNote(tx: Tx, actor: Actor, fund: Fund, noteId: string): Promise<LockedNote> {
    const { note } = await this.notes.lockVisible(tx, actor, fund.id, noteId);
    if (!hasRole(actor, fund.id, 'secretariat')) throw new DomainError('not-allowed');
    if (!reviewableStates.includes(note.state)) {
      throw new DomainError('transition-not-possible', { params: { state: note.state } });
    }
    return note;
  }

  private async candidate(tx: Tx, fund: Fund, noteId: string, personId: string): Promise<Candidate> {
    const found = await row<Candidate>(
      tx,
      `SELECT p.active,
              EXISTS (SELECT 1 FROM role_grant g
                       WHERE g.person_id = p.id AND g.fund_id = $3 AND g.role = 'reviewer'
                         AND $4::date BETWEEN g.valid_from AND coalesce(g.valid_to, 'infinity'))
                AS "isReviewer",
              EXISTS (SELECT 1 FROM concept_note n
                        LEFT JOIN concept_note_participant c ON c.note_id = n.id
                       WHERE n.id = $2 AND (n.author_organisation_id IN (${organisations})
                                            OR c.organisation_id IN (${organisations})))
                AS participates,
              EXISTS (SELECT 1 FROM concept_note n
                        LEFT JOIN concept_note_version v ON v.note_id = n.id
                       WHERE n.id = $2 AND p.id IN (n.created_by, v.submitted_by)) AS "wroteIt",
              EXISTS (SELECT 1 FROM note_exclusion x WHERE x.note_id = $2 AND x.person_id = p.id)
                AS "recusedBefore"
         FROM person p WHERE p.id = $1`,
      [personId, noteId, fund.id, this.funds.today(fund)],
    );
    const nobody = { active: false, isReviewer: false, participates: false, wroteIt: false };
    return found ?? { ...nobody, recusedBefore: false };
  }

  private async place(
    tx: Tx,
    actor: Actor,
    { noteId, round, reviewer, dueOn }: NewAssignment & { noteId: string; round: number },
  ): Promise<string> {
    const reviews = tx.getRepository(Review);
    const released = await reviews.findOneBy({ noteId, round, reviewerId: reviewer, state: 'unassigned' });
    const assignment = { assignedBy: actor.personId, assignedAt: this.clock.now(), dueOn: dueOn ?? null };
    if (released) {
      const state = nextReviewState(released.state, 'reassign');
      const change = { ...assignment, state, declaredAt: null, version: released.version + 1 };
      await reviews.update({ id: released.id }, change);
      await this.note(tx, actor, released, { verb: 'reassign', toState: state, reason: null });
      return released.id;
    }
    const review = { id: newId(), noteId, round, reviewerId: reviewer, state: 'assigned' as const };
    await reviews.insert({ ...review, ...assignment, version: 1 });
    const told = { verb: 'assign' as const, toState: review.state, reason: null };
    await this.note(tx, actor, { id: review.id, state: 'none' }, told);
    return review.id;
  }

  private async note(
    tx: Tx,
    actor: Actor,
    review: { id: string; state: string },
    told: Pick<ReviewTransition, 'verb' | 'toState' | 'reason'>,
  ): Promise<void> {
    const who = { actorId: actor.personId, at: this.clock.now() };
    const from = { reviewId: review.id, fromState: review.state };
    await tx.getRepository(ReviewTransition).insert({ id: newId(), ...from, ...told, ...who });
  }
}

const organisations = `
  SELECT p.organisation_id WHERE p.organisation_id IS NOT NULL
  UNION ALL SELECT g.organisation_id FROM role_grant g
   WHERE g.person_id = p.id AND g.fund_id = $3 AND g.organisation_id IS NOT NULL
     AND $4::date BETWEEN g.valid_from AND coalesce(g.valid_to, 'infinity')`;
