import { createHash } from 'node:crypto';

/** The chain of events that belong to no fund. */
export const commonChain = '00000000-0000-0000-0000-000000000000';

/** What the first event of a chain is joined to. */
export const firstHash = '0'.repeat(64);

/** The seal of an event: SHA-256 over the seal before it and the event's canonical text, in hexadecimal. */
export function sealOf(prevHash: string, canonical: string): string {
  return createHash('sha256')
    .update(prevHash + canonical)
    .digest('hex');
}
