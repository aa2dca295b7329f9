import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, hasRole, newId } from '#kernel';
import { ConceptNotes, type LockedNote } from '#concept-notes';
import { Funds } from '#funds';
import { Database, lockRow, row, rows, send, type Tx } from '#platform/database';
import { digestOf, Events, requireVersion } from '#platform/events';
import { Review } from './review.entity.js';
import {
  nextReviewState,
  refuseForeignReview,
  refuseForeignScores,
  refuseIncompleteSheet,
  reviewableStates,
  type ReviewState,
  reviewTransitions,
  type ReviewVerb,
  type SavedScore,
  sheetOf,
} from './review.rules.js';
import { screeningTexts } from '../texts/texts.js';
import { openedRound, type OpenedRound } from './round.js';

/** Which review, and the version that its reviewer read. */
export interface ReviewAddress {
  fundCode: string;
  noteId: string;
  reviewId: string;
  version: number;
}

export interface Declaration {
  conflict: boolean;
  /** What the conflict is; kept, and shown to the secretariat only. */
  nature?: string;
}

/** What is left to tell after a declaration; of a recused note there is nothing more to see. */
export interface DeclaredReview {
  id: string;
  state: ReviewState;
  stateLabel: string;
  version: number;
}

/** A reviewer's own hands on a review. For everybody else the review does not exist. */
@Injectable()
export class Reviews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
    private readonly notes: ConceptNotes,
  ) {}

  /**
   * Says whether the reviewer has a conflict of interest: the note opens only when there is none. With one
   * the review is recused and the note is gone for this person, everywhere and for good.
   */
  declare(actor: Actor, address: ReviewAddress, given: Declaration): Promise<DeclaredReview> {
    const { conflict, nature } = given;
    return this.work(actor, address, async (tx, note, review) => {
      if (!reviewableStates.includes(note.state)) throw notPossible(note.state);
      const reason = conflict ? nature?.trim() || null : null;
      const declaredAt = review.declaredAt ?? this.clock.now();
      const verb = conflict ? 'declare-conflict' : 'declare-none';
      await this.step(tx, actor, review, verb, { declaredAt }, reason);
      if (conflict) await this.notes.exclude(tx, note.id, review.reviewerId);
      else await this.notes.grantReader(tx, note.id, review.reviewerId);
      await this.events.record(tx, actor, {
        name: conflict ? 'review.conflict-declared' : 'review.no-conflict-declared',
        fundId: note.fundId,
        subject: { type: 'review', id: review.id },
        payload: { noteId: note.id, round: review.round, reviewerId: review.reviewerId },
      });
      const state: ReviewState = reviewTransitions[verb].to;
      const labels = screeningTexts[actor.language].reviewStates;
      return { id: review.id, state, stateLabel: labels[state].partner, version: review.version + 1 };
    });
  }

  /** Saves some or all scores as a draft; nothing is required yet. */
  save(actor: Actor, address: ReviewAddress, scores: readonly SavedScore[]): Promise<void> {
    return this.work(actor, address, async (tx, note, review) => {
      const { criteria } = await roundOf(tx, note, review);
      const state = nextReviewState(review.state, 'save');
      refuseForeignScores(criteria, scores);
      await rows(
        tx,
        `INSERT INTO review_score (review_id, criterion, score, justification)
         SELECT $1, s.criterion, s.score, s.justification
           FROM jsonb_to_recordset($2) AS s(criterion text, score integer, justification text)
         ON CONFLICT (review_id, criterion) DO UPDATE
           SET score = excluded.score, justification = excluded.justification`,
        [review.id, JSON.stringify(scores)],
      );
      await tx.getRepository(Review).update({ id: review.id }, { state, version: review.version + 1 });
    });
  }

  /** Files the review for good. Throws `fields-wrong` with every score or justification that is missing. */
  submit(actor: Actor, address: ReviewAddress): Promise<void> {
    return this.work(actor, address, async (tx, note, review) => {
      const { criteria } = await roundOf(tx, note, review);
      nextReviewState(review.state, 'submit');
      const saved = await row<{ saved: SavedScore[] }>(
        tx,
        `SELECT coalesce(jsonb_agg(jsonb_build_object(
                  'criterion', criterion, 'score', score, 'justification', justification)), '[]') AS saved
           FROM review_score WHERE review_id = $1`,
        [review.id],
      );
      const sheet = sheetOf(criteria, saved!.saved);
      refuseIncompleteSheet(sheet);
      await this.step(tx, actor, review, 'submit', { submittedAt: this.clock.now() });
      await this.events.record(tx, actor, {
        name: 'review.submitted',
        fundId: note.fundId,
        subject: { type: 'review', id: review.id },
        payload: { noteId: note.id, round: review.round, digest: digestOf({ id: review.id, sheet }) },
      });
    });
  }

  /** Locks note and review, refuses everybody but the reviewer, and works. */
  private async work<T>(
    actor: Actor,
    { fundCode, noteId, reviewId, version }: ReviewAddress,
    work: (tx: Tx, note: LockedNote, review: Review) => Promise<T>,
  ): Promise<T> {
    const fund = await this.funds.byCode(fundCode);
    return this.database.transaction(async (tx) => {
      const [note, review] = await Promise.all([
        this.notes.lock(tx, noteId),
        lockRow(tx, Review, { id: reviewId, noteId }),
      ]);
      if (!review || note.fundId !== fund.id) throw new DomainError('not-found');
      refuseForeignReview(actor.personId, review);
      if (!hasRole(actor, fund.id, 'reviewer')) throw new DomainError('not-allowed');
      await requireVersion(tx, review, version, { type: 'review', id: reviewId }, actor);
      return work(tx, note, review);
    });
  }

  private async step(
    tx: Tx,
    actor: Actor,
    review: Review,
    verb: ReviewVerb,
    change: Partial<Pick<Review, 'declaredAt' | 'submittedAt'>>,
    reason: string | null = null,
  ): Promise<void> {
    const state = nextReviewState(review.state, verb);
    const { declaredAt, submittedAt } = { ...review, ...change };
    send(
      tx,
      `WITH moved AS (
         UPDATE review SET state = $2, version = $3, declared_at = $4, submitted_at = $5 WHERE id = $1)
       INSERT INTO review_transition (id, review_id, verb, from_state, to_state, actor_id, at, reason)
       VALUES ($6, $1, $7, $8, $2, $9, $10, $11)`,
      [
        ...[review.id, state, review.version + 1, declaredAt, submittedAt],
        ...[newId(), verb, review.state, actor.personId, this.clock.now(), reason],
      ],
    );
  }
}

async function roundOf(tx: Tx, note: LockedNote, review: Review): Promise<OpenedRound> {
  const round = await openedRound(tx, note.id, review.round);
  if (note.state !== 'in_screening' || !round) throw notPossible(note.state);
  return round;
}

function notPossible(state: string): DomainError {
  return new DomainError('transition-not-possible', { params: { state }, facts: { state } });
}
