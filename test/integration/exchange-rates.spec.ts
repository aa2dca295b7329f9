import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contributionsOf, refusals } from '../support/contributions.js';
import { insertFund, insertPerson } from '../support/people.js';
import { type Client, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let agent: Client;
let secretariat: Client;
let make: ReturnType<typeof contributionsOf>;
const root = '/funds/MIG00';

beforeAll(async () => {
  api = await startTestApi();
  const fundId = await insertFund(api.database);
  for (const role of ['agent', 'secretariat'] as const) {
    await insertPerson(api.database, { email: `${role}@x.test`, roles: [{ role, fundId }] });
  }
  agent = await api.signIn('agent@x.test');
  secretariat = await api.signIn('secretariat@x.test');
  make = contributionsOf(agent);
});
afterAll(() => api.close());

describe('exchange rates', () => {
  it('hold from their day until the next one, and are never altered', async () => {
    await make.rate('EUR', '2026-01-01', '0.92');
    await make.rate('EUR', '2026-02-01', '0.9105');
    const of = (on: string) => agent.get(`${root}/exchange-rates/of-day?currency=EUR&on=${on}`);
    expect((await of('2026-01-31')).body).toMatchObject({ rate: '0.92', rateOn: '2026-01-01' });
    expect((await of('2026-02-01')).body).toMatchObject({
      rate: '0.9105',
      rateSource: 'UN operational rates',
    });
    expect(refusals(await of('2025-12-31'))).toEqual(['/currency rate-missing']);
    const again = { currency: 'EUR', validFrom: '2026-02-01', rate: '0.9', source: 'x' };
    expect(refusals(await agent.post(`${root}/exchange-rates`, again))).toEqual([
      '/validFrom rate-recorded-already',
    ]);
    const list = await secretariat.get(`${root}/exchange-rates?currency=EUR`);
    expect(list.body.items.map(({ validFrom }: { validFrom: string }) => validFrom)).toEqual([
      '2026-02-01',
      '2026-01-01',
    ]);
  });

  it.each([
    [{ currency: 'USD' }, '/currency currency-without-rate'],
    [{ rate: '0' }, '/rate rate-malformed'],
    [{ rate: '0.123456789' }, '/rate text-malformed'],
    [{ rate: '-1' }, '/rate text-malformed'],
    [{ validFrom: '2027-06-01' }, '/validFrom day-in-future'],
    [{ source: ' ' }, '/source text-blank'],
  ])('are refused with %j', async (changes, wrong) => {
    const body = { currency: 'GBP', validFrom: '2026-01-01', rate: '0.79', source: 'UN', ...changes };
    expect(refusals(await agent.post(`${root}/exchange-rates`, body))).toEqual([wrong]);
  });
});
