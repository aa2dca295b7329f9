// When a session ends while somebody works, the request waits until they have signed in again, and is then
// repeated: a page
// with half a sentence in it notices nothing.

type Listener = () => void;
const listeners = new Set<Listener>();
let begun = false;
let waiting: { promise: Promise<void>; resolve: () => void } | null = null;

/** Somebody is signed in and looks at a page. */
export function sessionBegun(): void {
  begun = true;
}

/** Calls back when the API says that the session has ended; returns how to stop. */
export function onSessionExpired(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Somebody has signed in again: what waits goes on. */
export function sessionRestored(): void {
  waiting?.resolve();
  waiting = null;
}

/**
 * Whether a refused request may wait for a new session: not before there was one, and not at the door itself.
 */
export function mayWait({ url }: Request): boolean {
  return begun && !new URL(url).pathname.startsWith('/api/v1/auth/');
}

/** Resolves once the person has signed in again; asks them to, once for all that wait. */
export function signedInAgain(): Promise<void> {
  if (!waiting) {
    let resolve: () => void = () => undefined;
    const promise = new Promise<void>((done) => (resolve = done));
    waiting = { promise, resolve };
    for (const listener of listeners) listener();
  }
  return waiting.promise;
}
