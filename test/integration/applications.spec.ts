import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Integrity } from '#funding';
import { Funds } from '#funds';
import { newId, systemActor } from '#kernel';
import { contributionsOf, fresh, refusals } from '../support/contributions.js';
import { failure } from '../support/money.js';
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
  await make.rate('EUR', '2026-01-01', '0.91');
});
afterAll(() => api.close());

const positions = () => api.database.sql('SELECT cash_minor, last_booked_at FROM fund_position');

describe('a deposit in another currency', () => {
  it('is converted at the rate of its day, which it keeps with its source', async () => {
    const { body } = await agent.post(`${root}/deposits`, {
      ...{ contributor: 'DEU', currency: 'EUR', amount: '1000.00', bankCharge: '10.00' },
      ...{ valueDate: '2026-03-01', bankReference: fresh('REF') },
    });
    expect(body).toMatchObject({
      ...{ donorAmount: '1000.00', donorCurrency: 'EUR', rate: '0.91', rateOn: '2026-01-01' },
      ...{ amount: '1098.90', currency: 'USD', agentFee: '10.99', bankCharge: '10.00', net: '1077.91' },
      ...{ applied: '0.00', unapplied: '1000.00', parts: [] },
    });
  });

  it.each([
    [{ currency: 'GBP' }, '/currency rate-missing'],
    [{ currency: 'EUR', valueDate: '2025-12-31' }, '/currency rate-missing'],
    [{ currency: 'EUR', amount: '0.004' }, '/amount amount-malformed'],
    [{ currency: 'EUR', amount: '100.00', bankCharge: '109.89' }, '/bankCharge charge-not-below-amount'],
    [{ application: { parts: [] } }, '/application/parts too-few-items'],
  ])('is refused with %j, and nothing is posted', async (changes, wrong) => {
    const before = await positions();
    const body = { contributor: 'DEU', amount: '100.00', valueDate: '2026-03-01', bankReference: fresh('R') };
    const answer = await agent.post(`${root}/deposits`, { ...body, ...changes });
    expect([answer.status, refusals(answer)]).toEqual([422, [wrong]]);
    expect(await positions()).toEqual(before);
  });
});

describe('an agreement in another currency', () => {
  it('tells what its money gained or lost since the signature, which is no cash', async () => {
    await make.rate('SEK', '2026-01-01', '10');
    await make.rate('SEK', '2026-03-01', '8');
    const agreement = await make.agreement({ currency: 'SEK' });
    const before = await agent.get(`${root}/capitalisation`);
    const parts = [{ instalment: agreement.instalments[0]!.id, amount: '400.00' }];
    await make.deposit({ currency: 'SEK', amount: '400.00', application: { parts } });
    const { body } = await agent.get(`${root}/agreements/${agreement.id}`);
    expect(body).toMatchObject({ fundAmount: '100.00', fundReceived: '50.00', exchangeDifference: '10.00' });
    const after = await agent.get(`${root}/capitalisation`);
    expect(after.body.exchangeDifferences).toBe(before.body.exchangeDifferences);
  });
});

