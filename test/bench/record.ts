import pg from 'pg';
import { opening, OpeningQuery } from '#platform/database';
import type { Call } from './load.js';

/** One statement as the product sent it. */
export interface Statement {
  readonly text: string;
  readonly values: unknown[];
  readonly name?: string;
  /** Sent before the answer to the statement before it had come. */
  readonly together: boolean;
}

/** What the product asked the database for one request, and what it answered. */
export interface Recording {
  readonly call: Call;
  readonly statements: Statement[];
  readonly status: number;
  readonly answer: unknown;
  /** Ids and codes that the product made for this request; others take their place when it is repeated. */
  readonly made: string[];
}

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

interface Sent {
  text: string;
  values?: unknown[];
  name?: string;
  callback?: (...args: unknown[]) => void;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Sends the call to an API in this process and records its statements. The call runs a few times before, so
 * that what the product keeps in memory is kept.
 */
export async function record(address: string, call: Call, cookie: string): Promise<Recording> {
  const send = async () => {
    const { method, body } = call;
    const headers = { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const answer = await fetch(`${address}${call.path}`, { method, headers, ...(body ? { body } : {}) });
    if (!answer.ok) throw new Error(`${call.name}: ${answer.status} ${await answer.text()}`);
    return { status: answer.status, answer: (await answer.json()) as unknown };
  };
  for (let warmUp = 0; warmUp < 3; warmUp += 1) await send();
  // Notices that the product sends a moment after an answer are not part of the next one.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const startedAt = Date.now();
  const recorder = startRecorder();
  try {
    const answered = await send();
    const statements = recorder.stop();
    return { call, statements, ...answered, made: madeSince(startedAt, statements, answered.answer) };
  } finally {
    recorder.stop();
  }
}

function startRecorder(): { stop: () => Statement[] } {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  const statements: Statement[] = [];
  let open = 0;
  prototype.query = function (first, ...rest) {
    const sent = (typeof first === 'string' ? { text: first, values: rest[0] } : first) as Sent;
    const values = Array.isArray(sent.values) ? [...(sent.values as unknown[])] : [];
    const { text, name } = sent;
    if (sent instanceof OpeningQuery) statements.push({ text: opening.text, values: [], together: false });
    statements.push({ text, values, together: open > 0, ...(name === undefined ? {} : { name }) });
    open += 1;
    const done = () => (open -= 1);
    if (sent.callback) {
      const { callback } = sent;
      sent.callback = (...args) => {
        done();
        callback(...args);
      };
      return original.call(this, sent, ...rest);
    }
    const last = rest.at(-1);
    if (typeof last === 'function') {
      const callback = (...args: unknown[]) => {
        done();
        (last as (...args: unknown[]) => void)(...args);
      };
      return original.call(this, first, ...rest.slice(0, -1), callback);
    }
    const result = original.call(this, first, ...rest) as Promise<unknown>;
    result.then(done, done);
    return result;
  };
  const stop = () => {
    prototype.query = original;
    return statements;
  };
  return { stop };
}

function madeSince(startedAt: number, statements: Statement[], answer: unknown): string[] {
  const text = JSON.stringify(statements.map(({ values }) => values));
  const ids = [...text.matchAll(uuid)].map(([id]) => id).filter((id) => madeAt(id) >= startedAt);
  const code = (answer as { code?: unknown }).code;
  const isNew = ids.length > 0 && typeof code === 'string' && /\d$/.test(code);
  return [...new Set([...ids, ...(isNew ? [code] : [])])];
}

/** The instant in a uuid of version 7. */
function madeAt(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}
