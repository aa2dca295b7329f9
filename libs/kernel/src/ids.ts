import { v7, validate } from 'uuid';

/** A new identifier: uuid version 7 (RFC 9562), so that ids made later sort later. */
export function newId(): string {
  return v7();
}

/** Whether the text is a uuid of any version. */
export function isId(text: string): boolean {
  return validate(text);
}
