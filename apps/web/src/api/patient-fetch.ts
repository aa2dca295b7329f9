import { takeEarly } from './early';
import { lineIs, watched } from './line';
import { mayWait, signedInAgain } from './session';

const pausesMs = [500, 2_000];

/**
 * Fetch that tries again when the connection fails. Only what may safely arrive twice is repeated: reads, and
 * writes with an Idempotency-Key or an If-Match. What an ended session refused is sent again after signing
 * in.
 */
export async function patientFetch(request: Request): Promise<Response> {
  const spare = request.clone();
  const answer = await reach(request);
  if (answer.status !== 401 || !mayWait(request)) return answer;
  await signedInAgain();
  return patientFetch(spare);
}

async function reach(request: Request): Promise<Response> {
  const repeatable =
    request.method === 'GET' || request.headers.has('idempotency-key') || request.headers.has('if-match');
  for (let attempt = 0; ; attempt += 1) {
    const pauseMs = repeatable ? pausesMs[attempt] : undefined;
    try {
      const sent = takeEarly(request) ?? fetch(pauseMs === undefined ? request : request.clone());
      const answer = await watched(sent);
      lineIs(true);
      return answer;
    } catch (error) {
      if (request.signal.aborted) throw error;
      lineIs(false);
      if (pauseMs === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
