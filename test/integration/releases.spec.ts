import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { type Money, moneyOf, units } from '../support/money.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let secretariat: Client;
let agent: Client;
let money: Money;
let iom: string;
const fund = '/funds/MIG00';
const reason = 'The programme was reduced';

beforeAll(async () => {
  api = await startTestApi();
  const fundId = await insertFund(api.database);
  const germany = await insertOrganisation(api.database, 'DEU', 'contributor');
  iom = await insertOrganisation(api.database, 'IOM');
  for (const role of ['secretariat', 'agent'] as const)
    await insertPerson(api.database, { email: `${role}@x.test`, roles: [{ role, fundId }] });
  secretariat = await api.signIn('secretariat@x.test');
  agent = await api.signIn('agent@x.test');
  money = moneyOf(api, fundId);
  await money.cash(germany, units(1_000));
}, 120_000);
afterAll(() => api?.close());

const one = async (id: string) => (await secretariat.get(`${fund}/allocations/${id}`)).body;
const release = (id: string, version: number, body: object, client = secretariat) =>
  client.post(`${fund}/allocations/${id}/release`, body, ifMatch(version));

describe('releasing by hand', () => {
  it('gives back what is not paid of this allocation alone, in part and whole', async () => {
    const programmeId = newId();
    const first = await money.reserve(iom, units(300), programmeId);
    const second = await money.reserve(iom, units(200), programmeId);
    await money.settle(iom, programmeId, units(100));
    const { version } = await one(first.allocationId);
    const part = await release(first.allocationId, version, { organisation: 'IOM', amount: '50.00', reason });
    expect(part.status).toBe(200);
    expect(part.body).toMatchObject({ settled: '100.00', released: '50.00', open: '150.00' });
    const whole = await release(first.allocationId, part.body.version, { reason });
    expect(whole.body).toMatchObject({ released: '200.00', open: '0.00' });
    expect(await one(second.allocationId)).toMatchObject({ released: '0.00', open: '200.00' });
    const { body: now } = await secretariat.get(`${fund}/capitalisation`);
    expect(now).toMatchObject({ openReservations: '200.00', availableToAllocate: '700.00' });
  });

  it('is refused beyond what is open, without a reason, stale, and to others', async () => {
    const { allocationId: id } = await money.reserve(iom, units(10));
    const { version } = await one(id);
    const tooMuch = await release(id, version, { amount: '10.01', reason });
    expect([tooMuch.status, tooMuch.body.code, tooMuch.body.open]).toEqual([
      409,
      'release-exceeds-open',
      '10.00',
    ]);
    expect((await release(id, version, {})).body.errors[0].pointer).toBe('/reason');
    expect((await release(id, version, { amount: '0', reason })).body.errors[0].pointer).toBe('/amount');
    expect((await release(id, version, { organisation: 'ILO', reason })).body.errors[0].pointer).toBe(
      '/organisation',
    );
    expect((await release(id, version + 1, { reason })).status).toBe(412);
    expect((await release(id, version, { reason }, agent)).status).toBe(403);
    expect((await release(newId(), 1, { reason })).status).toBe(404);
    expect(await one(id)).toMatchObject({ open: '10.00', version });
  });
});
