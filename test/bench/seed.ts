import { Config } from '#platform/config';
import { createApi } from '../../apps/api/src/server.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { moneyOf, units } from '../support/money.js';
import { testPassword } from '../support/test-api.js';
import { type BenchDatabase, sql } from './place.js';
import { needle } from './settings.js';
import { noteContent } from './words.js';

/** Who asks, by cookie, and for what; the same in every copy of the database. */
export interface Seed {
  fundId: string;
  callId: string;
  /** The submitted note that the search term finds. */
  noteId: string;
  secretariat: string;
  author: string;
}

export const fundPath = '/api/v1/funds/MIG00';

/** The configuration of a process of the product on a database: that of the embedded default. */
export function configOf(database: BenchDatabase): Config {
  const { appUrl: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL } = database;
  return Config.read({ LOG_LEVEL: 'error', DEMO: 'no', DATABASE_URL, DATABASE_OWNER_URL });
}

/** An API in this process, for arranging and recording. */
export async function openApi(database: BenchDatabase) {
  const app = await createApi(configOf(database));
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = await app.getUrl();
  return { app, address, close: () => app.close() };
}

/** Makes a small world through the product itself; what is multiplied later is therefore whole and true. */
export async function seed(database: BenchDatabase, templates: number): Promise<Seed> {
  const rows = { sql: <Row>(text: string, params?: unknown[]) => sql<Row>(database.ownerUrl, text, params) };
  const fundId = await insertFund(rows);
  const [iom] = [await insertOrganisation(rows, 'IOM'), await insertOrganisation(rows, 'ILO')];
  const donor = await insertOrganisation(rows, 'DEU', 'contributor');
  const email = (name: string) => `${name}@bench.test`;
  await insertPerson(rows, { email: email('secretariat'), roles: [{ role: 'secretariat', fundId }] });
  const author = { role: 'focal-point', fundId, organisationId: iom } as const;
  await insertPerson(rows, { email: email('author'), organisationId: iom, roles: [author] });

  const api = await openApi(database);
  try {
    const hands = (cookie: string) => (method: string, path: string, body?: object, version?: number) =>
      ask(api.address, cookie, method, path, body, version);
    const cookies = {
      secretariat: await signIn(api.address, email('secretariat')),
      author: await signIn(api.address, email('author')),
    };
    const [staff, writer] = [hands(cookies.secretariat), hands(cookies.author)];
    const call = await staff('POST', '/calls', {
      code: 'BENCH',
      title: { en: 'Benchmark' },
      opensAt: '2020-01-01T00:00:00Z',
      closesAt: '2099-12-31T00:00:00Z',
    });
    await staff('POST', `/calls/${call.id}/publish`, {}, call.version);
    const submitted = async (index: number, word?: string) => {
      const content = noteContent(index, word);
      const note = await writer('POST', '/concept-notes', { callId: call.id, content });
      await writer('POST', `/concept-notes/${note.id}/submit`, {}, note.version);
      return note.id;
    };
    const noteId = await submitted(0, needle);
    for (let index = 1; index <= templates; index += 1) await submitted(index);
    const money = moneyOf(api, fundId, '2025-06-30');
    await money.cash(donor, units(1_000_000));
    await money.reserve(iom, units(1_000));
    return { fundId, callId: call.id, noteId, ...cookies };
  } finally {
    await api.close();
  }
}

async function signIn(address: string, email: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: testPassword }),
  });
  if (!answer.ok) throw new Error(`sign-in of ${email}: ${answer.status} ${await answer.text()}`);
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}

async function ask(
  address: string,
  cookie: string,
  method: string,
  path: string,
  body?: object,
  version?: number,
) {
  const match: Record<string, string> = version === undefined ? {} : { 'if-match': `"v${version}"` };
  const answer = await fetch(`${address}${fundPath}${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json', ...match },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { id: string; version: number };
}
