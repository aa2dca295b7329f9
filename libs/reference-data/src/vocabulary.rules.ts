import type { Day, FieldError, Language } from '#kernel';

export type Labels = Record<Language, string>;

/** What the wording of a term consists of, common or a fund's. */
export interface Wording {
  readonly code: string;
  readonly fundId: string | null;
  readonly position: number;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/** The fund's own wording where there is one, the common one otherwise; in the list's order. */
export function forFund<Term extends Wording>(terms: readonly Term[], fundId: string | null): Term[] {
  const chosen = new Map<string, Term>();
  for (const term of terms) {
    if (term.fundId !== null && term.fundId !== fundId) continue;
    if (term.fundId !== null || !chosen.has(term.code)) chosen.set(term.code, term);
  }
  return [...chosen.values()].sort((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1));
}

/** Whether the term holds on the day. */
export function holdsOn(term: Wording, day: Day): boolean {
  return (term.validFrom === null || term.validFrom <= day) && (term.validTo === null || day <= term.validTo);
}

/** The JSON kinds that each attribute of a list has in its terms: `{ rate: ['null', 'number'] }`. */
export function shapeOf(terms: readonly { attributes: Record<string, unknown> }[]): Map<string, Set<string>> {
  const shape = new Map<string, Set<string>>();
  for (const { attributes } of terms) {
    for (const [key, value] of Object.entries(attributes)) {
      const kinds = shape.get(key) ?? new Set<string>();
      shape.set(key, kinds.add(kindOf(value)));
    }
  }
  return shape;
}

/** Why the attributes do not fit the other terms of the list: a key that no term has, or another kind. */
export function attributeProblems(
  shape: Map<string, Set<string>>,
  attributes: Record<string, unknown>,
): FieldError[] {
  return Object.entries(attributes).flatMap(([key, value]): FieldError[] => {
    const pointer = `/attributes/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const kinds = shape.get(key);
    if (!kinds) return [{ pointer, code: 'field-unknown' }];
    if (kinds.has(kindOf(value))) return [];
    return [{ pointer, code: 'type-wrong', params: { expected: [...kinds].sort().join(', ') } }];
  });
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
