import { hash, verify } from '@node-rs/argon2';
import { createHash, randomBytes } from 'node:crypto';

// argon2id with OWASP's first recommended parameters (19 MiB, 2 passes, 1 lane).
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Compared against when the account does not exist, so that the answer takes as long as for one that does.
const decoy = hash('no such account', parameters);

/** A password as kept in the database. */
export function hashPassword(password: string): Promise<string> {
  return hash(plain(password), parameters);
}

/** Whether the password belongs to the kept hash; takes as long when there is none. */
export async function passwordFits(kept: string | null, password: string): Promise<boolean> {
  const fits = await verify(kept ?? (await decoy), plain(password));
  return kept !== null && fits;
}

// The same characters typed on another keyboard are the same password.
function plain(password: string): string {
  return password.normalize('NFKC');
}

/** A secret for a cookie, token or link: 256 random bits, shown once. */
export function newSecret(prefix: string): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`;
}

/** What is kept of a secret. It has too many bits to be guessed, so a plain digest suffices. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
