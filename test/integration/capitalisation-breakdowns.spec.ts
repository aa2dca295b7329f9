import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { toMinor } from '#kernel';
import { contributionsOf } from '../support/contributions.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let agent: Client;
let make: ReturnType<typeof contributionsOf>;
const root = '/funds/MIG00';

beforeAll(async () => {
  api = await startTestApi();
  const fundId = await insertFund(api.database);
  for (const code of ['DEU', 'NOR']) await insertOrganisation(api.database, code, 'contributor');
  await insertPerson(api.database, { email: 'agent@x.test', roles: [{ role: 'agent', fundId }] });
  agent = await api.signIn('agent@x.test');
  make = contributionsOf(agent);
  await make.pledge({ contributor: 'NOR' });
  await make.deposit({ contributor: undefined, amount: '77.00' });
});
afterAll(() => api.close());

it('adds up in each breakdown, now and as known at an instant', async () => {
  const read = async (query = '') => {
    const { body } = await agent.get(`${root}/capitalisation${query}`);
    const sum = (rows: Record<string, string>[], name: string) =>
      rows.reduce((total, row) => total + toMinor(row[name]!), 0n);
    for (const name of ['deposited', 'pledged', 'pledgedOpen', 'committed', 'committedOpen'])
      expect([name, sum(body.byContributor, name)]).toEqual([name, toMinor(body[name])]);
    for (const name of ['deposited', 'pledged', 'committed'])
      expect([name, sum(body.byYear, name)]).toEqual([name, toMinor(body[name])]);
    expect(sum(body.byEarmarking, 'deposited')).toBe(toMinor(body.deposited));
    expect(sum(body.byThematicArea, 'contributed')).toBe(toMinor(body.deposited));
    return body;
  };
  const before = await read();
  const agreement = await make.agreement({
    lines: [{ amount: '400.00', areas: ['TA2'] }, { amount: '600.00' }],
  });
  const parts = [
    { instalment: agreement.instalments[0]!.id, line: agreement.lines[0]!.id, amount: '400.00' },
  ];
  const { version, id } = await make.deposit({ amount: '400.00', application: { parts } });
  const after = await read();
  const contributed = (body: { byThematicArea: { area: string; contributed: string }[] }) =>
    toMinor(body.byThematicArea.find(({ area }) => area === 'TA2')?.contributed ?? '0.00');
  expect(contributed(after) - contributed(before)).toBe(40_000n);
  await agent.post(`${root}/deposits/${id}/reverse`, { reason: 'Bounced' }, ifMatch(version));
  expect(contributed(await read())).toBe(contributed(before));
  for (const known of [before, after])
    expect(await read(`?asOf=${known.asOf}&knownAt=${known.knownAt}`)).toEqual(known);
});
