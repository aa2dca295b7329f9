import { createHash } from 'node:crypto';
import pg from 'pg';
import { noRows, opening, OpeningQuery, SentQuery, traced } from './opening-query.js';

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

/** Looked up at each call, so that what records statements can stand in its place. */
const submit: Query = function (...args) {
  return (pg.Client.prototype.query as Query).apply(this, args);
};

/** What a connection has PostgreSQL read and plan once and not each time. */
export type Prepared = 'nothing' | 'transactions' | 'everything';

/**
 * Prepares the statements of transactions, and opens a transaction in one trip with its first statement.
 * Lists, which run outside of transactions, keep a plan of their own for each filter.
 */
class PreparingClient extends pg.Client {
  /** A transaction is to be opened, and nothing was sent yet. */
  opens = false;
  /** Whether this connection has prepared what opens a transaction. */
  canOpen = false;

  prepares(): boolean {
    return this.opens || this.getTransactionStatus() === 'T';
  }
}

/** Prepares every statement, for a process that shows no lists. */
class AlwaysPreparingClient extends PreparingClient {
  override prepares(): boolean {
    return true;
  }
}

const preparing = function (this: PreparingClient, first: unknown, ...rest: unknown[]): unknown {
  if (first === opening.text) return open(this);
  const [values] = rest;
  const repeated = typeof first === 'string' && Array.isArray(values) && values.length > 0;
  const name = repeated && this.prepares() ? nameOf(first) : null;
  const { opens } = this;
  this.opens = false;
  // Nothing was sent, so there is nothing to end.
  if (opens && (first === 'COMMIT' || first === 'ROLLBACK')) return Promise.resolve(noRows);
  if (name === null && !opens) return submit.call(this, first, ...rest);
  const Query = opens ? OpeningQuery : SentQuery;
  const submitWith = (...given: unknown[]) => {
    const query = new Query(first, ...given);
    if (name !== null) query.name = name;
    return submit.call(this, query);
  };
  if (typeof rest.at(-1) === 'function') return submitWith(...rest);
  return new Promise((resolve, reject) => {
    submitWith(values, (error: Error | null, result: unknown) =>
      error ? reject(traced(error)) : resolve(result),
    );
  });
};
PreparingClient.prototype.query = preparing as typeof pg.Client.prototype.query;

/** The first transaction of a connection is opened by itself, which prepares it; later ones wait. */
function open(client: PreparingClient): unknown {
  if (client.canOpen) {
    client.opens = true;
    return Promise.resolve(noRows);
  }
  client.canOpen = true;
  return submit.call(client, opening);
}

/** The kind of connection that prepares so much. */
export const clients = {
  nothing: pg.Client,
  transactions: PreparingClient,
  everything: AlwaysPreparingClient,
} as const satisfies Record<Prepared, typeof pg.Client>;
