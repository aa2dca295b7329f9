import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { type Config } from '#platform/config';
import { projectDir } from '#platform/place';
import { type Service, startService } from '../../apps/local/src/services.js';

export interface Api {
  readonly address: string;
  readonly service: Service;
}

/** The product's API as a process of its own, as `npm start` runs it. */
export async function startApi(config: Config): Promise<Api> {
  const port = await freePort();
  const settings = config.with({ PORT: port }).toEnvironment();
  const service = await startService('api', 'apps/api/src/main.js', settings);
  return { address: `http://127.0.0.1:${port}`, service };
}

/** The product's worker as a process of its own. */
export function startWorker(config: Config): Promise<Service> {
  return startService('worker', 'apps/worker/src/main.js', config.toEnvironment());
}

/** Runs a script beside this file, sends it an order (dates stay dates) and waits for its first word. */
export async function startScript<Order, Word>(file: string, order: Order) {
  const child = fork(path.join(projectDir, 'dist/test/bench', file), { serialization: 'advanced' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.send(order as object);
  const word = await new Promise<Word>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Word));
    child.once('exit', (code) => reject(new Error(`${file} ended with code ${code}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { word, pid: child.pid!, stop };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Memory that a process holds now (its resident set) in MiB; null where the system does not tell. */
export function residentMib(pid: number): number | null {
  try {
    const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line ? Number(line[1]) / 1024 : null;
  } catch {
    return null;
  }
}

/** Watches a process; `stop` tells the most that it held. */
export function watchMemory(pid: number): { stop: () => number | null } {
  let most = residentMib(pid);
  const timer = setInterval(() => {
    const now = residentMib(pid);
    if (now !== null) most = Math.max(most ?? 0, now);
  }, 100);
  const stop = () => {
    clearInterval(timer);
    return most;
  };
  return { stop };
}
