import { rows, type Tx } from './rows.js';

/** The answers that an open transaction has still to see. */
const awaited = new WeakMap<Tx, Promise<unknown>[]>();

/**
 * Sends a statement that returns nothing of use and goes on; what follows is sent without waiting for its
 * answer. The transaction sees it at its end and fails when it is an error, so only a statement that has no
 * reason to fail is sent like this: nobody can map what it breaks.
 */
export function send(tx: Tx, sql: string, params: unknown[]): void {
  const answers = awaited.get(tx);
  if (!answers) throw new Error('Only a transaction of `Database` waits for what is sent.');
  const answer = rows(tx, sql, params);
  // Told by the end, whether or not that comes before the answer.
  answer.catch(() => undefined);
  answers.push(answer);
}

/**
 * Runs a transaction within which work may `send`. PostgreSQL commits nothing after a statement that failed,
 * and says so to the statements after it: the first failure is the one that is thrown.
 */
export async function withAnswers<T>(
  transaction: (work: (tx: Tx) => Promise<T>) => Promise<T>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const answers: Promise<unknown>[] = [];
  try {
    const result = await transaction(async (tx) => {
      const outer = awaited.get(tx);
      awaited.set(tx, answers);
      try {
        return await work(tx);
      } finally {
        if (outer) awaited.set(tx, outer);
        else awaited.delete(tx);
      }
    });
    await Promise.all(answers);
    return result;
  } catch (error) {
    await Promise.all(answers);
    throw error;
  }
}
