import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, hasRole, type SignedInActor } from '#kernel';
import { ConceptNotes } from '#concept-notes';
import { type FundSettings, Funds } from '#funds';
import { Database } from '#platform/database';
import { Keyset, limitOf, type Page } from '#platform/lists';
import { resultOf, weigh } from '../moderation/scores.rules.js';
import { type Criterion, scoredCriteria } from '../rubrics/rubric.rules.js';
import { screeningTexts } from '../texts/texts.js';
import { type AssignmentCard, cardColumn } from './assignment-card.js';
import { isActive, maySeeOthers, type ReviewState, type SavedScore, sheetOf } from './review.rules.js';
import { scoresOf, type StoredReview, storedReviews } from './round.js';

/** A review as its reader may see it: `scores` and `reviewer` are null where they may not. */
export interface ReviewRecord {
  id: string;
  noteId: string;
  round: number;
  own: boolean;
  reviewer: { id: string; name: string } | null;
  state: ReviewState;
  stateLabel: string;
  assignedAt: Date;
  dueOn: string | null;
  declaredAt: Date | null;
  submittedAt: Date | null;
  conflictNature: string | null;
  scores: SavedScore[] | null;
  average: string | null;
  total: string | null;
  version: number;
}

export interface ReviewQuestion {
  criterion: string;
  label: string;
  question: string;
  weight: number;
}

/** The reviewer's own sheet: the card before a conflict is denied, the questions after. */
export interface ReviewSheet extends ReviewRecord {
  note: AssignmentCard | null;
  questions: ReviewQuestion[] | null;
}

export interface MyReview {
  id: string;
  noteId: string;
  note: AssignmentCard;
  round: number;
  state: ReviewState;
  stateLabel: string;
  assignedAt: Date;
  dueOn: string | null;
  submittedAt: Date | null;
  version: number;
}

export interface MyReviewFilter {
  limit?: number;
  cursor?: string;
  state?: ReviewState;
}

const newestFirst = new Keyset(
  'my-reviews',
  [
    { sql: 'r.assigned_at', type: 'timestamptz' },
    { sql: 'r.id', type: 'uuid' },
  ],
  'desc',
);

