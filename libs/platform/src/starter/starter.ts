import { once } from 'node:events';

/**
 * Waits, when the process that started us asks for it, until that process says that we may begin. By then our
 * code is loaded, which is most of a start; nothing has been touched yet. Leaves when the starter disappears.
 */
export async function mayBegin(): Promise<void> {
  if (!process.argv.includes('--wait')) return;
  const leave = () => process.exit(0);
  process.once('disconnect', leave);
  if (!process.connected) leave();
  await once(process, 'message');
  process.off('disconnect', leave);
}

/** Tells the process that started us, if one did, that we are ready; leaves when it disappears. */
export function sayReady(leave: () => void): void {
  process.once('disconnect', leave);
  process.send?.('ready');
}
