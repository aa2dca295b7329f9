import 'reflect-metadata';
import { Config } from '#platform/config';
import { migrate } from '#platform/migrate';
import { migrations } from '../../../migrations/index.js';

// For real services: brings the database named by DATABASE_OWNER_URL up to date, then leaves.
const owner = Config.fromEnvironment().get('DATABASE_OWNER_URL');
if (owner === '') {
  process.stderr.write('DATABASE_OWNER_URL must name the role that owns the tables.\n');
  process.exit(1);
}
const done = await migrate(owner, migrations);
process.stdout.write(done.length === 0 ? 'The database is up to date.\n' : `Migrated: ${done.join(', ')}\n`);