@Injectable()
export class ReviewQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
    private readonly notes: ConceptNotes,
  ) {}

  /** The actor's own assignments, newest first, each with the little that is shown before a declaration. */
  async mine(actor: SignedInActor, fundCode: string, filter: MyReviewFilter): Promise<Page<MyReview>> {
    const fund = await this.funds.byCode(fundCode);
    const params: unknown[] = [fund.id, actor.personId];
    const state = filter.state ? `AND r.state = $${params.push(filter.state)}` : '';
    const after = newestFirst.after(filter.cursor, params);
    const limit = limitOf(filter);
    const found = await this.database.query<Omit<MyReview, 'stateLabel'> & { keys: string[] }>(
      `SELECT r.id, r.note_id AS "noteId", ${cardColumn} AS note, r.round, r.state, r.version,
              r.assigned_at AS "assignedAt", r.due_on AS "dueOn", r.submitted_at AS "submittedAt",
              ${newestFirst.keys}
         FROM review r JOIN concept_note n ON n.id = r.note_id
        WHERE n.fund_id = $1 AND r.reviewer_id = $2 AND r.state NOT IN ('recused', 'unassigned')
          AND NOT EXISTS (SELECT 1 FROM note_exclusion x WHERE x.note_id = n.id AND x.person_id = $2)
          ${state} AND ${after}
        ORDER BY ${newestFirst.order} LIMIT ${limit + 1}`,
      params,
    );
    const page = newestFirst.page(found, limit);
    const labels = screeningTexts[actor.language].reviewStates;
    return {
      ...page,
      items: page.items.map((item) => ({ ...item, stateLabel: labels[item.state].partner })),
    };
  }

  /** Reviews of a note. A reviewer who may not see the others' yet does not learn that they exist. */
  async ofNote(actor: Actor, fundCode: string, noteId: string): Promise<ReviewRecord[]> {
    const fund = await this.funds.byCode(fundCode);
    const { view } = await this.notes.view(actor, fund.id, noteId);
    if (view !== 'staff') throw new DomainError('not-found');
    const reviews = await storedReviews(this.database.source.manager, noteId);
    const settings = await this.funds.settings(fund);
    const criteria = await this.criteriaByRound(noteId);
    const reader = { actor, runsIt: runs(actor, fund.id), settings, criteria };
    return reviews.flatMap((review) => shownReview(reader, review, reviews) ?? []);
  }

  /** One review; the reviewer's own also before its note opens. Throws `not-found`. */
  async one(actor: Actor, fundCode: string, noteId: string, reviewId: string): Promise<ReviewSheet> {
    const fund = await this.funds.byCode(fundCode);
    const tx = this.database.source.manager;
    const reviews = await storedReviews(tx, noteId);
    const review = reviews.find(({ id }) => id === reviewId);
    const own = review?.reviewerId === actor.personId && isActive(review);
    if (!own) {
      const found = await this.ofNoteOne(actor, fundCode, noteId, reviewId);
      return { ...found, note: null, questions: null };
    }
    const note = await this.card(fund.id, noteId);
    const settings = await this.funds.settings(fund);
    const criteria = await this.criteriaByRound(noteId);
    const reader = { actor, runsIt: runs(actor, fund.id), settings, criteria };
    const record = shownReview(reader, review, reviews)!;
    const open = review.state === 'assigned' ? undefined : criteria.get(review.round);
    return { ...record, note, questions: open ? questionsOf(open, actor) : null };
  }

  /** One review of a note as staff see it. Throws `not-found`. */
  async ofNoteOne(actor: Actor, fundCode: string, noteId: string, reviewId: string): Promise<ReviewRecord> {
    const found = (await this.ofNote(actor, fundCode, noteId)).find(({ id }) => id === reviewId);
    if (!found) throw new DomainError('not-found');
    return found;
  }

  private async card(fundId: string, noteId: string): Promise<AssignmentCard> {
    const [found] = await this.database.query<{ note: AssignmentCard }>(
      `SELECT ${cardColumn} AS note FROM concept_note n WHERE n.fund_id = $1 AND n.id = $2`,
      [fundId, noteId],
    );
    if (!found) throw new DomainError('not-found');
    return found.note;
  }

  private async criteriaByRound(noteId: string): Promise<Map<number, Criterion[]>> {
    const found = await this.database.query<{ round: number; criteria: Criterion[] }>(
      `SELECT s.round, v.criteria FROM screening_round s
         JOIN rubric_version v ON v.id = s.rubric_version_id WHERE s.note_id = $1`,
      [noteId],
    );
    return new Map(found.map(({ round, criteria }) => [round, criteria]));
  }
}

interface Reader {
  actor: Actor;
  runsIt: boolean;
  settings: Pick<FundSettings, 'reviewsOpenTo'>;
  criteria: ReadonlyMap<number, Criterion[]>;
}

/** The review as the reader may see it; null when they may not know of it. */
function shownReview(reader: Reader, review: StoredReview, all: StoredReview[]): ReviewRecord | null {
  const { actor, runsIt, settings, criteria } = reader;
  const round = all.filter((other) => other.round === review.round);
  const own = review.reviewerId === actor.personId;
  const open = maySeeOthers(round, settings.reviewsOpenTo, actor.personId);
  if (!own && !open && !runsIt) return null;
  const { reviewerId, reviewerName, saved, state, conflictNature, ...plain } = review;
  const asked = criteria.get(review.round);
  const filed = state === 'submitted';
  const shown = isActive(review) && asked !== undefined && (own ? state !== 'assigned' : open && filed);
  const sheet = shown ? sheetOf(asked, saved) : null;
  const result = sheet && filed ? resultOf([weigh(scoredCriteria(asked!), scoresOf(sheet))]) : null;
  return {
    ...plain,
    own,
    reviewer: own || runsIt ? { id: reviewerId, name: reviewerName } : null,
    state,
    stateLabel: screeningTexts[actor.language].reviewStates[state][own ? 'partner' : 'staff'],
    conflictNature: runsIt ? conflictNature : null,
    scores: sheet,
    average: result?.average ?? null,
    total: result?.total ?? null,
  };
}

function questionsOf(criteria: readonly Criterion[], { language }: Actor): ReviewQuestion[] {
  return scoredCriteria(criteria).map(({ code, label, question, weight }) => ({
    ...{ criterion: code, weight },
    ...{ label: label[language], question: question[language] },
  }));
}

function runs(actor: Actor, fundId: string): boolean {
  return hasRole(actor, fundId, 'secretariat', 'auditor', 'administrator');
}
