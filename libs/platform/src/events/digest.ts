import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical.js';

/** SHA-256 (hex) of the value's canonical JSON: what a frozen snapshot is recognised by. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
