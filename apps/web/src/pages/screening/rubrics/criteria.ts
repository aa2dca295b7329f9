import type { Schema } from '../../../api/client';

export type Rubric = Schema<'RubricAnswer'>;
export type Criterion = Schema<'CriterionFields'>;

export const totalWeight = 100;

/** Weights typed and not yet saved, by the criterion's code. */
export type Weights = Readonly<Record<string, number>>;

/** Whether reviewers score it on each note: only such criteria have a weight. */
export function isWeighed({ assessment, portfolioLevel }: Criterion): boolean {
  return assessment === 'scored' && !portfolioLevel;
}

/** Who answers, and with what: the words are in the catalogue under `scales`. */
export function scaleOf({ assessment, portfolioLevel }: Criterion): 'portfolio' | 'gate' | 'scored' {
  return portfolioLevel ? 'portfolio' : assessment;
}

/** The criteria with the weights typed; what became of the others meanwhile stays. */
export function withWeights(criteria: readonly Criterion[], weights: Weights): Criterion[] {
  return criteria.map((each) =>
    isWeighed(each) ? { ...each, weight: weights[each.code] ?? each.weight } : each,
  );
}

/** What the weights of everything that reviewers score come to. */
export function totalOf(criteria: readonly Criterion[]): number {
  return criteria.filter(isWeighed).reduce((sum, { weight }) => sum + weight, 0);
}

/** The criteria with this one in the place of the one that had `code`, or at the end. */
export function withCriterion(
  criteria: readonly Criterion[],
  code: string | null,
  given: Criterion,
): Criterion[] {
  const criterion = isWeighed(given) ? given : { ...given, weight: 0 };
  if (!criteria.some((each) => each.code === code)) return [...criteria, criterion];
  return criteria.map((each) => (each.code === code ? criterion : each));
}

/** Why it cannot be published yet; the API refuses the same. */
export function unfit(criteria: readonly Criterion[]): { reason: 'total' | 'zero'; codes: string } | null {
  const zero = criteria.filter((each) => isWeighed(each) && each.weight < 1).map(({ code }) => code);
  if (zero.length > 0) return { reason: 'zero', codes: zero.join(', ') };
  return totalOf(criteria) === totalWeight ? null : { reason: 'total', codes: '' };
}

/** A criterion to fill in. */
export function emptyCriterion(): Criterion {
  const nothing = () => ({ en: '', fr: '', es: '' });
  return {
    ...{ code: '', label: nothing(), question: nothing(), assessment: 'scored' },
    ...{ portfolioLevel: false, weight: 0, citations: [] },
  };
}

type Version = Pick<Schema<'RubricItem'>, 'id' | 'state' | 'publishedAt'>;

/** The version that screenings begin with where the call names none: the one published last. */
export function currentVersion<Each extends Version>(versions: readonly Each[]): Each | undefined {
  return versions
    .filter(({ state }) => state === 'published')
    .sort((one, other) => (other.publishedAt ?? '').localeCompare(one.publishedAt ?? ''))[0];
}
