import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { integrityChecks } from '#funding';
import { newId } from '#kernel';
import { type Agreement, contributionsOf, refusals } from '../support/contributions.js';
import { insertProgramme } from '../support/earmarks.js';
import { failure, type Money, moneyOf, units } from '../support/money.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let agent: Client;
let entity: string;
let fundId: string;
let money: Money;
let root: string;
let make: ReturnType<typeof contributionsOf>;
let agreement: Agreement;
let count = 0;

beforeAll(async () => {
  api = await startTestApi();
  await insertOrganisation(api.database, 'DEU', 'contributor');
  entity = await insertOrganisation(api.database, 'IOM');
}, 120_000);
afterAll(() => api?.close());

/** A fund that may allocate what is signed: 1000.00 for TA1 to come, of which 891.00 count. */
beforeEach(async () => {
  count += 1;
  root = `/funds/AMD0${count}`;
  fundId = await insertFund(api.database, `AMD0${count}`);
  await insertPerson(api.database, { email: `agent${count}@x.test`, roles: [{ role: 'agent', fundId }] });
  agent = await api.signIn(`agent${count}@x.test`);
  money = moneyOf(api, fundId);
  make = contributionsOf(agent, root);
  await api.database.sql(
    `INSERT INTO fund_setting (id, fund_id, key, value, valid_from, reason, set_at)
     VALUES ($1, $2, 'allocationLimit', '"cash-and-receivables"', '2026-01-01', 'test', '2026-01-01')`,
    [newId(), fundId],
  );
  agreement = await make.agreement({
    lines: [{ amount: '1000.00', areas: ['TA1'] }],
    instalments: [{ dueOn: '2027-02-01', amount: '1000.00' }],
  });
});

const amend = async (amount: string, areas?: string[], dueOn = '2027-02-01') => {
  const { id, version } = await make.read(agreement.id);
  const body = {
    ...{ reason: 'Cut', amendedOn: '2026-11-21', amount },
    lines: [{ id: agreement.lines[0]!.id, amount, ...(areas ? { areas } : {}) }],
    instalments: [{ id: agreement.instalments[0]!.id, dueOn, amount }],
  };
  return agent.post(`${root}/agreements/${id}/amend`, body, ifMatch(version));
};

const programme = (area = 'TA1') =>
  insertProgramme(api, fundId, entity, {
    code: `${root.slice(7)}-${newId().slice(-6)}`,
    area,
    places: ['KE'],
  });

/** Receivables that count, and what may be allocated. */
async function limit(): Promise<string[]> {
  const { body } = await agent.get(`${root}/capitalisation`);
  return [body.allocationLimit.receivables, body.allocationLimit.available];
}

async function inOrder(): Promise<void> {
  for (const check of ['not-over-allocated', 'earmarks-matched', 'earmarks-agree', 'promises-agree'] as const)
    expect([check, await api.database.sql(integrityChecks[check], [fundId])]).toEqual([check, []]);
}

it('never takes what is reserved at the same time, nor counts twice what arrives', async () => {
  const programmes = await Promise.all([1, 2, 3, 4].map(() => programme()));
  const deposits = await Promise.all([1, 2].map(() => make.deposit({ amount: '100.00' })));
  const parts = [{ instalment: agreement.instalments[0]!.id, amount: '100.00' }];
  const [reserved] = await Promise.all([
    Promise.all(programmes.map((id) => failure(money.reserve(entity, units(200), id)))),
    Promise.all(deposits.map(({ id }) => agent.post(`${root}/deposits/${id}/apply`, { parts }, ifMatch(1)))),
    Promise.all(['400.00', '500.00', '900.00'].map((amount) => amend(amount))),
  ]);
  expect(reserved.some(({ code }) => code === 'none')).toBe(true);
  await inOrder();
  const { received, lines } = await make.read(agreement.id);
  expect([received, lines.length]).toEqual(['200.00', 1]);
});

/** How the two above met when applying what had arrived left the fund 23.80 short. */
it('counts what arrived and is not applied yet once, so that applying it takes nothing', async () => {
  const deposits = [await make.deposit({ amount: '100.00' }), await make.deposit({ amount: '100.00' })];
  // 198.00 in cash and 800.00 × 90 % × 99 % to come, whichever instalment it will settle.
  expect(await limit()).toEqual(['712.80', '910.80']);
  for (const id of [await programme(), await programme()]) await money.reserve(entity, units(200), id);
  const cut = await amend('400.00');
  expect([cut.status, cut.body.missing]).toEqual([409, 'USD 23.80']);
  expect((await amend('500.00')).status).toBe(200);
  expect(await limit()).toEqual(['267.30', '65.30']);
  const parts = [{ instalment: agreement.instalments[0]!.id, amount: '100.00' }];
  for (const { id } of deposits) {
    expect((await agent.post(`${root}/deposits/${id}/apply`, { parts }, ifMatch(1))).status).toBe(200);
    expect(await limit()).toEqual(['267.30', '65.30']);
    await inOrder();
  }
});

