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

/** What a connection has PostgreSQL read and plan once and not each time. */
export type Prepared = 'nothing' | 'transactions' | 'everything';

/**
 * Prepares the statements of transactions. Lists, which run outside of transactions, keep a plan of their own
 * for each filter.
 */
class PreparingClient extends pg.Client {
  prepares(): boolean {
    return this.getTransactionStatus() === 'T';
  }
}

/** Prepares every statement, for a process that shows no lists. */
class AlwaysPreparingClient extends PreparingClient {
  override prepares(): boolean {
    return true;
  }
}

const preparing = function (this: PreparingClient, first: unknown, ...rest: unknown[]): unknown {
  const [values, ...callback] = rest;
  const repeated = typeof first === 'string' && Array.isArray(values) && values.length > 0;
  const name = repeated && this.prepares() ? nameOf(first) : null;
  const send = pg.Client.prototype.query as Query;
  return name === null
    ? send.call(this, first, ...rest)
    : send.call(this, { name, text: first, values }, ...callback);
};
PreparingClient.prototype.query = preparing as typeof pg.Client.prototype.query;

/** The kind of connection that prepares so much. */
export const clients = {
  nothing: pg.Client,
  transactions: PreparingClient,
  everything: AlwaysPreparingClient,
} as const satisfies Record<Prepared, typeof pg.Client>;
