import { on } from 'node:events';

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
 * Waits, when the process that started us asks for it, for the settings to run with; null: those of the
 * environment. By then our code is loaded, which is most of a start. Leaves when the starter disappears.
 */
export async function givenSettings(): Promise<Record<string, string> | null> {
  return waits ? ((await nextWord()) as Record<string, string>) : null;
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
