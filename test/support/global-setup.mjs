// One PostgreSQL for the whole run: an ephemeral cluster with a migrated template that each suite copies.
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';

export default async function setup() {
  const root = path.resolve(import.meta.dirname, '../..');
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tributary-test-'));
  const { startTemplate } = await import(`${root}/dist/test/support/template.js`);
  const describing = describeApi(root, dataDir);
  const cluster = await startTemplate(root, dataDir);
  process.env.TEST_OPENAPI = await describing;
  process.env.TEST_OWNER_URL = cluster.ownerUrl;
  process.env.TEST_APP_URL = cluster.appUrl;
  process.env.TEST_ADMIN_URL = cluster.adminUrl;
  process.env.TEST_DEMO_DIR = path.join(dataDir, 'demo');
  globalThis.tributaryCluster = cluster;
  globalThis.tributaryTestDir = dataDir;
}

// Writes the API's OpenAPI document once: every suite checks answers against it, and making it takes a while.
async function describeApi(root, dataDir) {
  const run = promisify(execFile);
  const script = path.join(root, 'dist/apps/api/src/openapi.js');
  const { stdout } = await run(process.execPath, [script], { maxBuffer: 2 ** 26 });
  const file = path.join(dataDir, 'openapi.json');
  writeFileSync(file, stdout);
  return file;
}

export async function cleanUp() {
  await globalThis.tributaryCluster?.stop();
  rmSync(globalThis.tributaryTestDir, { recursive: true, force: true });
}
