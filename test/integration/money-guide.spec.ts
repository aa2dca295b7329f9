import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { failure, moneyOf, units } from '../support/money.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { type Client, startTestApi, type TestApi } from '../support/test-api.js';

const guide = readFileSync(path.resolve(import.meta.dirname, '../../docs/guides/money.md'), 'utf8');
const told = new Map(
  [...guide.matchAll(/```json ([a-z-]+)\n([^]*?)```/g)].map(([, name, json]) => [
    name!,
    JSON.parse(json!) as Record<string, unknown>,
  ]),
);

let api: TestApi;
let agent: Client;
let fundId: string;
let iom: string;
const fund = '/funds/MIG00';
const answers = new Map<string, unknown>();

beforeAll(async () => {
  api = await startTestApi();
  fundId = await insertFund(api.database);
  await insertOrganisation(api.database, 'DEU', 'contributor');
  iom = await insertOrganisation(api.database, 'IOM');
  await insertPerson(api.database, { email: 'agent@x.test', roles: [{ role: 'agent', fundId }] });
  agent = await api.signIn('agent@x.test');
}, 120_000);
afterAll(() => api?.close());

const standing = async (query = '') => (await agent.get(`${fund}/capitalisation${query}`)).body as unknown;

/** Plays the story of the guide; keeps every answer that the guide shows. */
async function play(): Promise<void> {
  const money = moneyOf(api, fundId);
  const programmeId = newId();
  const body = { contributor: 'DEU', amount: '1000000.00', bankCharge: '25.00', valueDate: '2026-11-02' };
  answers.set('deposit', (await agent.post(`${fund}/deposits`, { ...body, bankReference: 'DEU-1' })).body);
  answers.set('after-deposit', await standing());
  await money.reserve(iom, units(600_000), programmeId);
  answers.set('after-decision', await standing());
  const refusal = await failure(money.reserve(iom, units(400_000)));
  answers.set('refused', (refusal as { details?: { facts?: unknown } }).details?.facts);
  await money.settle(iom, programmeId, units(350_000));
  answers.set('after-transfer', await standing());
  await money.release(programmeId, { organisationId: iom, amountMinor: units(50_000) });
  answers.set('after-release', await standing());
  await money.expenditure(iom, programmeId, units(320_000));
  await money.refund(iom, programmeId, units(30_000));
  answers.set('after-refund', await standing());
  const entity = await agent.get(`${fund}/statements/entity?organisation=IOM`);
  answers.set('entity', entity.body.totals);
  const table = await agent.get(`${fund}/statements/key-figures`);
  const lines = table.body.lines as { key: string; total: string }[];
  answers.set('key-figures', Object.fromEntries(lines.map(({ key, total }) => [key, total])));
  answers.set('contributor', (await agent.get(`${fund}/statements/contributor?contributor=DEU`)).body);
  answers.set('day-before', await standing('?asOf=2026-11-01'));
}

it('the guide to money tells what the API answers', async () => {
  await play();
  expect([...told.keys()].sort()).toEqual([...answers.keys()].sort());
  for (const [name, block] of told) {
    expect({ block: name, answer: answers.get(name) }).toMatchObject({ block: name, answer: block });
  }
});
