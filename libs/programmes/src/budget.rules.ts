import { type FieldError, formatMinor, shareCap, sumMinor } from '#kernel';

/** UNSDG budget categories: seven direct ones and indirect support costs. Codes are permanent. */
export const directCategories = [
  'staff',
  'supplies',
  'equipment',
  'contractual_services',
  'travel',
  'transfers_grants',
  'general_operating',
] as const;
export const budgetCategories = [...directCategories, 'indirect_support'] as const;
export type BudgetCategory = (typeof budgetCategories)[number];

/** One cell of the budget: organisation × category, in minor units. */
export interface BudgetCell {
  readonly organisationId: string;
  readonly category: BudgetCategory;
  readonly amountMinor: bigint;
}

export interface OrganisationBudget {
  directMinor: bigint;
  indirectMinor: bigint;
  totalMinor: bigint;
}

/** Direct, indirect and total of each organisation that has a line. */
export function budgetByOrganisation(cells: readonly BudgetCell[]): Map<string, OrganisationBudget> {
  const budgets = new Map<string, OrganisationBudget>();
  for (const { organisationId, category, amountMinor } of cells) {
    const sum = budgets.get(organisationId) ?? { directMinor: 0n, indirectMinor: 0n, totalMinor: 0n };
    if (category === 'indirect_support') sum.indirectMinor += amountMinor;
    else sum.directMinor += amountMinor;
    sum.totalMinor += amountMinor;
    budgets.set(organisationId, sum);
  }
  return budgets;
}

/** Most indirect support costs on an organisation's own direct costs, rounded down. */
export function indirectCap(directMinor: bigint, capBasisPoints: number): bigint {
  return shareCap(directMinor, capBasisPoints);
}

/** A line as it was sent, with the organisation that its code stands for (null: none takes part). */
export interface SentLine {
  readonly organisationId: string | null;
  readonly category: BudgetCategory;
  readonly amountMinor: bigint;
}

/** Everything that is wrong with a sent budget: strangers, cells twice, indirect costs above the cap. */
export function budgetErrors(
  lines: readonly SentLine[],
  capBasisPoints: number,
  currency: string,
): FieldError[] {
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  lines.forEach(({ organisationId, category }, index) => {
    if (organisationId === null) {
      errors.push({ pointer: `/lines/${index}/organisation`, code: 'organisation-not-participant' });
    } else if (seen.has(`${organisationId} ${category}`)) {
      errors.push({ pointer: `/lines/${index}/category`, code: 'value-repeated' });
    }
    seen.add(`${organisationId} ${category}`);
  });
  const budgets = budgetByOrganisation(
    lines.flatMap((line) => (line.organisationId ? [{ ...line, organisationId: line.organisationId }] : [])),
  );
  lines.forEach(({ organisationId, category }, index) => {
    if (category !== 'indirect_support' || organisationId === null) return;
    const { directMinor, indirectMinor } = budgets.get(organisationId)!;
    const cap = indirectCap(directMinor, capBasisPoints);
    if (indirectMinor <= cap) return;
    const params = { cap: formatMinor(cap, currency), percent: capBasisPoints / 100 };
    errors.push({ pointer: `/lines/${index}/amount`, code: 'indirect-above-cap', params });
  });
  return errors;
}

/** An amount that a committee gives to an organisation (null: the code is of none that takes part). */
export interface GivenAmount {
  readonly organisationId: string | null;
  readonly amountMinor: bigint;
}

/**
 * What keeps the given amounts from tying to the budget: each organisation of the budget once, each with
 * exactly its total (`domain.md` §4: PUNO totals = approved amount).
 */
export function tieOutErrors(
  cells: readonly BudgetCell[],
  amounts: readonly GivenAmount[],
  currency: string,
): FieldError[] {
  const budgets = budgetByOrganisation(cells);
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  amounts.forEach(({ organisationId, amountMinor }, index) => {
    const budget = organisationId === null ? undefined : budgets.get(organisationId);
    if (organisationId === null || !budget) {
      errors.push({ pointer: `/amounts/${index}/organisation`, code: 'organisation-not-participant' });
      return;
    }
    if (seen.has(organisationId)) {
      errors.push({ pointer: `/amounts/${index}/organisation`, code: 'value-repeated' });
    } else if (amountMinor !== budget.totalMinor) {
      const params = { budget: formatMinor(budget.totalMinor, currency) };
      errors.push({ pointer: `/amounts/${index}/amount`, code: 'amount-differs-from-budget', params });
    }
    seen.add(organisationId);
  });
  const missing = [...budgets.keys()].filter((id) => !seen.has(id)).length;
  if (missing > 0) {
    errors.push({ pointer: '/amounts', code: 'amounts-missing', params: { count: missing } });
  }
  return errors;
}

/** The whole budget in minor units. */
export function budgetTotal(cells: readonly BudgetCell[]): bigint {
  return sumMinor(cells.map(({ amountMinor }) => amountMinor));
}
