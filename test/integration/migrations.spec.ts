import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contextEntities } from '../../apps/api/src/contexts.js';
import { migrations } from '../../migrations/index.js';
import { openDatabase } from '#platform/database';
import { migrate, openOwner } from '#platform/migrate';
import { catalogue } from '../support/catalogue.js';
import { createEmptyDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createEmptyDatabase();
});
afterAll(() => database.drop());

/** Lines of one side alone: what a failure has to show. */
function difference(before: string[], after: string[]): string[] {
  const [had, has] = [new Set(before), new Set(after)];
  return [
    ...after.filter((line) => !had.has(line)).map((line) => `left behind · ${line}`),
    ...before.filter((line) => !has.has(line)).map((line) => `lost · ${line}`),
  ];
}

describe('the migrations', () => {
  it('are in order, oldest first', () => {
    const stamps = migrations.map(({ name }) => Number(/\d{13}$/.exec(name)?.[0]));
    expect(stamps).toEqual([...stamps].sort((a, b) => a - b));
  });

  // On one connection, each look one statement: with a hundred connections a busy machine ran out of time.
  it('go up from nothing, down one by one without a trace, and up again', async () => {
    const source = await openOwner(database.ownerUrl, migrations);
    const before: string[][] = [];
    for (const migration of source.migrations.splice(0)) {
      before.push(await catalogue(database));
      source.migrations.push(migration);
      expect(await source.runMigrations({ transaction: 'each' })).toHaveLength(1);
    }
    const whole = await catalogue(database);
    const traces: string[] = [];
    for (let index = migrations.length - 1; index >= 0; index -= 1) {
      await source.undoLastMigration({ transaction: 'each' });
      const lines = difference(before[index]!, await catalogue(database));
      traces.push(...lines.map((line) => `${migrations[index]!.name}: ${line}`));
    }
    await source.destroy();
    expect(traces).toEqual([]);
    expect(await migrate(database.ownerUrl, migrations)).toHaveLength(migrations.length);
    expect(difference(whole, await catalogue(database))).toEqual([]);
  }, 180_000);

  it('make every column that an entity tells of, with its type and whether it may be empty', async () => {
    const columns = await database.sql<{ key: string; type: string; nullable: boolean }>(
      `SELECT format('%s.%s', c.relname, a.attname) AS key, format_type(a.atttypid, NULL) AS type,
              NOT a.attnotnull AS nullable
         FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped`,
    );
    const made = new Map(
      columns.map(({ key, type, nullable }) => [key, `${type} ${nullable ? 'null' : 'not null'}`]),
    );
    const opened = await openDatabase(database.appUrl, contextEntities, 2);
    const told = opened.source.entityMetadatas.flatMap(({ tableName, columns: own }) =>
      own.map((column) => {
        const type = opened.source.driver.normalizeType(column);
        const full = `${typeNames[type] ?? type}${column.isArray ? '[]' : ''}`;
        return [`${tableName}.${column.databaseName}`, `${full} ${column.isNullable ? 'null' : 'not null'}`];
      }),
    );
    await opened.onApplicationShutdown();
    expect(told.length).toBeGreaterThan(50);
    expect(
      told
        .filter(([key, shape]) => made.get(key!) !== shape)
        .map(([key, shape]) => {
          return `${key}: entity says ${shape}, database ${made.get(key!) ?? 'nothing'}`;
        }),
    ).toEqual([]);
  });
});

const typeNames: Record<string, string> = { timestamptz: 'timestamp with time zone' };
