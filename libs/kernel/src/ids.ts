import { v7, validate } from 'uuid';

let made = 0;

/**
 * A new identifier: uuid version 7 (RFC 9562), so that ids made later sort later; with an instant, those of a
 * later instant, and of the same one those that this process made later.
 */
export function newId(instant?: Date): string {
  if (!instant) return v7();
  made = (made + 1) >>> 0;
  return v7({ msecs: instant.getTime(), seq: made });
}

/** Whether the text is a uuid of any version. */
export function isId(text: string): boolean {
  return validate(text);
}
