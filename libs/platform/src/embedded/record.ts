import { open, readFile, rename } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ClusterError } from './cluster-error.js';

/** What Tributary has to remember about a cluster between two starts. */
export interface ClusterRecord {
  port?: number;
  /** True once the roles and the database are there. */
  prepared: boolean;
  passwords: { postgres: string; owner: string; app: string };
}

const fileName = 'cluster.json';

/** Makes the record of a new cluster, with random passwords. */
export function newRecord(): ClusterRecord {
  const password = (): string => randomBytes(24).toString('base64url');
  return { prepared: false, passwords: { postgres: password(), owner: password(), app: password() } };
}

/** Reads the record kept in a cluster's folder. */
export async function readRecord(folder: string): Promise<ClusterRecord> {
  const path = join(folder, fileName);
  try {
    const content: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (isRecord(content)) return content;
  } catch (error) {
    throw unusable(path, error);
  }
  throw unusable(path);
}

/** Writes the record so that a crash leaves the old or the new one, never half a file. */
export async function writeRecord(folder: string, record: ClusterRecord): Promise<void> {
  const path = join(folder, fileName);
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(record, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

function isRecord(content: unknown): content is ClusterRecord {
  const record = content as Partial<ClusterRecord> | null;
  const { postgres, owner, app } = record?.passwords ?? {};
  return [postgres, owner, app].every((password) => typeof password === 'string' && password !== '');
}

function unusable(path: string, cause?: unknown): ClusterError {
  return new ClusterError(
    `The file ${path} with the database passwords is missing or damaged; put it back from a copy, ` +
      'or remove the folder it belongs in to start with an empty database.',
    cause,
  );
}
