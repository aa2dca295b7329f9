import type { Schema } from '../../../api/client';
import type { GridValues } from '../../../parts/grid/grid-values';

type Line = Pick<Schema<'BudgetLineAnswer'>, 'organisation' | 'category' | 'amount'>;

/** UNSDG budget categories in the order of the official form, indirect costs last. */
export const categories = [
  'staff',
  'supplies',
  'equipment',
  'contractual_services',
  'travel',
  'transfers_grants',
  'general_operating',
  'indirect_support',
] as const;

/** Lines of the API as a grid: category, then organisation. */
export function budgetValues(lines: readonly Line[]): GridValues {
  const values: GridValues = {};
  for (const { organisation, category, amount } of lines) {
    values[category] = { ...values[category], [organisation]: amount };
  }
  return values;
}

/** A grid as the lines that the API takes; empty cells are no lines. */
export function budgetLines(values: GridValues): Line[] {
  return categories.flatMap((category) =>
    Object.entries(values[category] ?? {})
      .filter(([, amount]) => amount !== '' && amount !== '0.00')
      .map(([organisation, amount]) => ({ organisation, category, amount })),
  );
}
