import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AccessRow, accessTable } from '../support/access-table.js';
import { type Document, everyField, everyText, type Schema, strangers } from '../support/bad-bodies.js';
import { type Route, servedRoutes } from '../support/routes.js';
import { startTestApi, type TestApi } from '../support/test-api.js';
import { type Holder, World } from '../support/world.js';

// Every route that takes a body or an id in its path, by somebody whom it lets through.
let api: TestApi;
let world: World;
let document: Document;
let routes: Route[];

beforeAll(async () => {
  api = await startTestApi();
  world = await World.arrange(api);
  document = (await (await fetch(`${api.address}/api/openapi.json`)).json()) as Document;
  routes = servedRoutes(api).filter(({ key }) => accessTable[key]);
});
afterAll(() => api.close());

interface Problem {
  code?: string;
  errors?: { pointer: string; code: string }[];
}

function holderOf(row: AccessRow): Holder {
  return world.holder(row.own === 'public' ? 'administrator' : (row.own[0] ?? 'administrator'));
}

async function paramsOf(row: AccessRow): Promise<Record<string, string>> {
  const fund = { fundCode: 'MIG00' };
  if (!row.record) return fund;
  const { own } = await world.record(row.record);
  return { ...fund, ...(typeof own === 'function' ? await own(holderOf(row)) : own) };
}

async function send(route: Route, row: AccessRow, params: Record<string, string>, body?: string) {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? 'missing');
  const answer = await fetch(`${api.address}${path}`, {
    method: route.method,
    headers: {
      cookie: holderOf(row).cookie,
      'if-match': '"v999999999"',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body,
  });
  const text = await answer.text();
  const json = answer.headers.get('content-type')?.includes('json');
  return { status: answer.status, problem: (json ? JSON.parse(text) : {}) as Problem };
}

interface Bodied {
  route: Route;
  row: AccessRow;
  schema: Schema;
}

function bodied(): Bodied[] {
  return routes.flatMap((route) => {
    const operation = document.paths[route.path]?.[route.method.toLowerCase()];
    const schema = operation?.requestBody?.content['application/json']?.schema;
    return schema ? [{ route, row: accessTable[route.key]!, schema }] : [];
  });
}

/** Tries every route that takes a body; `attempt` says what is wrong. */
async function complaints(attempt: (each: Bodied, params: Record<string, string>) => Promise<string[]>) {
  const found: string[] = [];
  for (const each of bodied()) {
    const wrong = await attempt(each, await paramsOf(each.row));
    found.push(...wrong.map((line) => `${each.route.key} · ${line}`));
  }
  return found;
}

describe('the document of the API', () => {
  it('is the one that answers are checked against and the client is generated from', () => {
    expect(document).toEqual(JSON.parse(readFileSync(process.env['TEST_OPENAPI']!, 'utf8')));
  });
});

