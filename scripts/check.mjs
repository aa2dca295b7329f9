// npm run check: everything that reads the code without running it. Each part prints only when it has something to say.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import semver from 'semver';

const root = path.resolve(import.meta.dirname, '..');
const bin = (name) => path.join(root, 'node_modules/.bin', name);

function run(label, command, args) {
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(command, args, { cwd: root });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('exit', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${label} (${seconds} s)`);
      if (code !== 0) console.log(output);
      resolve(code === 0);
    });
  });
}

/** Every package must run on the oldest Node that we promise. */
function engines() {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const oldest = semver.minVersion(packages[''].engines.node);
  const wrong = Object.entries(packages).filter(([, { engines, optional }]) => {
    return engines?.node && !optional && !semver.satisfies(oldest, engines.node);
  });
  const addresses = Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'));
  console.log(`${wrong.length === 0 ? 'ok  ' : 'FAIL'} engines accept Node ${oldest}`);
  for (const [name, { engines }] of wrong) console.log(`     ${name} wants ${engines.node}`);
  if (addresses.length > 0) console.log('FAIL package-lock.json records registry addresses');
  return wrong.length === 0 && addresses.length === 0;
}

const results = [
  engines(),
  ...(await Promise.all([
    run('types', bin('tsc'), ['-p', '.']),
    run('types of the web client', bin('tsc'), ['-p', 'apps/web']),
    run('directions', bin('depcruise'), [
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
      'migrations',
    ]),
  ])),
  ...(await Promise.all([
    run('generated client', process.execPath, ['scripts/client.mjs', '--check']),
    run('lint', bin('eslint'), ['.']),
    run('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']),
  ])),
];
process.exit(results.every(Boolean) ? 0 : 1);
