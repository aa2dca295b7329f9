import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import { xlsxStream } from '#platform/spreadsheets';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let agent: Client;
let secretariat: Client;
const path = '/funds/MIG00/imports';
const heading = 'contributor,amount,bankCharge,valueDate,bankReference\n';

beforeAll(async () => {
  api = await startTestApi();
  const fundId = await insertFund(api.database);
  await insertOrganisation(api.database, 'DEU', 'contributor');
  for (const role of ['agent', 'secretariat'] as const)
    await insertPerson(api.database, { email: `${role}@x.test`, roles: [{ role, fundId }] });
  agent = await api.signIn('agent@x.test');
  secretariat = await api.signIn('secretariat@x.test');
}, 120_000);
afterAll(() => api?.close());

async function send(content: string | Buffer, kind = 'deposits', client = agent, language = 'en') {
  const form = new FormData();
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  form.append('file', new Blob([new Uint8Array(bytes)]), 'bank.csv');
  const answer = await fetch(`${api.address}/api/v1${path}/${kind}`, {
    method: 'POST',
    headers: { cookie: client.cookie!, 'accept-language': language },
    body: form,
  });
  return { status: answer.status, body: (await answer.json()) as Tried };
}

interface Tried {
  id: string;
  code?: string;
  importId?: string;
  state: string;
  version: number;
  problemCount: number;
  rows: {
    number: number;
    values: Record<string, string>;
    recordId: string | null;
    problems: { column: string | null; code: string; message: string }[];
  }[];
}

const load = (tried: Tried, client = agent, kind = 'deposits') =>
  client.post(`${path}/${kind}/${tried.id}/load`, {}, ifMatch(tried.version));
const deposited = async () => (await agent.get('/funds/MIG00/capitalisation')).body.deposited as string;
const problems = ({ rows }: Tried) =>
  rows.flatMap((row) => row.problems.map(({ column, code }) => [row.number, column, code]));

