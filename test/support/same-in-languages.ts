/** Texts that are rightly the same in English and in French or Spanish. */
export const sameInLanguages = new Set<string>([
  'Budget',
  'Capitalisation',
  'Contribution',
  'Description',
  'Justification',
  'Obstacles',
  'Organisation',
  'Organisations',
  'Programme',
  'Programmes',
  'Regional',
  'Sections',
  'Total',
  'Total ({currency})',
  'no',
]);
