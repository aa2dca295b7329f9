import { row, rows, type Tx } from '#platform/database';
import type { Criterion } from '../rubrics/rubric.rules.js';
import type { ReviewState, SavedScore } from './review.rules.js';

/** An opened round with the rubric version that it is held to. */
export interface OpenedRound {
  round: number;
  versionNumber: number;
  openedAt: Date;
  rubricVersionId: string;
  rubricCode: string;
  rubricNumber: number;
  rubricDigest: string;
  criteria: Criterion[];
  moderated: boolean;
}

/** One review with what is saved in it, whatever its state: callers decide who may see which part. */
export interface StoredReview {
  id: string;
  noteId: string;
  round: number;
  reviewerId: string;
  reviewerName: string;
  state: ReviewState;
  assignedAt: Date;
  dueOn: string | null;
  declaredAt: Date | null;
  submittedAt: Date | null;
  version: number;
  saved: SavedScore[];
  conflictNature: string | null;
}

/** The round in which reviews are taken now: one after the last that was moderated. */
export async function currentRound(tx: Tx, noteId: string): Promise<number> {
  const found = await row<{ round: number }>(
    tx,
    'SELECT coalesce(max(round), 0) + 1 AS round FROM moderation WHERE note_id = $1',
    [noteId],
  );
  return found!.round;
}

/** The note's latest opened round (or the given one); null before any is open. */
export function openedRound(tx: Tx, noteId: string, round?: number): Promise<OpenedRound | null> {
  return row<OpenedRound>(
    tx,
    `SELECT s.round, s.version_number AS "versionNumber", s.opened_at AS "openedAt",
            v.id AS "rubricVersionId", r.code AS "rubricCode", v.number AS "rubricNumber",
            v.digest AS "rubricDigest", v.criteria,
            EXISTS (SELECT 1 FROM moderation m WHERE m.note_id = s.note_id AND m.round = s.round) AS moderated
       FROM screening_round s
       JOIN rubric_version v ON v.id = s.rubric_version_id
       JOIN rubric r ON r.id = v.rubric_id
      WHERE s.note_id = $1 AND ($2::int IS NULL OR s.round = $2)
      ORDER BY s.round DESC LIMIT 1`,
    [noteId, round ?? null],
  );
}

/** Every review of the note (or of one round of it), in the order of assignment, in one statement. */
export function storedReviews(tx: Tx, noteId: string, round?: number): Promise<StoredReview[]> {
  return rows<StoredReview>(
    tx,
    `SELECT r.id, r.note_id AS "noteId", r.round, r.reviewer_id AS "reviewerId",
            p.full_name AS "reviewerName", r.state, r.assigned_at AS "assignedAt", r.due_on AS "dueOn",
            r.declared_at AS "declaredAt", r.submitted_at AS "submittedAt", r.version,
            coalesce((SELECT jsonb_agg(jsonb_build_object(
                               'criterion', s.criterion, 'score', s.score, 'justification', s.justification)
                             ORDER BY s.criterion)
                        FROM review_score s WHERE s.review_id = r.id), '[]') AS saved,
            (SELECT t.reason FROM review_transition t
              WHERE t.review_id = r.id AND t.to_state = 'recused') AS "conflictNature"
       FROM review r JOIN person p ON p.id = r.reviewer_id
      WHERE r.note_id = $1 AND ($2::int IS NULL OR r.round = $2)
      ORDER BY r.round, r.assigned_at, r.id`,
    [noteId, round ?? null],
  );
}

/** The scores of a review by criterion, without those not given yet. */
export function scoresOf(saved: readonly SavedScore[]): Map<string, number> {
  return new Map(saved.flatMap(({ criterion, score }) => (score === null ? [] : [[criterion, score]])));
}