describe('applying a deposit', () => {
  it('pays instalments in part and across lines, each part worth its share to the cent', async () => {
    const agreement = await make.agreement({
      ...{ currency: 'EUR', amount: '900.00' },
      lines: [{ amount: '300.00', areas: ['TA1'] }, { amount: '600.00' }],
      instalments: [
        { dueOn: '2026-02-01', amount: '500.00' },
        { dueOn: '2026-12-01', amount: '400.00' },
      ],
    });
    const [line1, line2] = agreement.lines.map(({ id }) => id);
    const [first, second] = agreement.instalments.map(({ id }) => id);
    const deposit = await make.deposit({ currency: 'EUR', amount: '700.01', bankCharge: '3.33' });
    const apply = `${root}/deposits/${deposit.id}/apply`;
    const parts = [
      { instalment: first, line: line1, amount: '233.33' },
      { instalment: first, line: line2, amount: '266.67' },
      { instalment: second, line: line2, amount: '200.01' },
    ];
    const { body } = await agent.post(apply, { parts }, ifMatch(deposit.version));
    expect(body).toMatchObject({ applied: '700.01', unapplied: '0.00', version: 2 });
    const cents = (name: 'fundAmount' | 'fundNet') =>
      (body.parts as Record<string, string>[]).reduce(
        (sum, part) => sum + Number(part[name]!.replace('.', '')),
        0,
      );
    expect([cents('fundAmount'), cents('fundNet')]).toEqual(
      [body.amount, body.net].map((text: string) => Number(text.replace('.', ''))),
    );
    expect(await make.read(agreement.id)).toMatchObject({
      ...{ received: '700.01', open: '199.99', fundOpen: '219.77' },
      instalments: [{ state: 'paid' }, { state: 'part-paid', open: '199.99' }],
    });
  });

  it('asks for a confirmation of what is more than is open, and posts nothing without it', async () => {
    const agreement = await make.agreement();
    const parts = [{ instalment: agreement.instalments[0]!.id, amount: '600.01' }];
    const deposit = {
      ...{ contributor: 'DEU', amount: '700.00', valueDate: '2026-03-01', bankReference: fresh('R') },
      application: { parts },
    };
    const before = await positions();
    const refused = await agent.post(`${root}/deposits`, deposit);
    expect(refusals(refused)).toEqual(['/application/parts/0/amount payment-above-instalment']);
    expect(await positions()).toEqual(before);
    const confirmed = await agent.post(`${root}/deposits`, {
      ...deposit,
      application: { parts, confirmOverPayment: true },
    });
    expect(confirmed.body).toMatchObject({ applied: '600.01', unapplied: '99.99' });
    expect(await make.read(agreement.id)).toMatchObject({ received: '600.01', open: '400.00' });
  });

  it('is refused for what does not fit', async () => {
    const [own, foreign, inEuro] = [
      await make.agreement({ lines: [{ amount: '500.00' }, { amount: '500.00' }] }),
      await make.agreement({ contributor: 'NOR' }),
      await make.agreement({ currency: 'EUR' }),
    ];
    const deposit = await make.deposit();
    const apply = async (part: object) => {
      const body = {
        parts: [{ instalment: own.instalments[0]!.id, line: own.lines[0]!.id, amount: '1.00', ...part }],
      };
      return refusals(await agent.post(`${root}/deposits/${deposit.id}/apply`, body, ifMatch(1)));
    };
    const of = (agreement: typeof own) => ({
      instalment: agreement.instalments[0]!.id,
      line: agreement.lines[0]!.id,
    });
    expect(await apply({ instalment: newId() })).toEqual(['/parts/0/instalment instalment-unknown']);
    expect(await apply(of(foreign))).toEqual(['/parts/0/instalment contributor-differs']);
    expect(await apply(of(inEuro))).toEqual(['/parts/0/instalment currency-differs']);
    expect(await apply({ line: null })).toEqual(['/parts/0/line field-required']);
    expect(await apply({ line: newId() })).toEqual(['/parts/0/line line-unknown']);
    expect(await apply({ amount: '0.00' })).toEqual(['/parts/0/amount amount-not-positive']);
    expect(await apply({ amount: '500.01' })).toEqual(['/parts/0/amount payment-above-line']);
    const above = {
      parts: [
        { ...of(own), amount: '500.00' },
        { instalment: own.instalments[1]!.id, line: own.lines[1]!.id, amount: '0.01' },
      ],
    };
    const answer = await agent.post(`${root}/deposits/${deposit.id}/apply`, above, ifMatch(1));
    expect(refusals(answer)).toEqual(['/parts parts-above-deposit']);
  });

  it('counts nothing twice when two apply the same deposit at the same time', async () => {
    const agreement = await make.agreement();
    const deposit = await make.deposit();
    const body = { parts: [{ instalment: agreement.instalments[0]!.id, amount: '500.00' }] };
    const url = `${root}/deposits/${deposit.id}/apply`;
    const answers = await Promise.all([1, 2, 3, 4].map(() => agent.post(url, body, ifMatch(1))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect((await make.read(agreement.id)).received).toBe('500.00');
    const raw = (amount: number) =>
      failure(
        api.database.sql(
          `INSERT INTO deposit_application
             (id, deposit_id, instalment_id, line_id, amount_minor, applied_on, applied_at)
           VALUES ($1, $2, $3, $4, $5, '2026-11-21', now())`,
          [newId(), deposit.id, agreement.instalments[1]!.id, agreement.lines[0]!.id, amount],
        ),
      );
    expect((await raw(1)).constraint).toBe('deposit_applied');
  });

  it('can be taken back, and is taken back with a deposit that bounced', async () => {
    const agreement = await make.agreement();
    const before = await make.figures();
    const parts = [
      { instalment: agreement.instalments[0]!.id, amount: '200.00' },
      { instalment: agreement.instalments[1]!.id, amount: '300.00' },
    ];
    const made = await make.deposit({ application: { parts } });
    const { body } = await agent.get(`${root}/deposits/${made.id}`);
    const back = `${root}/deposits/${made.id}/take-back`;
    const one = { application: body.parts[0].id, reason: 'Wrong instalment' };
    const taken = await agent.post(back, one, ifMatch(body.version));
    expect(taken.body).toMatchObject({
      unapplied: '200.00',
      parts: [{ reversalReason: 'Wrong instalment' }, {}],
    });
    const again = await agent.post(back, one, ifMatch(taken.body.version));
    expect(refusals(again)).toEqual(['/application application-unknown']);
    const reverse = `${root}/deposits/${made.id}/reverse`;
    const bounced = await agent.post(reverse, { reason: 'Bounced' }, ifMatch(taken.body.version));
    expect(bounced.body).toMatchObject({ state: 'reversed', applied: '0.00' });
    expect(await make.read(agreement.id)).toMatchObject({ received: '0.00', open: '1000.00' });
    expect((await make.figures()).figures).toEqual(before.figures);
  });
});

describe('a deposit of which nobody knows whose it is', () => {
  it('is in cash and in no contributor’s total until it is identified', async () => {
    const made = await agent.post(`${root}/deposits`, {
      ...{ amount: '800.00', valueDate: '2026-04-01', bankReference: fresh('R'), remitter: 'BUNDESKASSE' },
    });
    expect(made.body).toMatchObject({ contributor: null, contributorName: 'Not identified yet' });
    const totals = async () =>
      (await agent.get(`${root}/capitalisation`)).body.byContributor as {
        contributor: string;
        deposited: string;
      }[];
    expect(await totals()).toContainEqual(
      expect.objectContaining({ contributor: 'unattributed', deposited: '800.00' }),
    );
    const open = await agent.get(`${root}/deposits?identified=false`);
    expect(open.body.items.map(({ id }: { id: string }) => id)).toEqual([made.body.id]);
    const before = await make.figures();
    const url = `${root}/deposits/${made.body.id}/identify`;
    expect(refusals(await agent.post(url, { contributor: 'ATLANTIS' }, ifMatch(1)))).toEqual([
      '/contributor contributor-unknown',
    ]);
    const { body } = await agent.post(url, { contributor: 'NOR' }, ifMatch(1));
    expect(body).toMatchObject({ contributor: 'NOR', version: 2 });
    expect((await make.figures()).figures).toEqual(before.figures);
    expect(await totals()).not.toContainEqual(expect.objectContaining({ contributor: 'unattributed' }));
    expect((await agent.post(url, { contributor: 'DEU' }, ifMatch(2))).body.code).toBe(
      'deposit-identified-already',
    );
  });

  it('is identified by what it is applied to', async () => {
    const agreement = await make.agreement({ contributor: 'NOR' });
    const made = await make.deposit({ contributor: undefined });
    const body = { parts: [{ instalment: agreement.instalments[0]!.id, amount: '500.00' }] };
    const applied = await agent.post(`${root}/deposits/${made.id}/apply`, body, ifMatch(1));
    expect(applied.body).toMatchObject({ contributor: 'NOR', unapplied: '0.00' });
  });
});

it('leaves books and promises that agree with themselves', async () => {
  const fund = await api.app.get(Funds).byCode('MIG00');
  const { results } = await api.app.get(Integrity).run(systemActor(), fund);
  const wrong = results.filter(({ intact, check }) => !intact && check !== 'history-intact');
  expect(wrong).toEqual([]);
});
