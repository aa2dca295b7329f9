import { on } from 'node:events';
import { Config } from '../config/index.js';

const waits = process.argv.includes('--wait');

/** What the process that started us says, from the first word on; null when nobody is to be waited for. */
const words = waits ? on(process, 'message') : null;

async function nextWord(): Promise<unknown> {
  const leave = () => process.exit(0);
  process.once('disconnect', leave);
  if (!process.connected) leave();
  const { value } = (await words!.next()) as { value: [unknown] };
  process.off('disconnect', leave);
  return value[0];
}

/**
 * The configuration to run with: when the process that started us asks us to wait for it, what that process
 * says, by when our code is loaded, which is most of a start; else the environment's. Leaves when the starter
 * disappears.
 */
export async function givenConfig(): Promise<Config> {
  return waits ? Config.read((await nextWord()) as Record<string, string>) : Config.fromEnvironment();
}

/**
 * Waits, when the process that started us asks for it, until that process says that we may begin: nothing is
 * written and nobody let in before. Leaves when the starter disappears.
 */
export async function mayBegin(): Promise<void> {
  if (!waits) return;
  await nextWord();
  await words!.return?.();
}

/** Tells the process that started us, if one did, that we are ready; leaves when it disappears. */
export function sayReady(leave: () => void): void {
  process.once('disconnect', leave);
  process.send?.('ready');
}
