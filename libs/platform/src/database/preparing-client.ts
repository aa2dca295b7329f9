import { createHash } from 'node:crypto';
import pg from 'pg';

/** Statements that are made on the fly must not fill the memory of PostgreSQL: the first ones are enough. */
const mostStatements = 500;

const names = new Map<string, string>();

/** The name under which connections prepare a statement, the same in every process; null for one too many. */
function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= mostStatements) return null;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return name;
}

type Query = (this: pg.Client, first: unknown, ...rest: unknown[]) => unknown;

/**
 * A connection on which PostgreSQL reads and plans a statement of a transaction once and not each time.
 * Lists, which run outside of transactions, keep a plan of their own for each filter.
 */
export class PreparingClient extends pg.Client {}

const preparing: Query = function (first, ...rest) {
  const [values, ...callback] = rest;
  const repeated = typeof first === 'string' && Array.isArray(values) && values.length > 0;
  const name = repeated && this.getTransactionStatus() === 'T' ? nameOf(first) : null;
  const send = pg.Client.prototype.query as Query;
  return name === null
    ? send.call(this, first, ...rest)
    : send.call(this, { name, text: first, values }, ...callback);
};
PreparingClient.prototype.query = preparing as typeof pg.Client.prototype.query;
