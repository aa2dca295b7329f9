import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, newId } from '#kernel';
import { ConceptNotes, FormVocabularies, type LockedNote, type NoteVerb, requireMove } from '#concept-notes';
import { type Fund, Funds } from '#funds';
import { Database, row, type Tx } from '#platform/database';
import { digestOf, requireVersion } from '#platform/events';
import { ScreeningRound } from '../reviews/review.entity.js';
import { isActive, sheetOf } from '../reviews/review.rules.js';
import { currentRound, type OpenedRound, openedRound, scoresOf, storedReviews } from '../reviews/round.js';
import { scoredCriteria } from '../rubrics/rubric.rules.js';
import { ModerationRecord } from './moderation.entity.js';
import { type Moderation, refuseEarlyModeration, refuseUnfoundedModeration } from './moderation.rules.js';
import { compare, resultOf, weigh } from './scores.rules.js';

/** Opens the screening of an eligible note and closes it with the moderated result (domain.md §3.4). */
@Injectable()
export class Screenings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly funds: Funds,
    private readonly notes: ConceptNotes,
    private readonly vocabularies: FormVocabularies,
  ) {}

  /** Opens a round on the call's rubric, else the fund's latest published one. Throws `rubric-missing`. */
  open(actor: Actor, fundCode: string, noteId: string, version: number): Promise<void> {
    return this.work(actor, { fundCode, noteId, version }, 'open-screening', async (tx, note, fund) => {
      const rubric = await rubricFor(tx, fund.id, note.callId);
      await tx.getRepository(ScreeningRound).insert({
        noteId,
        round: await currentRound(tx, noteId),
        versionNumber: note.submittedVersion!,
        rubricVersionId: rubric,
        openedBy: actor.personId,
        openedAt: this.clock.now(),
      });
      await this.notes.move(tx, actor, note, 'open-screening');
    });
  }

  /**
   * Closes the round with moderated scores, a recommendation and its reasons, freezing and hashing everything
   * that it rests on. Throws `reviews-open`, `reviews-too-few`, or `fields-wrong` with every problem at once.
   */
  moderate(actor: Actor, fundCode: string, noteId: string, version: number, given: Moderation) {
    return this.work(actor, { fundCode, noteId, version }, 'moderate', async (tx, note, fund) => {
      const round = await openedRound(tx, noteId);
      if (!round) throw new DomainError('not-found');
      const settings = await this.funds.settings(fund, { tx });
      const reviews = await storedReviews(tx, noteId, round.round);
      refuseEarlyModeration(reviews, settings.minReviewers);
      const filed = reviews.filter(isActive);
      const criteria = scoredCriteria(round.criteria);
      const scores = filed.map(({ saved }) => scoresOf(saved));
      const comparison = compare(criteria, scores, settings.divergenceFrom);
      const { content, digest } = await this.notes.version(tx, noteId, round.versionNumber);
      const selfScored = content.markers ?? [];
      const { markers: scales } = await this.vocabularies.of(fund, tx);
      refuseUnfoundedModeration(given, { criteria: round.criteria, comparison, selfScored, scales });
      const moderated = new Map(given.scores.map(({ criterion, score }) => [criterion, score]));
      const result = resultOf([weigh(criteria, moderated)])!;
      const ground = { minReviewers: settings.minReviewers, divergenceFrom: settings.divergenceFrom };
      const snapshot = {
        ...{ note: { id: noteId, code: note.code, version: round.versionNumber, digest } },
        ...{ round: round.round, rubric: rubricFacts(round), settings: ground, comparison, selfScored },
        reviews: filed.map(({ id, reviewerId, saved }) => ({
          ...{ id, reviewerId, sheet: sheetOf(round.criteria, saved) },
        })),
        moderation: { ...given, ...result, by: actor.personId, at: this.clock.now().toISOString() },
      };
      await this.keep(tx, actor, { noteId, round: round.round, given, average: result.average, snapshot });
      await this.notes.move(tx, actor, note, 'moderate');
    });
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    kept: { noteId: string; round: number; given: Moderation; average: string; snapshot: object },
  ): Promise<void> {
    const { noteId, round, given, average, snapshot } = kept;
    await tx.getRepository(ModerationRecord).insert({
      id: newId(),
      noteId,
      round,
      scores: given.scores as object[],
      gates: given.gates as object[],
      markerScores: given.markers as object[],
      weightedAverage: average,
      recommended: given.recommended,
      reasons: given.reasons,
      snapshot,
      digest: digestOf(snapshot),
      moderatedBy: actor.personId,
      moderatedAt: this.clock.now(),
    });
  }

  private async work(
    actor: Actor,
    { fundCode, noteId, version }: { fundCode: string; noteId: string; version: number },
    verb: NoteVerb,
    work: (tx: Tx, note: LockedNote, fund: Fund) => Promise<void>,
  ): Promise<void> {
    const fund = await this.funds.byCode(fundCode);
    await this.database.transaction(async (tx) => {
      const { note, view } = await this.notes.lockVisible(tx, actor, fund.id, noteId);
      if (view !== 'staff') throw new DomainError('not-allowed');
      await requireVersion(tx, note, version, { type: 'concept-note', id: noteId }, actor);
      requireMove(actor, note, verb);
      await work(tx, note, fund);
    });
  }
}

async function rubricFor(tx: Tx, fundId: string, callId: string): Promise<string> {
  const found = await row<{ id: string }>(
    tx,
    `SELECT v.id FROM rubric_version v JOIN rubric r ON r.id = v.rubric_id
      WHERE r.fund_id = $1 AND v.state = 'published'
      ORDER BY v.id = (SELECT c.rubric_version_id FROM call c WHERE c.id = $2) DESC NULLS LAST,
               v.published_at DESC, v.id DESC
      LIMIT 1`,
    [fundId, callId],
  );
  if (!found) throw new DomainError('rubric-missing');
  return found.id;
}

function rubricFacts({ rubricVersionId, rubricCode, rubricNumber, rubricDigest }: OpenedRound) {
  return { id: rubricVersionId, code: rubricCode, number: rubricNumber, digest: rubricDigest };
}
