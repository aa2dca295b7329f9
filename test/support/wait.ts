import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until the answer is what it should be; throws what was last seen after a while. */
export async function until<T>(
  ask: () => Promise<T>,
  good: (value: T) => boolean,
  withinMs = 20_000,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const value = await ask();
    if (good(value)) return value;
    if (Date.now() > deadline) throw new Error(`still not so after ${withinMs} ms: ${JSON.stringify(value)}`);
    await sleep(40);
  }
}
