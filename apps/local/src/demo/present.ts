import pg from 'pg';
import { demoAccounts, demoAddress } from './accounts.js';

/** Whether the demo accounts are in a database: one that was made with DEMO=no has none. */
export async function holdsDemo(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const addresses = demoAccounts.map((account) => demoAddress(account.name));
    const found = await client.query('SELECT FROM person WHERE lower(email) = ANY($1) LIMIT 1', [addresses]);
    return found.rowCount === 1;
  } finally {
    await client.end();
  }
}
