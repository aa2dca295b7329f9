/** A record that was found by its code or the words of its title. */
export interface Hit {
  id: string;
  code: string | null;
  title: string;
  stateLabel: string | null;
  /** Where the browser shows it. */
  path: string;
}

/** Most hits of one kind: the search is for jumping to a record, the lists are for looking through many. */
export const hitsPerKind = 8;

/** Looked-for words, ready for SQL. */
export interface SearchWords {
  /** What was typed, without spaces around it. */
  readonly text: string;
  /** For `to_tsquery('simple', …)`: every word, the beginning of one being enough. */
  readonly query: string;
}

const mostWords = 8;

/** Text as titles are compared: without the accents of Latin, Greek and Cyrillic letters. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

/** The words of what somebody typed; null when there is none. */
export function searchWords(typed: string): SearchWords | null {
  const words =
    plain(typed)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length === 0) return null;
  const query = words
    .slice(0, mostWords)
    .map((word) => `'${word}':*`)
    .join(' & ');
  return { text: typed.trim(), query };
}

/** For LIKE: what was typed as it stands. */
export function likePattern(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&');
}

/**
 * SQL for a table of some hundred rows: which rows match by code (any part) or by the words of the title, and
 * in which order.
 */
export function matching(
  words: SearchWords,
  bind: (value: unknown) => string,
  code: string,
  title: string,
): { where: string; order: string } {
  const bare = `regexp_replace(normalize(${title}, NFKD), '[\\u0300-\\u036f]', '', 'g')`;
  const vector = `to_tsvector('simple', normalize(${bare}, NFC))`;
  const query = `to_tsquery('simple', ${bind(words.query)})`;
  const byCode = `${code} ILIKE ${bind(`%${likePattern(words.text)}%`)}`;
  return {
    where: `(${byCode} OR ${vector} @@ ${query})`,
    order: `(${byCode}) DESC, ts_rank(${vector}, ${query}) DESC, ${code} LIMIT ${hitsPerKind}`,
  };
}
