import { type EventEmitter } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { type PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { type Database, openDatabase, type Prepared, row, rows, send } from '#platform/database';
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

describe('a transaction', () => {
  let base: TestDatabase;
  let database: Database;
  let trips = 0;
  const insert = 'INSERT INTO probe (given) VALUES ($1)';
  const written = () => database.query('SELECT given FROM probe');

  beforeAll(async () => {
    base = await createTestDatabase();
    // One connection: what one transaction leaves behind, the next one finds.
    database = await openDatabase(base.appUrl, [], 1);
    await database.query('CREATE TEMP TABLE probe (given int CHECK (given > 0))');
    await database.transaction((tx) => row(tx, sql, [1]));
    const pool = (database.source.driver as PostgresDriver).master as pg.Pool;
    const client = await pool.connect();
    (client as unknown as { connection: EventEmitter }).connection.on('readyForQuery', () => (trips += 1));
    client.release();
  });

  beforeEach(async () => {
    await database.query('TRUNCATE probe');
    trips = 0;
  });

  afterAll(async () => {
    await database.onApplicationShutdown();
    await base.drop();
  });

  it('is opened in one trip with its first statement', async () => {
    await database.transaction((tx) => rows(tx, insert, [1]));
    expect(trips).toBe(2);
    expect(await written()).toEqual([{ given: 1 }]);
  });

  it('is opened so by a statement without parameters, too', async () => {
    const [found] = await database.transaction((tx) =>
      rows(tx, 'SELECT now() < clock_timestamp() AS is_open'),
    );
    expect(found).toEqual({ is_open: true });
    expect(trips).toBe(2);
  });

  it('that does nothing makes no trip', async () => {
    await database.transaction(() => Promise.resolve());
    expect(trips).toBe(0);
  });

  it('writes nothing when a statement after the first fails', async () => {
    const work = database.transaction(async (tx) => {
      await rows(tx, insert, [1]);
      await rows(tx, insert, [-1]);
    });
    await expect(work).rejects.toThrow('probe_given_check');
    expect(await written()).toEqual([]);
  });

  it('runs what is asked for together in its order, and fails with what failed first', async () => {
    const [, , found] = await database.transaction((tx) =>
      Promise.all([rows(tx, insert, [1]), rows(tx, insert, [2]), rows(tx, 'SELECT given FROM probe')]),
    );
    expect(found).toEqual([{ given: 1 }, { given: 2 }]);
    const work = database.transaction((tx) =>
      Promise.all([rows(tx, insert, [3]), rows(tx, insert, [-1]), rows(tx, insert, [4])]),
    );
    await expect(work).rejects.toThrow('probe_given_check');
    expect(await written()).toEqual([{ given: 1 }, { given: 2 }]);
  });

  it('is ended without waiting for the answer to what it sent', async () => {
    const order: string[] = [];
    await database.transaction(async (tx) => {
      await rows(tx, sql, [1]);
      send(tx, insert, [1]);
      const client = (tx.queryRunner as unknown as { databaseConnection: pg.Client }).databaseConnection;
      const { connection } = client as unknown as { connection: EventEmitter };
      const query = client.query.bind(client) as (text: string, ...rest: unknown[]) => unknown;
      connection.once('readyForQuery', () => order.push('answer'));
      client.query = ((text: string, ...rest: unknown[]) => {
        order.push(text);
        return query(text, ...rest);
      }) as typeof client.query;
    });
    expect(order).toEqual([insert, 'COMMIT', 'answer']);
    expect(await written()).toEqual([{ given: 1 }]);
  });

  it('fails with what it sent, and writes nothing', async () => {
    const work = database.transaction(async (tx) => {
      await rows(tx, insert, [1]);
      send(tx, insert, [-1]);
    });
    await expect(work).rejects.toThrow('probe_given_check');
    expect(await written()).toEqual([]);
  });

  it('names the statement that it sent where a later one failed because of it', async () => {
    const work = database.transaction(async (tx) => {
      send(tx, insert, [-1]);
      await rows(tx, insert, [1]);
    });
    await expect(work).rejects.toThrow('probe_given_check');
    expect(await written()).toEqual([]);
  });

  it('within another one takes back only its own when what it sent fails', async () => {
    await database.together(async (tx) => {
      await rows(tx, insert, [1]);
      const inner = database.transaction((within) => {
        send(within, insert, [2]);
        send(within, insert, [-2]);
        return Promise.resolve();
      });
      await expect(inner).rejects.toThrow('probe_given_check');
      send(tx, insert, [3]);
    });
    expect(await written()).toEqual([{ given: 1 }, { given: 3 }]);
  });

  it('is what sends: nobody else waits for the answer', () => {
    expect(() => send(database.source.manager, insert, [1])).toThrow('Only a transaction');
  });

  it('that cannot be opened does not run its first statement', async () => {
    await database.query('DEALLOCATE ALL');
    const work = database.transaction((tx) => rows(tx, insert, [1]));
    await expect(work).rejects.toThrow('prepared statement "open" does not exist');
    expect(await written()).toEqual([]);
  });
});
