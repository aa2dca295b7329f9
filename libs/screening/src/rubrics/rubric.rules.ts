import { DomainError, type FieldError, type Language, refuseFields, type Role } from '#kernel';

export const assessments = ['gate', 'scored'] as const;
export type Assessment = (typeof assessments)[number];

export const rubricStates = ['draft', 'published'] as const;
export type RubricState = (typeof rubricStates)[number];

export const editorRoles: readonly Role[] = ['secretariat', 'administrator'];

/** Where a criterion comes from: the phrase of a source document. */
export interface Citation {
  document: string;
  text: string;
  language: string;
}

/** One question of a rubric. The scale of a scored criterion is always 0 to 5. */
export interface Criterion {
  code: string;
  label: Record<Language, string>;
  question: Record<Language, string>;
  /** `gate`: a yes or no that the secretariat judges; `scored`: rated by each reviewer. */
  assessment: Assessment;
  /** Judged by the committee over a whole portfolio, so never on a single note. */
  portfolioLevel: boolean;
  /** Share of the average, in hundredths: the weights of what reviewers score total 100. */
  weight: number;
  citations: Citation[];
}

export const highestScore = 5;
export const totalWeight = 100;

/** The criteria that each reviewer scores on a note, in the rubric's order. */
export function scoredCriteria(criteria: readonly Criterion[]): Criterion[] {
  return criteria.filter(({ assessment, portfolioLevel }) => assessment === 'scored' && !portfolioLevel);
}

/** The yes/no criteria that the secretariat judges before a screening closes. */
export function gateCriteria(criteria: readonly Criterion[]): Criterion[] {
  return criteria.filter(({ assessment, portfolioLevel }) => assessment === 'gate' && !portfolioLevel);
}

/** Refuses, with every problem at once, criteria that cannot be saved even as a draft. */
export function refuseRepeatedCodes(criteria: readonly Criterion[]): void {
  const seen = new Set<string>();
  const errors: FieldError[] = [];
  criteria.forEach(({ code }, index) => {
    if (seen.has(code)) errors.push({ pointer: `/criteria/${index}/code`, code: 'value-repeated' });
    seen.add(code);
  });
  refuseFields(errors);
}

/** Refuses, with every problem at once, criteria that reviewers could not be asked to score. */
export function refuseUnfitToPublish(state: RubricState, criteria: readonly Criterion[]): void {
  refusePublished(state);
  const errors: FieldError[] = [];
  const scored = scoredCriteria(criteria);
  criteria.forEach((criterion, index) => {
    const pointer = `/criteria/${index}/weight`;
    if (scored.includes(criterion)) {
      if (criterion.weight < 1)
        errors.push({ pointer, code: 'number-out-of-range', params: { min: 1, max: totalWeight } });
    } else if (criterion.weight !== 0) errors.push({ pointer, code: 'weight-not-zero' });
  });
  const total = scored.reduce((sum, { weight }) => sum + weight, 0);
  if (total !== totalWeight)
    errors.push({ pointer: '/criteria', code: 'weights-not-100', params: { total } });
  refuseFields(errors);
}

/** A published version never changes; the next one is a new draft. */
export function refusePublished(state: RubricState): void {
  if (state === 'published') throw new DomainError('rubric-published');
}
