import { type ContentField, narrativeFields } from '../content/fields';

const long: readonly ContentField[] = [...narrativeFields, 'cooperationFrameworkOutcome'];

/** How many characters a text may have; null for what is no text. */
export function limitOf(field: ContentField): number | null {
  if (field === 'title') return 300;
  return long.includes(field) ? 6_000 : null;
}

/** Whether the server would take the value: a text that is too long waits here until it is shortened. */
export function fitsLimit(field: ContentField, value: unknown): boolean {
  const limit = limitOf(field);
  return limit === null || typeof value !== 'string' || value.length <= limit;
}
