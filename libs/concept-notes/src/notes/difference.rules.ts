import { isDeepStrictEqual } from 'node:util';

/** One field that differs: where (RFC 6901), and both values; null where there was or is none. */
export interface Difference {
  pointer: string;
  before: unknown;
  after: unknown;
}

type Plain = Record<string, unknown>;

function isObject(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfObjects(value: unknown): value is Plain[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

/**
 * The fields that differ between two JSON objects. Lists of objects are compared entry by entry, lists of
 * plain values as a whole: “places changed from … to …” says more than which index moved.
 */
export function differences(before: object, after: object): Difference[] {
  return compare('', before, after);
}

function compare(pointer: string, before: unknown, after: unknown): Difference[] {
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) => compare(`${pointer}/${escaped(key)}`, before[key], after[key]));
  }
  if (isListOfObjects(before) && isListOfObjects(after)) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, index) => index).flatMap((index) =>
      compare(`${pointer}/${index}`, before[index], after[index]),
    );
  }
  return isDeepStrictEqual(before ?? null, after ?? null)
    ? []
    : [{ pointer, before: before ?? null, after: after ?? null }];
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
