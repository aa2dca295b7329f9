// What is known of the line to the server, from how its answers come; the browser itself knows only of
// unplugged cables.

export type Line = 'good' | 'slow' | 'lost';

/** An answer that takes longer is worth a word to whoever waits. */
const slowMs = 5_000;

const listeners = new Set<() => void>();
let lost = false;
let waiting = 0;
let slow = 0;

function tell(): void {
  for (const listener of listeners) listener();
}

/** The line as it is now. */
export function lineNow(): Line {
  if (lost) return 'lost';
  return slow > 0 && waiting > 0 ? 'slow' : 'good';
}

/** Calls back when the line changes; returns how to stop. */
export function onLine(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The server was reached, or was not. */
export function lineIs(reached: boolean): void {
  if (lost === !reached) return;
  lost = !reached;
  tell();
}

/** Watches a request; the line is slow while one waits too long. */
export async function watched<Answer>(request: Promise<Answer>): Promise<Answer> {
  let late = false;
  waiting += 1;
  const timer = setTimeout(() => {
    late = true;
    slow += 1;
    tell();
  }, slowMs);
  try {
    return await request;
  } finally {
    clearTimeout(timer);
    waiting -= 1;
    if (late) slow -= 1;
    if (late) tell();
  }
}
