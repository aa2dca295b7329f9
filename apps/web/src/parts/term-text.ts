type Attributes = Record<string, unknown>;

/** The definition that a glossary's term keeps, in the reader's language, in English where it has none. */
export function definitionOf(attributes: Attributes, language: string): string | null {
  const definition = attributes['definition'];
  if (typeof definition !== 'object' || definition === null) return null;
  const byLanguage = definition as Record<string, unknown>;
  const text = byLanguage[language] ?? byLanguage['en'];
  return typeof text === 'string' && text !== '' ? text : null;
}

/** The abbreviation that a term goes by, if it has one. */
export function abbreviationOf(attributes: Attributes, language: string): string | null {
  const abbreviation = attributes['abbreviation'];
  if (typeof abbreviation === 'string') return abbreviation;
  if (typeof abbreviation !== 'object' || abbreviation === null) return null;
  const text = (abbreviation as Record<string, unknown>)[language];
  return typeof text === 'string' ? text : null;
}
