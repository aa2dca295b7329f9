import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, openDatabase, type Prepared, row } from '#platform/database';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const sql = 'SELECT $1::int + 1 AS sum';
const kept = `SELECT count(*)::int AS count FROM pg_prepared_statements WHERE statement = '${sql}'`;

describe('prepared statements', () => {
  let base: TestDatabase;
  const opened: Database[] = [];

  async function open(prepared: Prepared): Promise<Database> {
    const database = await openDatabase(base.appUrl, [], 1, prepared);
    opened.push(database);
    return database;
  }

  async function preparedAfter(database: Database): Promise<number> {
    for (const given of [1, 2, 3]) {
      const found = await database.transaction((tx) => row<{ sum: number }>(tx, sql, [given]));
      expect(found).toEqual({ sum: given + 1 });
    }
    const [found] = await database.query<{ count: number }>(kept);
    return found!.count;
  }

  beforeAll(async () => {
    base = await createTestDatabase();
  });

  afterAll(async () => {
    await Promise.all(opened.map((database) => database.onApplicationShutdown()));
    await base.drop();
  });

  it('are kept by a connection for what transactions send', async () => {
    expect(await preparedAfter(await open('transactions'))).toBe(1);
  });

  it('are not made outside of transactions, where every filter of a list is another text', async () => {
    const database = await open('transactions');
    expect(await database.query(sql, [1])).toEqual([{ sum: 2 }]);
    expect(await database.query(kept)).toEqual([{ count: 0 }]);
  });

  it('are made there too for a process that shows no lists', async () => {
    const database = await open('everything');
    for (const given of [1, 2]) expect(await database.query(sql, [given])).toEqual([{ sum: given + 1 }]);
    expect(await database.query(kept)).toEqual([{ count: 1 }]);
  });

  it('survive a transaction that failed', async () => {
    const database = await open('transactions');
    await expect(database.transaction((tx) => row(tx, 'SELECT 1 / $1::int', [0]))).rejects.toThrow('zero');
    await expect(database.transaction((tx) => row(tx, 'SELECT 1 / $1::int', [0]))).rejects.toThrow('zero');
    expect(await preparedAfter(database)).toBe(1);
  });

  it('are not made through a pooler', async () => {
    expect(await preparedAfter(await open('nothing'))).toBe(0);
  });
});
