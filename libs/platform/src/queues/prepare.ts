import { runMigrations } from 'bullmq';
import pg from 'pg';

/** Where BullMQ keeps its tables on the PostgreSQL backend. */
export const queueSchema = 'bullmq';

/**
 * Brings BullMQ's tables up to date, as a role that may create schemas there. With `user`, that role may use
 * them afterwards. Safe to repeat and to run in several processes at once.
 */
export async function prepareQueues(url: string, user?: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await runMigrations(client, queueSchema).catch(async (error: unknown) => {
      // A role that may not create schemas can still use the one that a migration made for it.
      if (user || !(await mayUse(client))) throw error;
    });
    if (!user) return;
    // It must be able to create there: BullMQ makes a sequence for each queue when it is first used.
    const role = client.escapeIdentifier(user);
    await client.query(`
      GRANT USAGE, CREATE ON SCHEMA ${queueSchema} TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${queueSchema} TO ${role};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${queueSchema} TO ${role};`);
    // Only our own: a sequence that the role made belongs to it already, and nobody else may grant it.
    const { rows } = await client.query<{ name: string }>(
      `SELECT oid::regclass::text AS name FROM pg_class
        WHERE relkind = 'S' AND relnamespace = $1::regnamespace AND relowner = current_user::regrole`,
      [queueSchema],
    );
    for (const { name } of rows) await client.query(`GRANT USAGE, SELECT ON SEQUENCE ${name} TO ${role}`);
  } finally {
    await client.end();
  }
}

async function mayUse(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_namespace WHERE nspname = $1 AND has_schema_privilege(oid, 'USAGE, CREATE')`,
    [queueSchema],
  );
  return rowCount === 1;
}
