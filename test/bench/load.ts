import autocannon from 'autocannon';

/** One request of the API that is measured. */
export interface Call {
  readonly name: string;
  readonly kind: 'read' | 'write';
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

/** What a server did: answers per second, and milliseconds from request to answer. */
export interface Figures {
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
}

export interface LoadOptions {
  connections: number;
  durationMs: number;
  cookie: string;
}

const fewest = 5;
const restMs = 200;
const longestMs = 20_000;

/**
 * Sends the same request again and again for a while, longer when it gets hardly any answers. Throws when one
 * fails.
 */
export async function load(address: string, call: Call, options: LoadOptions): Promise<Figures> {
  const { connections, durationMs, cookie } = options;
  const times: number[] = [];
  const headers = { cookie, ...(call.body === undefined ? {} : { 'content-type': 'application/json' }) };
  const { method, body } = call;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(
      {
        url: `${address}${call.path}`,
        connections,
        duration: durationMs / 1000,
        sampleInt: 50,
        method,
        headers,
        ...(body === undefined ? {} : { body }),
      },
      (error: unknown, done) => (error ? reject(error as Error) : resolve(done)),
    );
    const until = Date.now() + durationMs;
    running.on('response', (_client, _status, _bytes, ms) => {
      if (Date.now() <= until) times.push(ms);
    });
  });
  // Requests that were cut off come to their end before anything else is measured.
  await new Promise((resolve) => setTimeout(resolve, restMs));
  // A busy machine may have no answer at all in a short while.
  if (times.length < fewest && durationMs < longestMs) {
    return load(address, call, { ...options, durationMs: durationMs * 2 });
  }
  if (result.non2xx + result.errors + result.timeouts > 0) {
    const { non2xx, errors, timeouts } = result;
    throw new Error(`${call.name}: ${non2xx} refusals, ${errors} errors, ${timeouts} timeouts at ${address}`);
  }
  return figuresOf(times, durationMs);
}

function figuresOf(times: number[], durationMs: number): Figures {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  const perSecond = times.length / (durationMs / 1000);
  return { perSecond, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) };
}

/** The middle one of an odd number of values. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Figure by figure the median of several rounds. */
export function medians(rounds: readonly Figures[]): Figures {
  const of = (name: keyof Figures) => median(rounds.map((round) => round[name]));
  return { perSecond: of('perSecond'), p50Ms: of('p50Ms'), p95Ms: of('p95Ms'), p99Ms: of('p99Ms') };
}
