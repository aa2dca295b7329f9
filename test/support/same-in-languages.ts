/** Texts that are rightly the same in English and in French or Spanish. */
export const sameInLanguages = new Set<string>([
  'Contribution',
  'Description',
  'Obstacles',
  'Programme',
  'Sections',
  'Total',
  'no',
]);
