import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { insertProgramme, loseDraws, receive } from '../support/earmarks.js';
import { type Money, moneyOf, units } from '../support/money.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { statements } from '../support/query-count.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let fundId: string;
let entity: string;
let money: Money;
let secretariat: Client;
let chair: Client;
let focal: Client;
let kenya: string;
let allocationId: string;
const earmarks = '/funds/MIG00/earmarks';

beforeAll(async () => {
  api = await startTestApi();
  fundId = await insertFund(api.database);
  const donor = await insertOrganisation(api.database, 'DEU', 'contributor');
  entity = await insertOrganisation(api.database, 'IOM');
  money = moneyOf(api, fundId);
  for (const role of ['secretariat', 'chair', 'focal-point'] as const) {
    const roles = [{ role, fundId, ...(role === 'focal-point' ? { organisationId: entity } : {}) }];
    await insertPerson(api.database, { email: `${role}@x.test`, roles });
  }
  secretariat = await api.signIn('secretariat@x.test');
  chair = await api.signIn('chair@x.test');
  focal = await api.signIn('focal-point@x.test');
  const line = (number: string, areas: string[], places: string[]) =>
    receive(api, money, fundId, donor, { number, amountMinor: units(100), areas, places });
  await line('NA', ['TA1'], ['MA']);
  await line('KE', [], ['KE']);
  kenya = await insertProgramme(api, fundId, entity, { code: 'KENYA', places: ['KE'] });
  ({ allocationId } = await money.reserve(entity, units(40), kenya));
  await money.settle(entity, kenya, units(10));
});
afterAll(() => api.close());

describe('the picture of the earmarks', () => {
  it('shows what money may pay, what it stands for and what is free', async () => {
    const { status, body } = await chair.get(earmarks);
    expect(status).toBe(200);
    expect(body).toMatchObject({ currency: 'USD', matched: true, missing: '0.00', words: null });
    const north = { number: 'NA/1', kind: 'line', kindLabel: 'Contribution line', contributor: 'DEU' };
    expect(body.classes).toEqual([
      {
        ...{ name: expect.stringMatching(/^“Promoting .*” in Morocco$/), areas: ['TA1'], places: ['MA'] },
        ...{ net: '100.00', expected: '0.00', reserved: '0.00', transferred: '0.00', free: '100.00' },
        sourceIds: [expect.any(String)],
      },
      expect.objectContaining({ name: 'Kenya', areas: null, places: ['KE'], transferred: '10.00' }),
    ]);
    expect(body.sources).toEqual([
      expect.objectContaining({ number: 'KE/1', areas: null, places: ['KE'], net: '100.00', free: '60.00' }),
      expect.objectContaining({ ...north, areas: ['TA1'], places: ['MA'], reserved: '0.00', free: '100.00' }),
    ]);
    const programme = { purpose: 'allocation', allocationId, programmeId: kenya, programme: 'KENYA' };
    expect(body.demands).toEqual([
      { ...programme, area: 'TA1', needed: '30.00', drawn: '30.00', missing: '0.00' },
    ]);
    expect(body.draws).toEqual([
      {
        ...programme,
        sourceId: expect.any(String),
        reserved: '30.00',
        transferred: '10.00',
        returned: '0.00',
      },
    ]);
    expect((await focal.get(earmarks)).status).toBe(403);
  });

  it('takes the same number of statements for few and for many', async () => {
    const few = await statements(api, () => chair.get(earmarks));
    for (const code of ['A', 'B', 'C']) {
      const programme = await insertProgramme(api, fundId, entity, { code, places: ['KE'] });
      await money.reserve(entity, units(1), programme);
      await money.release(programme);
      await money.reserve(entity, units(1), programme);
    }
    expect((await statements(api, () => chair.get(earmarks))).length).toBe(few.length);
  });
});

describe('a preview', () => {
  const ask = (who: Client, body: object) => who.post(`${earmarks}/preview`, body);

  it('says whether an amount could be allocated, how much at most, and which limit refuses', async () => {
    const morocco = { area: 'TA1', places: ['MA'] };
    expect((await ask(chair, { ...morocco, amount: '100.00' })).body).toMatchObject({
      ...{ possible: true, limit: null, requested: '100.00', most: '100.00', words: null },
    });
    const { body } = await ask(chair, { ...morocco, amount: '100.01' });
    expect(body).toMatchObject({ possible: false, limit: 'earmark', most: '100.00' });
    expect(body.words).toContain('could receive at most USD\u00a0100.00: only NA/1 (DEU) may pay them');
    const nothing = await ask(chair, { area: 'TA2', places: ['MA'], amount: '1.00' });
    expect(nothing.body).toMatchObject({ possible: false, limit: 'earmark', most: '0.00', missing: '1.00' });
    expect(nothing.body.words).toMatch(
      /^No money of the fund may pay programmes on “.*” in Morocco\. Other /,
    );
    expect(nothing.body.words).toMatch(/USD\u00a057.00 for Kenya\.$/);
    const beyond = (await ask(chair, { ...morocco, amount: '1000.00' })).body;
    expect(beyond).toMatchObject({ possible: false, limit: 'cash' });
    expect(beyond.words).toBe(
      `The fund has ${beyond.available} available to allocate; 1000.00 was asked for.`,
    );
  });

  it('takes a programme of the fund, and speaks the reader’s language', async () => {
    const { body } = await ask(secretariat, { programme: kenya, amount: '90.00' });
    expect(body).toMatchObject({ possible: false, limit: 'earmark', most: '57.00' });
    const said = async (language: string) => {
      const headers = { 'accept-language': language };
      const asked = await secretariat.post(
        `${earmarks}/preview`,
        { programme: kenya, amount: '90.00' },
        headers,
      );
      return String(asked.body.words).replaceAll(/\s/g, ' ');
    };
    expect(await said('fr')).toMatch(
      /^Les programmes du domaine « .* » \(Kenya\) peuvent recevoir au plus 57,00 USD : .*DEU, KE\/1/,
    );
    expect(await said('es')).toMatch(/^Los programas de «.*» en Kenya podrían recibir .* 57,00 USD:/);
    expect((await ask(secretariat, { programme: newId(), amount: '1.00' })).status).toBe(404);
  });

  it('names what is wrong in the body', async () => {
    for (const amount of ['0.00', '-1.00', '1.001', 'many']) {
      const { status, body } = await ask(chair, { area: 'TA1', amount });
      expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/amount']);
    }
    expect((await ask(chair, { area: 'TA1' })).body.errors[0].pointer).toBe('/amount');
    expect((await ask(chair, { places: 'MA', amount: '1.00' })).body.errors[0].pointer).toBe('/places');
    expect((await ask(focal, { amount: '1.00' })).status).toBe(403);
  });
});

describe('matching anew by hand', () => {
  it('restores the certificate at the version that was read', async () => {
    await loseDraws(api, allocationId);
    expect((await chair.get(earmarks)).body).toMatchObject({ matched: false });
    const path = `/funds/MIG00/allocations/${allocationId}/rematch`;
    const { body } = await secretariat.get(`/funds/MIG00/allocations/${allocationId}`);
    expect((await secretariat.post(path, {}, ifMatch(body.version + 1))).status).toBe(412);
    const done = await secretariat.post(path, {}, ifMatch(body.version));
    expect([done.status, done.body.matched]).toEqual([200, true]);
    expect((await chair.post(path, {}, ifMatch(body.version))).status).toBe(403);
  });
});
