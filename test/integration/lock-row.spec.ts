import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Entity, PrimaryColumn } from 'typeorm';
import {
  BigintColumn,
  type Database,
  lockRow,
  NamedColumn,
  openDatabase,
  row,
  rows,
} from '#platform/database';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/wait.js';

@Entity('probe')
class Probe {
  @PrimaryColumn('uuid')
  id: string;

  @BigintColumn({ name: 'amount_minor' })
  amountMinor: bigint;

  @NamedColumn('due_on', 'date', { nullable: true })
  dueOn: string | null;

  @NamedColumn('made_at', 'timestamptz')
  madeAt: Date;

  @NamedColumn('said', 'jsonb')
  said: unknown;
}

const id = '01890000-0000-7000-8000-000000000001';

describe('a row that is locked', () => {
  let base: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    base = await createTestDatabase();
    const owner = await openDatabase(base.ownerUrl, [], 1);
    await owner.query(`CREATE TABLE probe (id uuid PRIMARY KEY, amount_minor bigint, due_on date,
                                           made_at timestamptz, said jsonb)`);
    await owner.query(`CREATE TABLE probe_part (probe_id uuid, name text)`);
    await owner.query(`GRANT ALL ON probe, probe_part TO tributary_app`);
    await owner.onApplicationShutdown();
    database = await openDatabase(base.appUrl, [Probe], 4);
    const values = [id, '12345678901234567', '2026-01-31', new Date('2026-02-03T04:05:06.789Z'), '{"a":[1]}'];
    await database.query('INSERT INTO probe VALUES ($1, $2, $3, $4, $5)', values);
  });

  afterAll(async () => {
    await database.onApplicationShutdown();
    await base.drop();
  });

  it('is the entity that TypeORM reads', async () => {
    const [locked, found] = await database.transaction(async (tx) => [
      await lockRow(tx, Probe, { id }),
      await tx.getRepository(Probe).findOneBy({ id }),
    ]);
    expect(locked).toBeInstanceOf(Probe);
    expect(locked).toEqual(found);
    expect(locked).toMatchObject({ amountMinor: 12345678901234567n, dueOn: '2026-01-31', said: { a: [1] } });
  });

  it('is null when one of the values differs', async () => {
    const found = await database.transaction((tx) => lockRow(tx, Probe, { id, dueOn: '2026-02-01' }));
    expect(found).toBeNull();
  });

  it.each([
    ['update', true],
    ['share', false],
  ] as const)('for %s keeps others from sharing it: %s', async (mode, waits) => {
    const tryToShare = () =>
      database.transaction((tx) => row(tx, 'SELECT 1 FROM probe WHERE id = $1 FOR SHARE NOWAIT', [id]));
    await database.transaction(async (tx) => {
      await lockRow(tx, Probe, { id }, mode);
      if (waits) await expect(tryToShare()).rejects.toThrow('could not obtain lock');
      else await expect(tryToShare()).resolves.not.toBeNull();
    });
  });

  it('lets what is asked for after it be read once it is locked', async () => {
    const parts = `SELECT count(*)::int AS count FROM probe_part WHERE probe_id = $1`;
    let reading: Promise<unknown> | undefined;
    await database.transaction(async (tx) => {
      await lockRow(tx, Probe, { id });
      reading = database.transaction((other) =>
        Promise.all([lockRow(other, Probe, { id }), row(other, parts, [id])]),
      );
      const blocked = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database()
                          AND wait_event_type = 'Lock'`;
      await until(
        () => database.query(blocked),
        (found) => found.length === 1,
      );
      await rows(tx, 'INSERT INTO probe_part VALUES ($1, $2)', [id, 'late']);
    });
    const [locked, found] = (await reading) as [Probe, { count: number }];
    expect(locked.id).toBe(id);
    expect(found).toEqual({ count: 1 });
  });
});
