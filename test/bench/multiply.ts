import pg from 'pg';
import type { BenchDatabase } from './place.js';
import { found, needle } from './settings.js';

/** Postings per note: the ledger grows with the fund. */
const notesPerPosting = 10;
const postingsAtOnce = 250;

/**
 * Brings a database to a number of notes by copying the seeded ones inside PostgreSQL, with all that hangs on
 * them and through the product's own triggers. Exactly fifty of the notes contain the word that is searched.
 */
export async function multiply(database: BenchDatabase, notes: number): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ notes: number; found: number }>(
      `SELECT count(*)::int AS notes, count(*) FILTER (WHERE title LIKE '${needle}%')::int AS found
         FROM concept_note WHERE submitted_version IS NOT NULL`,
    );
    const have = rows[0]!;
    const findable = found - have.found;
    const rebuild = await withoutSearchIndex(client);
    await client.query('BEGIN');
    await copyNotes(client, have.notes, findable, notes - have.notes - findable);
    await client.query('COMMIT');
    await rebuild();
    await copyPostings(client, Math.ceil((notes - have.notes) / notesPerPosting));
    await client.query('VACUUM (ANALYZE)');
  } finally {
    await client.end();
  }
}

/** An index of words is much faster made at once than kept up to date; gives back what makes it again. */
async function withoutSearchIndex(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
       FROM pg_index
      WHERE indrelid = 'concept_note'::regclass AND pg_get_indexdef(indexrelid) LIKE '%USING gin%'`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await client.query("SET maintenance_work_mem = '256MB'");
  return async () => {
    for (const { definition } of rows) await client.query(definition);
  };
}

async function copyNotes(client: pg.Client, have: number, findable: number, others: number): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE made ON COMMIT DROP AS
      WITH template AS (
        SELECT id, title LIKE '${needle}%' AS findable,
               row_number() OVER (PARTITION BY title LIKE '${needle}%' ORDER BY code) - 1 AS place
          FROM concept_note WHERE code ~ '-00[0-4][0-9]$' AND submitted_version IS NOT NULL)
      SELECT uuidv7() AS id, t.id AS template, ${have} + n + 1000 AS number, t.findable,
             timestamptz '2020-01-01' + (${have} + n) * interval '20 minutes' AS at,
             CASE WHEN t.findable OR n % 3 = 0 THEN 'submitted'
                  ELSE ('{eligible,in_screening,screened,endorsed,declined}'::text[])[1 + n % 5] END AS state
        FROM generate_series(1, ${findable + others}) AS n
        JOIN template t ON t.findable = (n <= ${findable})
         AND t.place = CASE WHEN t.findable THEN 0
                            ELSE n % (SELECT count(*) FROM template WHERE NOT findable) END`);
  await copyRows(client, 'concept_note', 'id', {
    id: 'made.id',
    code: `'MIG00-CN-' || lpad(made.number::text, 6, '0')`,
    title: `old.title || ' ' || made.number`,
    state: 'made.state',
    created_at: 'made.at',
    updated_at: 'made.at',
    submitted_at: 'made.at',
    search: `old.search || setweight(to_tsvector('simple', 'n' || made.number), 'A')`,
  });
  for (const table of ['participant', 'place', 'region'])
    await copyRows(client, `concept_note_${table}`, 'note_id', { note_id: 'made.id' });
  for (const table of ['version', 'transition'])
    await copyRows(client, `concept_note_${table}`, 'note_id', { id: 'uuidv7()', note_id: 'made.id' });
  await client.query('UPDATE note_number SET last = last + $1 + 1000', [findable + others]);
}

/** Copies of the templates' rows with some columns changed; whatever columns the table has. */
async function copyRows(
  client: pg.Client,
  table: string,
  key: string,
  changes: Record<string, string>,
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  const values = names.map((name) => changes[name] ?? `old.${name}`);
  await client.query(
    `INSERT INTO ${table} (${names.join(', ')})
     SELECT ${values.join(', ')} FROM made JOIN ${table} old ON old.${key} = made.template`,
  );
}

/**
 * More deposits like the seeded one, spread over the years. Each brings the fund's balances up to date, so
 * too many in one transaction would wade through their own old versions of one row.
 */
async function copyPostings(client: pg.Client, count: number): Promise<void> {
  for (let done = 0; done < count; done += postingsAtOnce) {
    await client.query('BEGIN');
    await client.query(
      `CREATE TEMP TABLE booked ON COMMIT DROP AS
        SELECT uuidv7() AS id, p.id AS template, date '2020-01-01' + n % 2000 AS day
          FROM generate_series($1::int + 1, $2::int) AS n,
               (SELECT id FROM posting WHERE kind = 'deposit' ORDER BY id LIMIT 1) AS p`,
      [done, Math.min(count, done + postingsAtOnce)],
    );
    await client.query(`
      INSERT INTO posting (id, fund_id, book, kind, caller_key, value_date, booked_at, source_type, source_id)
      SELECT b.id, p.fund_id, p.book, p.kind, 'bench:' || b.id, b.day, p.booked_at, p.source_type, b.id
        FROM booked b JOIN posting p ON p.id = b.template`);
    await client.query(`
      INSERT INTO posting_line (posting_id, number, account_id, amount_minor)
      SELECT b.id, l.number, l.account_id, l.amount_minor
        FROM booked b JOIN posting_line l ON l.posting_id = b.template`);
    await client.query('COMMIT');
  }
}
