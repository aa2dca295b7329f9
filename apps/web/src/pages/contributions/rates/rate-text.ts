/**
 * A rate as somebody types it, as decimal text: French and Spanish readers write a comma. Anything else is
 * left as it is, for the API to refuse in words.
 */
export function rateOf(typed: string, language: string): string {
  const bare = typed.replace(/[\s\u00a0\u202f]/g, '');
  const comma = language.startsWith('fr') || language.startsWith('es');
  return comma && /^\d+,\d+$/.test(bare) ? bare.replace(',', '.') : bare;
}
