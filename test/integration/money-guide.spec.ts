import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDemoDatabase } from '../support/test-database.js';
import { type Client, startTestApi, type TestApi } from '../support/test-api.js';

const guide = readFileSync(path.resolve(import.meta.dirname, '../../docs/guides/money.md'), 'utf8');

let api: TestApi;
let auditor: Client;

beforeAll(async () => {
  api = await startTestApi({}, createDemoDatabase);
  auditor = await api.signIn('auditor@demo.tributary.test');
}, 180_000);
afterAll(() => api?.close());

/** A call of the guide, what it names for later calls, and what it shows of the answer. */
interface Step {
  readonly call: string;
  readonly names: readonly { readonly name: string; readonly at: string }[];
  readonly shown: unknown;
}

function stepsOf(text: string): Step[] {
  const blocks = [...text.matchAll(/```(http|json)\n([^]*?)```/g)].map(([, kind, body]) => ({
    kind,
    body: body!,
  }));
  return blocks.flatMap(({ kind, body }, index) => {
    if (kind !== 'http') return [];
    const [call, ...rest] = body.trim().split('\n');
    const names = rest.map((line) => {
      const [, name, at] = /^(\{[a-z]+\}) = (\S+)$/.exec(line)!;
      return { name: name!, at: at! };
    });
    const next = blocks[index + 1];
    return [{ call: call!, names, shown: next?.kind === 'json' ? (JSON.parse(next.body) as unknown) : {} }];
  });
}

/** Where what is shown is not in the answer; of a list each shown item has to be among those answered. */
function missing(shown: unknown, answer: unknown, at = ''): string[] {
  if (Array.isArray(shown)) {
    if (!Array.isArray(answer)) return [at];
    return shown.flatMap((item, index) => {
      const found = answer.some((other) => missing(item, other).length === 0);
      return found ? [] : [`${at}/${index}`];
    });
  }
  if (typeof shown === 'object' && shown !== null) {
    const own = (answer ?? {}) as Record<string, unknown>;
    return Object.entries(shown).flatMap(([key, value]) => missing(value, own[key], `${at}/${key}`));
  }
  return shown === answer ? [] : [`${at}: ${JSON.stringify(answer)}`];
}

const valueAt = (body: unknown, at: string) =>
  at.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], body) as string;

it('the guide to money tells what the API answers about the demonstration', async () => {
  const steps = stepsOf(guide);
  expect(steps.length).toBeGreaterThan(15);
  const known = new Map([['{f}', '/funds/MIG00']]);
  for (const { call, names, shown } of steps) {
    const url = call.replace('GET ', '').replaceAll(/\{[a-z]+\}/g, (name) => known.get(name) ?? name);
    const { status, body } = await auditor.get(url);
    expect([call, status, missing(shown, body)]).toEqual([call, 200, []]);
    for (const { name, at } of names) known.set(name, valueAt(body, at));
  }
});