describe('a file of deposits', () => {
  it('is tried first: every row, nothing loaded, and then loaded whole', async () => {
    const before = await deposited();
    const file = `${heading}DEU,"1,250.50",,2026-11-02,A-1\nDEU,"2.000.000,00","12,50",31/10/2026,A-2\n`;
    const tried = await send(file);
    expect([tried.status, tried.body.state, problems(tried.body)]).toEqual([201, 'ready', []]);
    expect(tried.body.rows.map(({ values }) => values)).toEqual([
      { contributor: 'DEU', amount: '1250.50', valueDate: '2026-11-02', bankReference: 'A-1' },
      {
        contributor: 'DEU',
        amount: '2000000.00',
        bankCharge: '12.50',
        valueDate: '2026-10-31',
        bankReference: 'A-2',
      },
    ]);
    expect(await deposited()).toBe(before);
    const told = `SELECT count(*)::int AS count FROM event WHERE name LIKE 'deposit%'`;
    expect(await api.database.sql(told)).toEqual([{ count: 0 }]);

    const loaded = await load(tried.body);
    expect([loaded.status, loaded.body.state]).toEqual([200, 'loaded']);
    expect(await deposited()).toBe('2001250.50');
    const one = await agent.get(`/funds/MIG00/deposits/${loaded.body.rows[1].recordId}`);
    expect(one.body).toMatchObject({ amount: '2000000.00', agentFee: '20000.00', bankCharge: '12.50' });

    const again = await load(tried.body);
    expect([again.status, again.body.rows]).toEqual([200, loaded.body.rows]);
    const same = await send(file);
    expect([same.status, same.body.code, same.body.importId]).toEqual([
      409,
      'import-loaded-already',
      tried.body.id,
    ]);
    expect(await deposited()).toBe('2001250.50');
  });

  it('tells every problem by row and column, and loads nothing', async () => {
    const before = await deposited();
    const rows = [
      'DEU,"12,345",,2026-11-02,B-1',
      'DEU,100.0005,,03/04/2026,B-2',
      'DEU,100.00,,,B-3',
      'DEU,=1+1,,2026-13-01,B-4',
      'DEU,100.00,,2026-11-02,B-5,more',
      'NOBODY,1.00,0.99,2026-11-22,B-6',
    ];
    const tried = await send(heading + rows.join('\n'));
    expect([tried.status, tried.body.state, tried.body.problemCount]).toEqual([201, 'refused', 6]);
    expect(problems(tried.body)).toEqual([
      [2, 'amount', 'amount-ambiguous'],
      [3, 'amount', 'amount-malformed'],
      [3, 'valueDate', 'day-ambiguous'],
      [4, 'valueDate', 'field-required'],
      [5, 'amount', 'cell-formula'],
      [5, 'valueDate', 'day-malformed'],
      [6, null, 'too-many-items'],
      [7, 'contributor', 'contributor-unknown'],
      [7, 'bankCharge', 'charge-not-below-amount'],
      [7, 'valueDate', 'day-in-future'],
    ]);
    expect((await load(tried.body)).body.code).toBe('import-has-problems');
    expect(await deposited()).toBe(before);
  });

  it('is judged by the services of every day', async () => {
    const rows = [
      'NOBODY,1.00,,2026-11-02,C-1',
      'DEU,1.00,,2026-11-22,C-2',
      'DEU,1.00,1.00,2026-11-02,C-3',
      'DEU,0.00,,2026-11-02,C-4',
      'DEU,1.00,,2026-11-02,a-1',
      'DEU,1.00,,2026-11-02,C-6',
      'DEU,1.00,,2026-11-02,C-6',
      'DEU,1.00,,1900-01-01,C-7',
    ];
    const tried = await send(heading + rows.join('\r\n'));
    expect(problems(tried.body)).toEqual([
      [2, 'contributor', 'contributor-unknown'],
      [3, 'valueDate', 'day-in-future'],
      [4, 'bankCharge', 'charge-not-below-amount'],
      [5, 'amount', 'amount-not-positive'],
      [6, 'bankReference', 'bank-reference-taken'],
      [8, 'bankReference', 'bank-reference-taken'],
      [9, 'valueDate', 'day-before-fund'],
    ]);
  });

  it('that became wrong since it was tried is loaded not at all', async () => {
    const tried = await send(`${heading}DEU,1.00,,2026-11-02,D-1\nDEU,2.00,,2026-11-02,D-2\n`);
    const body = { contributor: 'DEU', amount: '5.00', valueDate: '2026-11-02', bankReference: 'D-2' };
    expect((await agent.post('/funds/MIG00/deposits', body)).status).toBe(201);
    const before = await deposited();
    const loaded = await load(tried.body);
    expect([loaded.status, loaded.body.code]).toEqual([409, 'import-has-problems']);
    expect(loaded.body.rows[0]).toMatchObject({ number: 3 });
    expect(await deposited()).toBe(before);
  });

  it('may be a workbook, with headings in any of our languages', async () => {
    const columns = ['Contributeur (code)', 'Montant', 'Date de valeur', 'Référence bancaire'];
    const sheet = {
      name: 'A',
      columns: columns.map(
        (title, index) => ({ heading: title, type: index === 1 ? 'number' : 'text' }) as const,
      ),
      batches: [[['DEU', '1000.25', '4 nov. 2026'.replace('.', ''), 'E-1']]],
    };
    const tried = await send(await buffer(xlsxStream([sheet])));
    expect([tried.body.state, tried.body.rows[0]!.values]).toEqual([
      'ready',
      { contributor: 'DEU', amount: '1000.25', valueDate: '2026-11-04', bankReference: 'E-1' },
    ]);
  });

  it('is refused as a whole when it is no table, lacks a column or is too large', async () => {
    expect((await send('contributor,amount\nDEU,"1')).body.code).toBe('sheet-unreadable');
    expect((await send('')).body.code).toBe('file-empty');
    expect((await send('x'.repeat(2 * 2 ** 20 + 1))).body.code).toBe('file-too-large');
    expect((await send(heading + 'DEU,1,,2026-11-02,F\n'.repeat(1_001))).body.code).toBe('sheet-too-large');
    expect(problems((await send('contributor,amount,colour\nDEU,1,red')).body)).toEqual([
      [1, null, 'column-unknown'],
      [1, 'valueDate', 'column-missing'],
      [1, 'bankReference', 'column-missing'],
    ]);
    expect(problems((await send(heading)).body)).toEqual([[1, null, 'too-few-items']]);
    expect((await send(heading, 'colours')).status).toBe(404);
  });

  it('is the agent’s: others are told so', async () => {
    const file = `${heading}DEU,1.00,,2026-11-02,G-1\n`;
    expect((await send(file, 'deposits', secretariat)).status).toBe(403);
    const tried = await send(file);
    expect((await load(tried.body, secretariat)).status).toBe(403);
    expect((await agent.post(`${path}/deposits/${tried.body.id}/load`, {})).status).toBe(428);
  });
});

