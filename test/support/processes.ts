import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { type Config } from '#platform/config';
import { ended } from './queue-stores.js';

const root = path.resolve(import.meta.dirname, '../..');

/** A process of the built product (`dist/`), ready. */
export interface ProductProcess {
  /** What it wrote to its log so far. */
  log(): string;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to leave in order. */
  stop(): Promise<void>;
}

/** Starts `apps/<name>/src/main.js` of the built product on a configuration and waits until it is ready. */
export async function startProcess(
  name: 'api' | 'worker',
  config: Config,
  environment: Record<string, string> = {},
): Promise<ProductProcess> {
  const child = fork(path.join(root, `dist/apps/${name}/src/main.js`), {
    env: { PATH: process.env['PATH'] ?? '', ...config.toEnvironment(), ...environment },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let log = '';
  child.stdout?.on('data', (data) => (log += String(data)));
  child.stderr?.on('data', (data) => (log += String(data)));
  await ready(child, () => log);
  return {
    log: () => log,
    kill: () => ended(child, 'SIGKILL'),
    stop: () => ended(child, 'SIGTERM'),
  };
}

async function ready(child: ChildProcess, log: () => string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready: ${log()}`)));
  });
}
