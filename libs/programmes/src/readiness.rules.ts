import { type FieldError, formatMinor } from '#kernel';
import { type BudgetCell, budgetByOrganisation, indirectCap } from './budget.rules.js';

export interface ReadyFacts {
  readonly title: string;
  readonly summary: string;
  readonly durationMonths: number | null;
  readonly participants: readonly { organisationId: string; code: string }[];
  readonly cells: readonly BudgetCell[];
}

export interface ReadyLimits {
  readonly minParticipants: number;
  readonly maxDurationMonths: number;
  readonly indirectCostCapBasisPoints: number;
}

/** Everything that a programme still lacks before it can be submitted. The form and `submit` ask the same. */
export function readinessErrors(facts: ReadyFacts, limits: ReadyLimits, currency: string): FieldError[] {
  const errors: FieldError[] = [];
  if (facts.title.trim() === '') errors.push({ pointer: '/title', code: 'text-blank' });
  if (facts.summary.trim() === '') errors.push({ pointer: '/summary', code: 'text-blank' });
  const { durationMonths: months } = facts;
  const max = limits.maxDurationMonths;
  if (months === null) errors.push({ pointer: '/durationMonths', code: 'field-required' });
  else if (months > max)
    errors.push({ pointer: '/durationMonths', code: 'number-out-of-range', params: { min: 1, max } });
  if (facts.participants.length < limits.minParticipants) {
    const params = { min: limits.minParticipants };
    errors.push({ pointer: '/participants', code: 'too-few-items', params });
  }
  return [...errors, ...budgetLacks(facts, limits, currency)];
}

function budgetLacks(facts: ReadyFacts, limits: ReadyLimits, currency: string): FieldError[] {
  const budgets = budgetByOrganisation(facts.cells);
  return facts.participants.flatMap(({ organisationId, code }): FieldError[] => {
    const budget = budgets.get(organisationId);
    if (!budget || budget.directMinor === 0n)
      return [{ pointer: '/budget', code: 'budget-missing', params: { organisation: code } }];
    const cap = indirectCap(budget.directMinor, limits.indirectCostCapBasisPoints);
    if (budget.indirectMinor <= cap) return [];
    const percent = limits.indirectCostCapBasisPoints / 100;
    return [
      {
        pointer: '/budget',
        code: 'indirect-above-cap',
        params: { cap: formatMinor(cap, currency), percent },
      },
    ];
  });
}