it('gives up what was drawn on another earmark only when other money pays it', async () => {
  const id = await programme('TA1');
  await money.reserve(entity, units(800), id);
  const narrowed = await amend('1000.00', ['TA2']);
  expect([narrowed.status, narrowed.body.code]).toEqual([409, 'amendment-unmatched']);
  expect(narrowed.body.detail).toContain('USD 800.00');
  // 897.87 × 90 % × 99 % are 800.00.
  expect(refusals(narrowed)).toEqual(['/lines/0/areas earmark-allocated']);
  expect(narrowed.body.errors[0].message).toContain('USD 897.87 of line 1');
  await inOrder();
  expect((await amend('1000.00', ['TA1', 'TA2'])).status).toBe(200);
  await inOrder();
  const cut = await amend('500.00');
  expect([cut.status, cut.body.missing]).toEqual([409, 'USD 354.50']);
  expect(refusals(cut)).toEqual(['/lines/0/amount', '/amount'].map((at) => `${at} amount-below-allocated`));
  await make.deposit({ amount: '900.00' });
  expect((await amend('500.00', ['TA2'])).status).toBe(200);
  await inOrder();
  const picture = await agent.get(`${root}/earmarks`);
  expect(picture.body).toMatchObject({ matched: true, missing: '0.00' });
});

it('names the least that has to stay, without what other money can pay of what is drawn', async () => {
  await money.reserve(entity, units(800), await programme('TA1'));
  // All 800.00 are drawn on the line; 356.40 of it this one could pay.
  await make.agreement({
    ...{ amount: '400.00', lines: [{ amount: '400.00' }] },
    instalments: [{ dueOn: '2027-02-01', amount: '400.00' }],
  });
  const refused = await amend('300.00');
  expect(refused.body.errors[0]).toMatchObject({
    pointer: '/lines/0/amount',
    code: 'amount-below-allocated',
  });
  expect(refused.body.errors[0].message).toContain('At least USD 497.87 of line 1');
  expect((await amend('497.86')).status).toBe(409);
  expect((await amend('497.87')).status).toBe(200);
  await inOrder();
  const late = await amend('497.87', undefined, '2026-03-01');
  expect(refusals(late)).toEqual(['/instalments schedule-below-allocated']);
});

it('tells which of several lines has to stay, and by how much', async () => {
  await money.reserve(entity, units(600), await programme('TA1'));
  const { id, version } = await make.read(agreement.id);
  const terms = (lines: object[], amount = '1000.00') => ({
    ...{ reason: 'Divided', amendedOn: '2026-11-21', amount, lines },
    instalments: [{ id: agreement.instalments[0]!.id, dueOn: '2027-02-01', amount }],
  });
  const url = `${root}/agreements/${id}/amend`;
  const first = { id: agreement.lines[0]!.id, amount: '500.00' };
  const split = await agent.post(url, terms([first, { amount: '500.00' }]), ifMatch(version));
  expect(split.status).toBe(200);
  const second = split.body.lines[1].id as string;
  const both = (one: string, two: string, whole: string) =>
    agent.post(
      url,
      terms(
        [
          { ...first, amount: one },
          { id: second, amount: two },
        ],
        whole,
      ),
      ifMatch(split),
    );
  const low = await both('200.00', '200.00', '400.00');
  // The free line could carry all that the first no longer does, and then has to: 600.00 less 178.20.
  expect(refusals(low)).toEqual(['/lines/1/amount amount-below-allocated']);
  const [least] = /\d+\.\d\d/.exec(low.body.errors[0].message as string)!;
  expect(Number(least)).toBeCloseTo(473.41, 1);
  const away = await agent.post(url, terms([{ ...first, amount: '200.00' }], '200.00'), ifMatch(split));
  expect(refusals(away)).toEqual(['/lines line-allocated']);
  expect((await both('200.00', least!, (200 + Number(least)).toFixed(2))).status).toBe(200);
  await inOrder();
});
