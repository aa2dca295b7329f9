/** Texts that are rightly the same in English and in French or Spanish. */
export const sameInLanguages = new Set<string>([
  'Budget',
  'Contribution',
  'Description',
  'Justification',
  'Obstacles',
  'Organisation',
  'Programme',
  'Regional',
  'Sections',
  'Total',
  'Total ({currency})',
  'no',
]);
