// npm test: builds, runs every suite, and ends with one line "N passed, N failed". Arguments go to Jest.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

if ((await run(['scripts/build.mjs'])) !== 0) process.exit(1);
const folder = mkdtempSync(path.join(tmpdir(), 'tributary-results-'));
const results = path.join(folder, 'results.json');
const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
const code = await run([...jest, '--json', `--outputFile=${results}`, ...process.argv.slice(2)]);
let summary;
try {
  summary = JSON.parse(readFileSync(results, 'utf8'));
} catch {
  console.log('0 passed, 1 failed');
  process.exit(1);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const skipped = summary.numPendingTests + summary.numTodoTests;
const failed =
  summary.numFailedTests + summary.numRuntimeErrorTestSuites + (process.env.CI === 'true' ? skipped : 0);
if (skipped > 0) console.log(`${skipped} skipped (a skip is a failure in CI)`);
console.log(`${summary.numPassedTests} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : code);
