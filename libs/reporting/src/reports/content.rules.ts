import { type FieldError, parseMinor } from '#kernel';

/** What was reached of one thing that was promised: always in words, with a value where it can be counted. */
export interface IndicatorResult {
  indicator: string;
  baseline?: string;
  target?: string;
  achieved?: string;
  /** Decimal text; null when it cannot be counted, which is not zero. */
  value?: string | null;
}

export interface MetObstacle {
  /** Of the vocabulary `obstacle-taxonomy`. */
  code: string;
  description: string;
}

export interface ReportedRisk {
  risk: string;
  /** Both from 1 to 5. */
  likelihood: number;
  impact: number;
  response: string;
}

export interface ReportedPartner {
  name: string;
  contribution: string;
}

export interface Story {
  title: string;
  text: string;
}

export interface NarrativeContent {
  summary?: string;
  results?: IndicatorResult[];
  delays?: string;
  lessons?: string;
  /** What did not work, and what was learned from it. */
  failures?: string;
  obstacles?: MetObstacle[];
  risks?: ReportedRisk[];
  partners?: ReportedPartner[];
  stories?: Story[];
}

/** Expenditure of the period in one category; null until told. */
export interface Expenditure {
  category: string;
  amount: string | null;
}

export interface FinancialContent {
  expenditure: Expenditure[];
  remarks?: string;
}

/** One of the two, by the report's type. */
export interface ReportContent {
  narrative?: NarrativeContent;
  financial?: FinancialContent;
}

/** A change: members given replace, null clears, what is absent stays. */
export interface ReportChange {
  narrative?: { [Field in keyof NarrativeContent]?: NarrativeContent[Field] | null };
  financial?: { expenditure?: Expenditure[]; remarks?: string | null };
}

/** An empty report: of a financial one, every category is there and says nothing yet. */
export function emptyContent(financial: boolean, categories: readonly string[]): ReportContent {
  if (!financial) return { narrative: {} };
  return { financial: { expenditure: categories.map((category) => ({ category, amount: null })) } };
}

/** The content after a change. A part that does not belong to the report's type is an unknown field. */
export function changedContent(
  content: ReportContent,
  change: ReportChange,
): { content: ReportContent; errors: FieldError[] } {
  const wrong = (['narrative', 'financial'] as const).filter((part) => change[part] && !content[part]);
  const errors = wrong.map((part): FieldError => ({ pointer: `/${part}`, code: 'field-unknown' }));
  if (content.financial) {
    const { expenditure = [], ...rest } = change.financial ?? {};
    const given = new Map(expenditure.map(({ category, amount }) => [category, amount]));
    if (given.size < expenditure.length) {
      errors.push({ pointer: '/financial/expenditure', code: 'value-repeated' });
    }
    const merged = content.financial.expenditure.map(({ category, amount }) => {
      return { category, amount: given.has(category) ? (given.get(category) ?? null) : amount };
    });
    return {
      content: { financial: { ...withChange(content.financial, rest), expenditure: merged } },
      errors,
    };
  }
  return { content: { narrative: withChange(content.narrative ?? {}, change.narrative ?? {}) }, errors };
}

function withChange<Part extends object>(part: Part, change: object): Part {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const merged = Object.entries({ ...part, ...Object.fromEntries(given) });
  return Object.fromEntries(merged.filter(([, value]) => value !== null)) as Part;
}

const neededTexts = ['summary', 'lessons', 'failures'] as const;

/** Everything that a report still lacks or that does not hold, at once, before it can be submitted. */
export function submissionErrors(content: ReportContent, obstacleCodes: readonly string[]): FieldError[] {
  if (content.financial) return financialErrors(content.financial);
  const narrative = content.narrative ?? {};
  return [
    ...neededTexts
      .filter((field) => !narrative[field]?.trim())
      .map((field): FieldError => ({ pointer: `/narrative/${field}`, code: 'field-required' })),
    ...resultErrors(narrative.results ?? []),
    ...(narrative.obstacles ?? []).flatMap(({ code }, index): FieldError[] => {
      if (obstacleCodes.includes(code)) return [];
      const params = { code, list: 'obstacle-taxonomy' };
      return [{ pointer: `/narrative/obstacles/${index}/code`, code: 'code-unknown', params }];
    }),
  ];
}

function financialErrors({ expenditure }: FinancialContent): FieldError[] {
  return expenditure.flatMap(({ amount }, index): FieldError[] => {
    const pointer = `/financial/expenditure/${index}/amount`;
    if (amount === null) return [{ pointer, code: 'field-required' }];
    return (parseMinor(amount) ?? -1n) < 0n ? [{ pointer, code: 'amount-negative' }] : [];
  });
}

function resultErrors(results: readonly IndicatorResult[]): FieldError[] {
  if (results.length === 0) return [{ pointer: '/narrative/results', code: 'field-required' }];
  return results.flatMap(({ achieved }, index): FieldError[] =>
    achieved?.trim() ? [] : [{ pointer: `/narrative/results/${index}/achieved`, code: 'field-required' }],
  );
}
