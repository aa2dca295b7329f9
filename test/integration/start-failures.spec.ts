import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { holdsDemo } from '../../apps/local/src/demo/present.js';
import { migrations } from '../../migrations/index.js';
import { newId } from '#kernel';
import { Config } from '#platform/config';
import { openDatabase } from '#platform/database';
import { migrate, requireMigrated } from '#platform/migrate';
import { Queues } from '#platform/queues';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/test-database.js';

// What stands in the way of a start on real services is told in one sentence that names the setting.
let migrated: TestDatabase;
let empty: TestDatabase;

beforeAll(async () => {
  [migrated, empty] = await Promise.all([createTestDatabase(), createEmptyDatabase()]);
});
afterAll(() => Promise.all([migrated.drop(), empty.drop()]));

async function reasonOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing stood in the way',
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

function changed(url: string, part: 'password' | 'pathname' | 'port', value: string): string {
  const other = new URL(url);
  other[part] = value;
  return other.href;
}

const openQueues = (url: string) => Queues.open(Config.read({ DATABASE_URL: url, QUEUE_URL: url }));

describe('a start', () => {
  it('says that nothing answers, where, and which setting names it', async () => {
    const nobody = 'postgres://app:hunter2@127.0.0.1:1/x';
    const sentence = 'ServiceError: Nothing answers at 127.0.0.1:1 (ECONNREFUSED). Check';
    expect(await reasonOf(openDatabase(nobody, [], 2))).toContain(`${sentence} DATABASE_URL`);
    expect(await reasonOf(migrate(nobody, migrations))).toContain(`${sentence} DATABASE_OWNER_URL`);
    expect(await reasonOf(openQueues(nobody))).toContain(`${sentence} QUEUE_URL`);
    const redis = { DATABASE_URL: nobody, QUEUE_URL: 'redis://:hunter2@127.0.0.1:1' };
    expect(await reasonOf(Queues.open(Config.read(redis)))).toContain(`${sentence} QUEUE_URL`);
  });

  it('says who is not let in and which database is missing, and no password', async () => {
    const stranger = await reasonOf(openDatabase(changed(migrated.appUrl, 'password', 'hunter2'), [], 2));
    expect(stranger).toContain('does not let “tributary_app” in');
    expect(stranger).not.toContain('hunter2');
    const missing = changed(migrated.appUrl, 'pathname', '/nowhere');
    expect(await reasonOf(openDatabase(missing, [], 2))).toContain('There is no database “nowhere”');
  });

  it('says that migrations are missing and how they are run', async () => {
    const sentence = await reasonOf(requireMigrated(empty.appUrl, migrations));
    expect(sentence).toContain(`lacks ${migrations.length} of ${migrations.length} migrations`);
    expect(sentence).toContain('npm run migrate');
    await requireMigrated(migrated.appUrl, migrations);
  });

  it('leaves a database of a newer version alone', async () => {
    const older = migrations.slice(0, -1);
    const sentence = `newer version of Tributary (it has ${migrations.at(-1)!.name})`;
    expect(await reasonOf(migrate(migrated.ownerUrl, older))).toContain(sentence);
    expect(await reasonOf(requireMigrated(migrated.appUrl, older))).toContain(sentence);
  });

  it('takes queues in the product’s own database, and says when a role may make none elsewhere', async () => {
    const queues = await openQueues(migrated.appUrl);
    await queues.add('work', [{ name: 'x', data: {} }]);
    await queues.close();
    expect(await reasonOf(openQueues(empty.appUrl))).toContain('“tributary_app” may not create');
  });

  it('finds the demo accounts only where they are', async () => {
    expect(await holdsDemo(migrated.appUrl)).toBe(false);
    await migrated.sql(
      `INSERT INTO person (id, email, full_name, language, created_at)
       VALUES ($1, 'auditor@demo.tributary.test', 'Miriam Stein', 'en', now())`,
      [newId()],
    );
    expect(await holdsDemo(migrated.appUrl)).toBe(true);
  });
});
