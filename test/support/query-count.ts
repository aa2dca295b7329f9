import { Database } from '#platform/database';
import type { TestApi } from './test-api.js';

type Query = (this: unknown, first: unknown, ...rest: unknown[]) => unknown;

interface PoolDriver {
  master: { Client: { prototype: { query: Query } }; _clients: readonly unknown[] };
}

/**
 * What belongs to no request in particular: the dispatcher's nudge follows an earlier commit, and the words
 * of the field are read again when half a minute is over, which on a slow machine may be in mid-test.
 */
const atTheirOwnTime = ['pg_notify', 'FROM vocabulary WHERE list = ANY'];

/**
 * The statements that the API sends to PostgreSQL while the work runs, in order. A test that holds the
 * queries of a list constant compares their number for one record and for many.
 */
export async function statements(api: TestApi, work: () => Promise<unknown>): Promise<string[]> {
  const driver = api.app.get(Database).source.driver as unknown as PoolDriver;
  const pool = driver.master;
  const { prototype } = pool.Client;
  const original = prototype.query;
  const seen: string[] = [];
  prototype.query = function (first, ...rest) {
    const text = typeof first === 'string' ? first : String((first as { text?: string }).text);
    // A worker in this process has connections of its own, and work of its own.
    const ours = pool._clients.includes(this);
    if (ours && !atTheirOwnTime.some((part) => text.includes(part))) seen.push(text);
    return original.call(this, first, ...rest);
  };
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  return seen;
}
