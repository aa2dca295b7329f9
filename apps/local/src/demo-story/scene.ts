import { randomBytes } from 'node:crypto';
import { cast, Hands, type PersonName, type Read, StoryProblem } from './hands.js';
import { Telling } from './telling.js';

/** Where the story plays: a server, its fund, everybody signed in, and somebody who tells. */
export interface Scene {
  /** Begins every path of the fund. */
  fund: string;
  /** In titles and bank references, so that the story can be played again on the same server. */
  mark: string;
  /** The fund's calendar day. */
  today: string;
  as: Record<PersonName, Hands>;
  tell: Telling;
}

const fund = '/funds/MIG00';

/** Signs everybody in. Throws `StoryProblem` when the server has no demo accounts. */
export async function openScene(address: string, write: (line: string) => void): Promise<Scene> {
  const as = {} as Record<PersonName, Hands>;
  for (const name of cast) as[name] = await Hands.signIn(address, name);
  const { asOf } = await as.secretariat.get(`${fund}/capitalisation`);
  const mark = randomBytes(3).toString('hex').toUpperCase();
  return { fund, mark, today: asOf, as, tell: new Telling(write) };
}

/** Throws unless what was found is what the story expects. */
export function expectThat(found: unknown, expected: unknown, what: string): void {
  if (found === expected) return;
  throw new StoryProblem(`${what} should be “${String(expected)}” but is “${String(found)}”`);
}

/** Asks once a second until the answer is good. */
export async function until(
  ask: () => Promise<Read>,
  good: (answer: Read) => boolean,
  what: string,
  withinMs = 90_000,
): Promise<Read> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (good(answer)) return answer;
    if (Date.now() > deadline) throw new StoryProblem(`${what} did not happen in ${withinMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