describe('a body', () => {
  it('is a well-formed JSON object', async () => {
    const bodies = ['null', '[]', '3', '"x"', 'true', '{"a":', '', '{"__proto__":{"a":1}}'];
    const found = await complaints(async ({ route, row }, params) => {
      const answers = await Promise.all(bodies.map((body) => send(route, row, params, body)));
      return answers.flatMap(({ status }, index) => {
        const expected = bodies[index] === '' ? status < 500 : status === 400 || status === 422;
        return expected ? [] : [`${bodies[index]}: ${status}`];
      });
    });
    expect(bodied().length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });

  it('has no field that the document does not tell of', async () => {
    const found = await complaints(async ({ route, row }, params) => {
      const { status, problem } = await send(route, row, params, '{"zzUnknown":1}');
      const told = problem.errors?.some(
        ({ pointer, code }) => pointer === '/zzUnknown' && code === 'field-unknown',
      );
      return status === 422 && told ? [] : [`${status} ${problem.code}`];
    });
    expect(found).toEqual([]);
  });

  it('has every field of another kind refused at once, by name', async () => {
    const found = await complaints(async ({ route, row, schema }, params) => {
      const wrong: string[] = [];
      for (const stranger of strangers) {
        const { body, refused } = everyField(document, schema, stranger);
        if (refused.length === 0) continue;
        const { status, problem } = await send(route, row, params, JSON.stringify(body));
        const told = (problem.errors ?? []).map(({ pointer }) => pointer.split('/').slice(0, 2).join('/'));
        const missed = refused.filter((pointer) => !told.includes(pointer));
        if (status !== 422 || missed.length > 0)
          wrong.push(`${JSON.stringify(stranger)}: ${status}, ${missed.join(' ')} not told`);
      }
      return wrong;
    });
    expect(found).toEqual([]);
  });

  it.each([
    ['U+0000', 'a\u0000b', 'text-not-storable'],
    ['half a pair', 'a\ud800b', 'text-not-storable'],
  ])('has no text with %s', async (_, text, code) => {
    const found = await complaints(async ({ route, row, schema }, params) => {
      const { body, pointers } = everyText(document, schema, () => text);
      if (pointers.length === 0) return [];
      const { status, problem } = await send(route, row, params, JSON.stringify(body));
      const told = (problem.errors ?? [])
        .filter((error) => error.code === code)
        .map(({ pointer }) => pointer);
      const missed = pointers.slice(0, 50).filter((pointer) => !told.includes(pointer));
      return status === 422 && missed.length === 0 ? [] : [`${status}, ${missed.join(' ')} not told`];
    });
    expect(found).toEqual([]);
  });

  it('has no text longer than its field', async () => {
    const found = await complaints(async ({ route, row, schema }, params) => {
      const { body, pointers } = everyText(document, schema, (maxLength) => 'é'.repeat(maxLength + 1));
      if (pointers.length === 0) return [];
      const { status, problem } = await send(route, row, params, JSON.stringify(body));
      const told = (problem.errors ?? []).map(({ pointer }) => pointer);
      const missed = pointers.filter((pointer) => !told.includes(pointer));
      return status === 413 || (status === 422 && missed.length === 0)
        ? []
        : [`${status}, ${missed.join(' ')} not told`];
    });
    expect(found).toEqual([]);
  });

  it('may have text of any script, from right to left, with emoji', async () => {
    const found = await complaints(async ({ route, row, schema }, params) => {
      const text = (maxLength: number) => [...'مرحبا 漢字 👩🏽‍🌾 Ünï'].slice(0, maxLength).join('');
      const { body, pointers } = everyText(document, schema, text);
      if (pointers.length === 0) return [];
      const { status, problem } = await send(route, row, params, JSON.stringify(body));
      if (status >= 500) return [`${status}`];
      const refused = ['text-malformed', 'text-not-storable', 'text-too-long', 'type-wrong'];
      return (problem.errors ?? [])
        .filter(({ pointer, code }) => pointers.includes(pointer) && refused.includes(code))
        .map(({ pointer, code }) => `${pointer}: ${code}`);
    });
    expect(found).toEqual([]);
  });

  it('of ten megabytes is refused before it is read', async () => {
    const huge = JSON.stringify({ zz: 'a'.repeat(10 * 1024 * 1024) });
    for (const { route, row } of bodied().slice(0, 5)) {
      const { status, problem } = await send(route, row, await paramsOf(row), huge);
      expect([route.key, status, problem.code]).toEqual([route.key, 413, 'body-too-large']);
    }
  });
});

describe('an address', () => {
  const values = ['not-a-uuid', '%00', '%ED%A0%80', '..%2F..%2Fetc', "'%20OR%201=1--", 'x'.repeat(300)];

  it('with a malformed part is answered with 4xx, whatever the part', async () => {
    const found: string[] = [];
    for (const route of routes.filter(({ path }) => path.includes('{'))) {
      const row = accessTable[route.key]!;
      const params = await paramsOf(row);
      for (const name of route.path.match(/(?<=\{)\w+(?=\})/g) ?? []) {
        const body = route.method === 'GET' ? undefined : JSON.stringify(row.body ?? {});
        const answers = await Promise.all(
          values.map((value) => send(route, row, { ...params, [name]: value }, body)),
        );
        answers.forEach(({ status }, index) => {
          if (status < 400 || status >= 500) found.push(`${route.key} ${name}=${values[index]}: ${status}`);
        });
      }
    }
    expect(found).toEqual([]);
  }, 120_000);

  it('has no parameter that its route does not take', async () => {
    const found: string[] = [];
    for (const route of routes.filter(({ path }) => path.startsWith('/api/v1/'))) {
      const row = accessTable[route.key]!;
      const asked = { ...route, path: `${route.path}?zzUnknown=1` };
      const { status, problem } = await send(asked, row, await paramsOf(row));
      const told = problem.errors?.find(({ pointer }) => pointer === '/zzUnknown');
      if (status !== 422 || told?.code !== 'parameter-unknown') found.push(`${route.key}: ${status}`);
    }
    expect(found).toEqual([]);
  });

  it('is told which parameters its route takes, if any', async () => {
    const cookie = world.holder('secretariat').cookie;
    const messageOf = async (path: string) => {
      const answer = await fetch(`${api.address}/api/v1${path}`, { headers: { cookie } });
      const { errors } = (await answer.json()) as { errors: { message: string }[] };
      return errors.map(({ message }) => message);
    };
    expect(await messageOf('/me?colour=red')).toEqual(['This request takes no parameters. Leave it out.']);
    expect(await messageOf('/people?colour=red&limit=many')).toEqual([
      expect.stringMatching(/^This request has no such parameter. It takes: .*limit, .*q, /),
      'Give a whole number from 1 to 200.',
    ]);
  });
});
