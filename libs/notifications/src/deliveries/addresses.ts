import { createHash } from 'node:crypto';

/** A Message-ID (RFC 5322 §3.6.4) below the host that people know. */
export function messageIdOf(id: string, publicUrl: string): string {
  return `<${id}@${new URL(publicUrl).hostname}>`;
}

/** What is kept of an address: enough to answer whether a message went there, not the address. */
export function addressDigest(address: string): string {
  return createHash('sha256').update(address.trim().toLowerCase()).digest('hex');
}
