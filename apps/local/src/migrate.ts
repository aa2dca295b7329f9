import 'reflect-metadata';
import { Config } from '#platform/config';
import { migrate } from '#platform/migrate';
import { ServiceError, startOrLeave } from '#platform/starter';
import { migrations } from '../../../migrations/index.js';

// For real services: brings the database named by DATABASE_OWNER_URL up to date, then leaves.
await startOrLeave(async () => {
  const owner = Config.fromEnvironment().get('DATABASE_OWNER_URL');
  if (owner === '') throw new ServiceError('DATABASE_OWNER_URL must name the role that owns the tables.');
  const done = await migrate(owner, migrations);
  process.stdout.write(
    done.length === 0 ? 'The database is up to date.\n' : `Migrated: ${done.join(', ')}\n`,
  );
});
