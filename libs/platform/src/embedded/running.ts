import { join } from 'node:path';
import { isHeld } from './lock.js';
import { type Folders, homeOf } from './place.js';
import { readRecord } from './record.js';
import { type DatabaseUrls, mainDatabase, urlsOf } from './roles.js';

/** The bundled PostgreSQL that another process runs for these folders now; null when none does. */
export async function findRunning(folders: Folders): Promise<DatabaseUrls | null> {
  const home = await homeOf(folders);
  if (!isHeld(home)) return null;
  const { port, passwords } = await readRecord(join(home, 'postgres'));
  return port === undefined ? null : urlsOf(mainDatabase, port, passwords);
}
