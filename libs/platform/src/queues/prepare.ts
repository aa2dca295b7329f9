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
    await runMigrations(client, queueSchema);
    if (!user) return;
    // It must be able to create there: BullMQ makes a sequence for each queue when it is first used.
    const role = client.escapeIdentifier(user);
    await client.query(`
      GRANT USAGE, CREATE ON SCHEMA ${queueSchema} TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${queueSchema} TO ${role};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${queueSchema} TO ${role};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${queueSchema} TO ${role};`);
  } finally {
    await client.end();
  }
}