describe('a file of deposits nobody claims', () => {
  it('leaves the contributor empty and tells who sent the money', async () => {
    const file = 'amount,valueDate,bankReference,remitter\n77.00,2026-11-02,U-1,TREASURY 118\n';
    const tried = await send(file);
    expect([tried.body.state, problems(tried.body)]).toEqual(['ready', []]);
    const loaded = await load(tried.body);
    const one = await agent.get(`/funds/MIG00/deposits/${loaded.body.rows[0].recordId}`);
    expect(one.body).toMatchObject({ contributor: null, remitter: 'TREASURY 118', amount: '77.00' });
  });
});

describe('a file of exchange rates', () => {
  const rates = (rows: string[]) =>
    send(`Currency,Valid from,Rate,Source\n${rows.join('\n')}`, 'exchange-rates');

  it('is tried row by row, then loaded whole', async () => {
    const wrong = await rates([
      'EUR,2026-11-01,0.92,UN',
      'USD,2026-11-01,1,UN',
      'eur,2026-11-01,0.92,UN',
      'SEK,2027-06-01,9.4,UN',
      'EUR,2026-11-01,0.93,UN',
      'GBP,2026-11-01,0,UN',
    ]);
    expect(problems(wrong.body)).toEqual([
      [3, 'currency', 'currency-without-rate'],
      [4, 'currency', 'text-malformed'],
      [5, 'validFrom', 'day-in-future'],
      [6, 'validFrom', 'rate-recorded-already'],
      [7, 'rate', 'rate-malformed'],
    ]);
    const tried = await rates([
      'EUR,1 Nov 2026,0.92,',
      'XAF,2026-11-01,655.957,Bank of Central African States',
    ]);
    expect([tried.body.state, problems(tried.body)]).toEqual(['ready', []]);
    const list = async () => (await agent.get('/funds/MIG00/exchange-rates')).body.items as object[];
    expect(await list()).toEqual([]);
    expect((await load(tried.body, agent, 'exchange-rates')).status).toBe(200);
    expect(await list()).toHaveLength(2);
    const day = await agent.get('/funds/MIG00/exchange-rates/of-day?currency=EUR&on=2026-11-20');
    expect(day.body).toMatchObject({
      rate: '0.92',
      rateOn: '2026-11-01',
      rateSource: 'United Nations operational rates of exchange',
    });
  });
});

describe('a file of transfer confirmations', () => {
  it('names the row whose transfer is not there', async () => {
    const file = 'programme,organisation,tranche,valueDate,bankReference\nMIG00-JP-9,IOM,1,2026-11-02,T-1\n';
    const tried = await send(file, 'transfers');
    expect(problems(tried.body)).toEqual([[2, 'programme', 'transfer-unknown']]);
  });
});
