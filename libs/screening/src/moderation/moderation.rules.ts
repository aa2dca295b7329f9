import { DomainError, type FieldError, refuseFields } from '#kernel';
import { allFiled, isActive, type ReviewState } from '../reviews/review.rules.js';
import { type Criterion, gateCriteria, scoredCriteria } from '../rubrics/rubric.rules.js';
import type { CriterionComparison } from './scores.rules.js';

/** A moderated score; the reason is needed where reviewers diverge or it leaves their range. */
export interface ModeratedScore {
  criterion: string;
  score: number;
  reason: string;
}

/** The answer to a yes/no criterion of the rubric. */
export interface JudgedCriterion {
  criterion: string;
  met: boolean;
  reason: string;
}

/** A marker as the secretariat validates it beside the note's own score. */
export interface ValidatedMarker {
  marker: string;
  score: string;
  reason: string;
}

export interface Moderation {
  scores: ModeratedScore[];
  gates: JudgedCriterion[];
  markers: ValidatedMarker[];
  recommended: boolean;
  reasons: string;
}

/** What the moderation is held against. */
export interface ModerationGround {
  criteria: readonly Criterion[];
  comparison: readonly CriterionComparison[];
  selfScored: readonly { marker: string; score: string }[];
  /** The values that each marker's scale knows. */
  scales: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Refuses to close a screening before enough independent reviews are in. */
export function refuseEarlyModeration(
  reviews: readonly { state: ReviewState }[],
  minReviewers: number,
): void {
  const count = reviews.filter(isActive).length;
  if (!allFiled(reviews) && count > 0) throw new DomainError('reviews-open');
  if (count < minReviewers)
    throw new DomainError('reviews-too-few', { params: { count, min: minReviewers } });
}

/** Refuses, with every problem at once, a moderation that is incomplete or lacks a reason it owes. */
export function refuseUnfoundedModeration(moderation: Moderation, ground: ModerationGround): void {
  const errors: FieldError[] = [
    ...listProblems('/scores', 'criterion', codesOf(scoredCriteria(ground.criteria)), moderation.scores),
    ...listProblems('/gates', 'criterion', codesOf(gateCriteria(ground.criteria)), moderation.gates),
    ...listProblems(
      '/markers',
      'marker',
      ground.selfScored.map(({ marker }) => marker),
      moderation.markers,
    ),
    ...scaleProblems(moderation, ground),
    ...reasonProblems(moderation, ground),
  ];
  if (moderation.recommended && moderation.gates.some(({ met }) => !met))
    errors.push({ pointer: '/recommended', code: 'gates-failed', params: { gates: unmet(moderation) } });
  refuseFields(errors);
}

function codesOf(criteria: readonly Criterion[]): string[] {
  return criteria.map(({ code }) => code);
}

function unmet({ gates }: Moderation): string {
  const failed = gates.filter(({ met }) => !met);
  return failed.map(({ criterion }) => criterion).join(', ');
}

/** Each of the wanted codes exactly once. */
function listProblems<Key extends string>(
  pointer: string,
  key: Key,
  wanted: readonly string[],
  given: readonly Record<Key, string>[],
): FieldError[] {
  const codes = given.map((item) => item[key]);
  const errors: FieldError[] = codes.flatMap((code, index): FieldError[] => {
    const at = `${pointer}/${index}/${key}`;
    if (!wanted.includes(code))
      return [{ pointer: at, code: 'value-not-listed', params: { values: wanted.join(', ') } }];
    return codes.indexOf(code) < index ? [{ pointer: at, code: 'value-repeated' }] : [];
  });
  const missing = wanted.filter((code) => !codes.includes(code));
  if (missing.length > 0)
    errors.push({ pointer, code: 'items-missing', params: { missing: missing.join(', ') } });
  return errors;
}

function scaleProblems({ markers }: Moderation, { scales }: ModerationGround): FieldError[] {
  return markers.flatMap(({ marker, score }, index): FieldError[] => {
    const scale = scales.get(marker);
    if (!scale || scale.has(score)) return [];
    const values = [...scale].join(', ');
    return [{ pointer: `/markers/${index}/score`, code: 'value-not-listed', params: { values } }];
  });
}

function reasonProblems(moderation: Moderation, ground: ModerationGround): FieldError[] {
  const owed = (list: string, index: number): FieldError => ({
    pointer: `/${list}/${index}/reason`,
    code: 'reason-needed',
  });
  const scores = moderation.scores.flatMap(({ criterion, score, reason }, index) => {
    const found = ground.comparison.find((item) => item.criterion === criterion);
    if (!found || reason.trim() !== '') return [];
    const outside = score < Math.min(...found.scores) || score > Math.max(...found.scores);
    return found.divergent || outside ? [owed('scores', index)] : [];
  });
  const gates = moderation.gates.flatMap(({ met, reason }, index) =>
    !met && reason.trim() === '' ? [owed('gates', index)] : [],
  );
  const markers = moderation.markers.flatMap(({ marker, score, reason }, index) => {
    const own = ground.selfScored.find((item) => item.marker === marker);
    return own && own.score !== score && reason.trim() === '' ? [owed('markers', index)] : [];
  });
  return [...scores, ...gates, ...markers];
}
