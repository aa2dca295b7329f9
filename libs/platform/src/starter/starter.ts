import { once } from 'node:events';

/**
 * Waits, when the process that started us asks for it, until that process says that we may begin. By then our
 * code is loaded, which is most of a start; nothing is written and nobody let in before. Leaves when the
 * starter disappears. Returns the settings to run with, if that process sends any.
 */
export async function mayBegin(): Promise<Record<string, string> | null> {
  if (!process.argv.includes('--wait')) return null;
  const leave = () => process.exit(0);
  process.once('disconnect', leave);
  if (!process.connected) leave();
  const [settings] = (await once(process, 'message')) as [Record<string, string>];
  process.off('disconnect', leave);
  return settings;
}

/** Tells the process that started us, if one did, that we are ready; leaves when it disappears. */
export function sayReady(leave: () => void): void {
  process.once('disconnect', leave);
  process.send?.('ready');
}
