import { takeEarly } from './early';

const pausesMs = [500, 2_000];

/**
 * Fetch that tries again when the connection fails. Only what may safely arrive twice is repeated: reads, and
 * writes with an Idempotency-Key or an If-Match.
 */
export async function patientFetch(request: Request): Promise<Response> {
  const repeatable =
    request.method === 'GET' || request.headers.has('idempotency-key') || request.headers.has('if-match');
  for (let attempt = 0; ; attempt += 1) {
    const pauseMs = repeatable ? pausesMs[attempt] : undefined;
    try {
      return await (takeEarly(request) ?? fetch(pauseMs === undefined ? request : request.clone()));
    } catch (error) {
      if (pauseMs === undefined || request.signal.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
