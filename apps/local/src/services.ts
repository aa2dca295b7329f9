import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import path from 'node:path';
import { projectDir } from '#platform/place';

const stopWithinMs = 10_000;

/** A smaller nursery than usual saves memory, most for the worker, which mainly waits for others. */
const memory: Record<string, string[]> = {
  api: ['--max-semi-space-size=8'],
  worker: ['--max-semi-space-size=4'],
};

/** A script is soon over: a large nursery saves it most of the collecting. */
const scriptMemory = '--max-semi-space-size=128';

/** A process of the product. */
export interface Service {
  readonly name: string;
  readonly pid: number;
  /** Lets a prepared one begin, and waits until it says that it is ready. */
  begin(): Promise<void>;
  /** Resolves with the exit code when the process ends for whatever reason. */
  readonly ended: Promise<number>;
  /** Asks it to finish its work and leave; kills it when it does not in ten seconds. */
  stop(): Promise<void>;
}

/**
 * Starts a process of dist/ that loads its code, puts itself together once its settings are known, and then
 * waits for `begin` before it writes anything or lets anybody in. It leads a group of its own, so that Ctrl-C
 * reaches it only through us, in order; and it leaves by itself when we disappear (the channel closes).
 */
export function prepareService(
  name: string,
  file: string,
  settings: Record<string, string> | Promise<Record<string, string>>,
): Service {
  const child = fork(path.join(projectDir, 'dist', file), ['--wait'], {
    execArgv: ['--enable-source-maps', ...(memory[name] ?? [])],
    detached: true,
  });
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
  // One that is gone cannot be told: `ended` says so. Without settings there is nothing to tell.
  const tell = (word: Record<string, string>) => void child.send(word, () => undefined);
  const told = Promise.resolve(settings).then(tell);
  told.catch(() => undefined);
  const begin = async () => {
    const ready = new Promise<'ready'>((resolve) => child.once('message', () => resolve('ready')));
    await told;
    tell({});
    const first = await Promise.race([ready, ended]);
    if (first !== 'ready') throw new Error(`The ${name} could not start (it ended with code ${first}).`);
  };
  return { name, pid: child.pid!, begin, ended, stop: () => stopChild(child, ended) };
}

/** Starts a process of dist/ and waits until it says that it is ready. */
export async function startService(
  name: string,
  file: string,
  settings: Record<string, string>,
): Promise<Service> {
  const service = prepareService(name, file, settings);
  await service.begin();
  return service;
}

async function stopChild(child: ChildProcess, ended: Promise<number>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
  await ended;
  clearTimeout(timer);
}

/** A script of dist/ that has loaded its code by the time it is wanted. */
export interface Script {
  /** Runs it to its end with these settings, or until it is aborted. Throws when it fails. */
  run(settings: Record<string, string>): Promise<void>;
}

/** Starts a script of dist/ that loads its code and then waits for `run` before it touches anything. */
export function prepareScript(name: string, file: string, signal?: AbortSignal): Script {
  const child = fork(path.join(projectDir, 'dist', file), ['--wait'], {
    execArgv: [scriptMemory],
    ...(signal ? { signal } : {}),
  });
  child.once('error', () => undefined);
  const ended = new Promise<number>((resolve) => child.once('exit', (exit) => resolve(exit ?? 1)));
  const run = async (settings: Record<string, string>) => {
    child.send(settings, () => undefined);
    const code = await ended;
    if (code !== 0) throw new Error(`${name} failed (code ${code}).`);
  };
  return { run };
}

const lowPriority = 10;

/**
 * Builds the web client when its sources changed, leaving the processor to whoever wants it more. `plain`
 * leaves out compressing its files, which serves slow lines and not the first page after a start.
 */
export async function buildWebClient(
  projectDir: string,
  signal: AbortSignal,
  plain?: 'plain',
): Promise<void> {
  const script = path.join(projectDir, 'scripts/build-web.mjs');
  const child = fork(script, plain ? ['--plain'] : [], { execArgv: [], signal });
  child.once('error', () => undefined);
  if (child.pid) setPriority(child.pid, lowPriority);
  const code = await new Promise<number>((resolve) => child.once('exit', (exit) => resolve(exit ?? 1)));
  if (code !== 0) throw new Error('The web client could not be built; the lines above say why.');
}
