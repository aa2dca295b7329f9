import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, hasRole } from '#kernel';
import { ConceptNotes } from '#concept-notes';
import { type Fund, Funds } from '#funds';
import { Database, row } from '#platform/database';
import { isActive, maySeeOthers } from '../reviews/review.rules.js';
import { type OpenedRound, openedRound, type StoredReview, storedReviews } from '../reviews/round.js';
import { gateCriteria } from '../rubrics/rubric.rules.js';
import {
  comparedCriteria,
  reviewColumns,
  type ScreenedCriterion,
  type ScreenedReview,
} from './side-by-side.js';
import { type Result, resultOf } from './scores.rules.js';
import type { JudgedCriterion, ModeratedScore, ValidatedMarker } from './moderation.rules.js';

export interface ScreenedGate {
  criterion: string;
  label: string;
  question: string;
  met: boolean | null;
  reason: string | null;
}

export interface ScreenedMarker {
  marker: string;
  selfScore: string;
  evidence: string;
  validatedScore: string | null;
  reason: string | null;
}

export interface ModerationResult extends Result {
  recommended: boolean;
  reasons: string;
  digest: string;
  moderatedAt: Date;
  moderatedBy: string | null;
}

/** Scores side by side and what came of them, as far as the reader may see it. */
export interface ScreeningRecord {
  noteId: string;
  noteCode: string;
  round: number;
  versionNumber: number;
  openedAt: Date;
  rubric: { id: string; code: string; number: number; digest: string };
  /** Whether the reader sees every filed score, or waits (blind) until all assigned have filed. */
  open: boolean;
  reviews: ScreenedReview[];
  criteria: ScreenedCriterion[];
  /** Of all filed reviews together; null while they are not open to the reader. */
  average: string | null;
  total: string | null;
  divergenceFrom: number;
  gates: ScreenedGate[];
  markers: ScreenedMarker[];
  moderation: ModerationResult | null;
  /** The note's. */
  version: number;
}

interface StoredModeration {
  scores: ModeratedScore[];
  gates: JudgedCriterion[];
  markers: ValidatedMarker[];
  average: string;
  total: string;
  divergenceFrom: number;
  recommended: boolean;
  reasons: string;
  digest: string;
  moderatedAt: Date;
  moderatedBy: string | null;
}

interface NoteBase {
  code: string;
  version: number;
  markers: { marker: string; score: string; evidence: string }[];
  moderation: Omit<StoredModeration, 'moderatedAt'> | null;
  moderatedAt: Date | null;
}

@Injectable()
export class ScreeningQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
    private readonly notes: ConceptNotes,
  ) {}

  /** The note's latest round. Throws `not-found` before one is open, and for whoever may not see it. */
  async one(actor: Actor, fundCode: string, noteId: string): Promise<ScreeningRecord> {
    const fund = await this.funds.byCode(fundCode);
    const { view } = await this.notes.view(actor, fund.id, noteId);
    if (view !== 'staff') throw new DomainError('not-found');
    const tx = this.database.source.manager;
    const round = await openedRound(tx, noteId);
    if (!round) throw new DomainError('not-found');
    const reviews = await storedReviews(tx, noteId, round.round);
    return this.shown(actor, fund, { noteId, round, reviews });
  }

  private async shown(
    actor: Actor,
    fund: Fund,
    found: { noteId: string; round: OpenedRound; reviews: StoredReview[] },
  ): Promise<ScreeningRecord> {
    const { noteId, round, reviews } = found;
    const base = await this.base(noteId, round);
    const { moderation } = base;
    const settings = await this.funds.settings(fund);
    const divergenceFrom = moderation?.divergenceFrom ?? settings.divergenceFrom;
    const runsIt = hasRole(actor, fund.id, 'secretariat', 'auditor', 'administrator');
    const open = maySeeOthers(reviews, settings.reviewsOpenTo, actor.personId);
    const columns = reviewColumns(actor, round.criteria, reviews, { open, runsIt });
    const weighed = columns.flatMap(({ filed }) => filed ?? []);
    const result = open ? resultOf(weighed) : null;
    const { versionNumber, openedAt, rubricVersionId, rubricCode, rubricNumber, rubricDigest } = round;
    return {
      ...{ noteId, noteCode: base.code, round: round.round, versionNumber, openedAt },
      rubric: { id: rubricVersionId, code: rubricCode, number: rubricNumber, digest: rubricDigest },
      open,
      reviews: columns.map(({ shown }) => shown),
      criteria: comparedCriteria(actor, round.criteria, shownReviews(actor, reviews, open), {
        ...{ open, divergenceFrom, moderated: moderation?.scores ?? [] },
      }),
      average: result?.average ?? null,
      total: result?.total ?? null,
      divergenceFrom,
      gates: gateCriteria(round.criteria).map(({ code, label, question }) => {
        const judged = moderation?.gates.find(({ criterion }) => criterion === code);
        const words = { label: label[actor.language], question: question[actor.language] };
        return { criterion: code, ...words, met: judged?.met ?? null, reason: judged?.reason ?? null };
      }),
      markers: base.markers.map(({ marker, score, evidence }) => {
        const validated = moderation?.markers.find((item) => item.marker === marker);
        const { score: validatedScore = null, reason = null } = validated ?? {};
        return { marker, selfScore: score, evidence, validatedScore, reason };
      }),
      moderation: shownModeration(base, runsIt),
      version: base.version,
    };
  }

  private async base(noteId: string, round: OpenedRound): Promise<NoteBase> {
    const found = await row<NoteBase>(
      this.database.source.manager,
      `SELECT n.code, n.version, coalesce(v.content -> 'markers', '[]') AS markers,
              m.moderated_at AS "moderatedAt",
              CASE WHEN m.id IS NOT NULL THEN jsonb_build_object(
                'scores', m.scores, 'gates', m.gates, 'markers', m.marker_scores,
                'average', m.weighted_average::text, 'total', m.snapshot -> 'moderation' ->> 'total',
                'divergenceFrom', (m.snapshot -> 'settings' ->> 'divergenceFrom')::int,
                'recommended', m.recommended, 'reasons', m.reasons, 'digest', m.digest,
                'moderatedBy', p.full_name) END AS moderation
         FROM concept_note n
         JOIN concept_note_version v ON v.note_id = n.id AND v.number = $3
         LEFT JOIN moderation m ON m.note_id = n.id AND m.round = $2
         LEFT JOIN person p ON p.id = m.moderated_by
        WHERE n.id = $1`,
      [noteId, round.round, round.versionNumber],
    );
    if (!found) throw new DomainError('not-found');
    return found;
  }
}

/** Reviews whose scores the reader may see: the own one, and the others' once they are open. */
function shownReviews(actor: Actor, reviews: readonly StoredReview[], open: boolean): StoredReview[] {
  return reviews.filter((review) => {
    if (review.reviewerId === actor.personId) return isActive(review);
    return open && review.state === 'submitted';
  });
}

function shownModeration({ moderation, moderatedAt }: NoteBase, runsIt: boolean): ModerationResult | null {
  if (!moderation || !moderatedAt) return null;
  const { average, total, recommended, reasons, digest, moderatedBy } = moderation;
  const by = runsIt ? moderatedBy : null;
  return { average, total, recommended, reasons, digest, moderatedAt, moderatedBy: by };
}
