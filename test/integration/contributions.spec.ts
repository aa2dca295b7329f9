import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { agreementBody, contributionsOf, fresh, refusals } from '../support/contributions.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { statements } from '../support/query-count.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let agent: Client;
let secretariat: Client;
let germany: Client;
let make: ReturnType<typeof contributionsOf>;
const root = '/funds/MIG00';

beforeAll(async () => {
  api = await startTestApi();
  const fundId = await insertFund(api.database);
  const deu = await insertOrganisation(api.database, 'DEU', 'contributor');
  await insertOrganisation(api.database, 'NOR', 'contributor');
  for (const role of ['agent', 'secretariat'] as const) {
    await insertPerson(api.database, { email: `${role}@x.test`, roles: [{ role, fundId }] });
  }
  const roles = [{ role: 'donor' as const, fundId }];
  await insertPerson(api.database, { email: 'donor@x.test', organisationId: deu, roles });
  agent = await api.signIn('agent@x.test');
  secretariat = await api.signIn('secretariat@x.test');
  germany = await api.signIn('donor@x.test');
  make = contributionsOf(agent);
  await make.rate('EUR', '2026-01-01', '0.92');
  await make.rate('EUR', '2026-02-01', '0.9105');
});
afterAll(() => api.close());

describe('a pledge', () => {
  it('is valued at the rate of its day and withdrawn with a reason', async () => {
    const before = await make.figures();
    const pledge = await agent.post(`${root}/pledges`, {
      ...{ contributor: 'DEU', number: fresh('P'), currency: 'EUR', amount: '1000.00' },
      announcedOn: '2026-02-10',
    });
    expect(pledge.body).toMatchObject({ open: '1000.00', fundAmount: '1098.30', rate: '0.9105', version: 1 });
    const url = `${root}/pledges/${pledge.body.id}/withdraw`;
    expect((await agent.post(url, { reason: 'x' })).status).toBe(428);
    const early = await agent.post(url, { reason: 'x', withdrawnOn: '2026-02-09' }, ifMatch(1));
    expect(refusals(early)).toEqual(['/withdrawnOn day-order-wrong']);
    const { body } = await agent.post(url, { reason: 'Election', withdrawnOn: '2026-03-01' }, ifMatch(1));
    expect(body).toMatchObject({ state: 'withdrawn', open: '0.00', withdrawalReason: 'Election' });
    expect((await make.figures()).figures).toEqual(before.figures);
    expect((await make.figures('2026-02-28')).figures.slice(0, 2)).toEqual(['1098.30', '1098.30']);
    expect((await agent.post(url, { reason: 'x' }, ifMatch(2))).body.code).toBe('transition-not-possible');
  });

  it.each([
    [{ amount: '0.00' }, '/amount amount-not-positive'],
    [{ amount: '1.005' }, '/amount amount-malformed'],
    [{ amount: '10.5', currency: 'JPY' }, '/amount amount-malformed'],
    [{ currency: 'XYZ' }, '/currency rate-missing'],
    [{ announcedOn: '1900-01-01' }, '/announcedOn day-before-fund'],
    [{ announcedOn: '2026-11-22' }, '/announcedOn day-in-future'],
    [{ expectedOn: '2026-01-01' }, '/expectedOn day-order-wrong'],
    [{ contributor: 'ATLANTIS' }, '/contributor contributor-unknown'],
    [{ number: 'P-TAKEN ' }, '/number pledge-number-taken'],
  ])('is refused with %j', async (changes, wrong) => {
    const good = { contributor: 'DEU', number: 'p-taken', amount: '1.00', announcedOn: '2026-02-10' };
    await agent.post(`${root}/pledges`, good);
    const answer = await agent.post(`${root}/pledges`, { ...good, number: fresh('P'), ...changes });
    expect([answer.status, refusals(answer)]).toEqual([422, [wrong]]);
  });
});

describe('an agreement', () => {
  it('is recorded whole with earmarks and schedule, and settles pledges', async () => {
    const pledge = await make.pledge({ amount: '1500.00' });
    const before = await make.figures();
    const made = await agent.post(
      `${root}/agreements`,
      agreementBody({
        lines: [
          { amount: '700.00', areas: ['TA2', 'TA1'], places: ['002'] },
          { amount: '300.00', places: ['CL', 'MX'] },
        ],
        pledges: [{ pledge: pledge.id, settled: '900.00' }],
      }),
    );
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      ...{ amount: '1000.00', open: '1000.00', received: '0.00', fundAmount: '1000.00', earmarked: true },
      ...{ nextDueOn: '2026-02-01', overdueInstalments: 1, state: 'active', stateLabel: 'Active' },
      lines: [
        { number: 1, areas: ['TA1', 'TA2'], places: ['002'] },
        { number: 2, areas: [], places: ['CL', 'MX'] },
      ],
      instalments: [
        { number: 1, state: 'overdue', open: '600.00' },
        { number: 2, state: 'expected', open: '400.00' },
      ],
      pledges: [{ id: pledge.id, settled: '900.00' }],
    });
    const change = (await make.figures()).figures.map(
      (now, index) => Number(now) - Number(before.figures[index]),
    );
    expect(change).toEqual([0, -900, 1000, 1000, 0]);
    expect((await make.figures(undefined, before.knownAt)).figures).toEqual(before.figures);
    const settled = await agent.get(`${root}/pledges/${pledge.id}`);
    expect(settled.body).toMatchObject({ open: '600.00', settlements: [{ settled: '900.00' }] });
  });

  it.each([
    [{ amount: '1000.01' }, ['/lines parts-differ-from-whole', '/instalments parts-differ-from-whole']],
    [{ lines: [] }, ['/lines too-few-items']],
    [{ lines: [{ amount: '1000.00', areas: ['TA9'] }] }, ['/lines/0/areas/0 code-unknown']],
    [{ lines: [{ amount: '1000.00', places: ['CL', 'CL'] }] }, ['/lines/0/places/1 value-repeated']],
    [{ lines: [{ amount: '1000.00', places: ['XX'] }] }, ['/lines/0/places/0 code-unknown']],
    [{ lines: [{ amount: '1000.00', programme: 'x' }] }, ['/lines/0/programme field-unknown']],
    [{ instalments: [{ dueOn: '2026-02-30', amount: '1000.00' }] }, ['/instalments/0/dueOn day-malformed']],
    [{ signedOn: '1900-01-01' }, ['/signedOn day-before-fund']],
    [{ signedOn: '2026-11-22' }, ['/signedOn day-in-future']],
    [{ currency: 'XYZ' }, ['/currency rate-missing']],
    [{ pledges: [{ pledge: newId(), settled: '1.00' }] }, ['/pledges/0/pledge pledge-unknown']],
  ])('is refused with %j', async (changes, wrong) => {
    const answer = await agent.post(`${root}/agreements`, agreementBody(changes));
    expect([answer.status, refusals(answer)]).toEqual([422, wrong]);
  });

  it('never settles more than is open of a pledge, however many are signed at the same time', async () => {
    const pledge = await make.pledge({ amount: '1000.00' });
    const pledges = [{ pledge: pledge.id, settled: '400.00' }];
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => agent.post(`${root}/agreements`, agreementBody({ pledges }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 422, 422, 422]);
    const refused = answers.find(({ status }) => status === 422)!;
    expect(refusals(refused)).toEqual(['/pledges/0/settled pledge-above-open']);
  });

  it('that is terminated is committed for what came; its pledges open again in proportion', async () => {
    const pledge = await make.pledge({ amount: '1000.00' });
    const agreement = await make.agreement({ pledges: [{ pledge: pledge.id, settled: '1000.00' }] });
    const parts = [{ instalment: agreement.instalments[0]!.id, amount: '250.00' }];
    await make.deposit({ amount: '250.00', application: { parts } });
    const before = await make.figures();
    const url = `${root}/agreements/${agreement.id}/terminate`;
    const stale = await agent.post(url, { reason: 'x' }, ifMatch(agreement.version));
    expect(stale.body.code).toBe('version-stale');
    const { version } = await make.read(agreement.id);
    const { body } = await agent.post(url, { reason: 'Budget cut' }, ifMatch(version));
    expect(body).toMatchObject({ state: 'terminated', open: '0.00', received: '250.00' });
    expect(body.instalments.map(({ state }: { state: string }) => state)).toEqual(['cancelled', 'cancelled']);
    const change = (await make.figures()).figures.map(
      (now, index) => Number(now) - Number(before.figures[index]),
    );
    expect(change).toEqual([0, 750, -750, -750, 0]);
    expect((await agent.get(`${root}/pledges/${pledge.id}`)).body.open).toBe('750.00');
  });

  it('is completed when all has come, or what is missing was accepted', async () => {
    const agreement = await make.agreement();
    const complete = `${root}/agreements/${agreement.id}/complete`;
    const refused = await agent.post(complete, {}, ifMatch(1));
    expect(refused.body).toMatchObject({ code: 'agreement-not-fully-paid', open: 'USD 1000.00' });
    const [first, second] = agreement.instalments.map(({ id }) => id) as [string, string];
    const parts = [
      { instalment: first, amount: '600.00' },
      { instalment: second, amount: '399.00' },
    ];
    await make.deposit({ amount: '999.00', application: { parts } });
    const short = `${root}/agreements/${agreement.id}/accept-short`;
    const now = await make.read(agreement.id);
    const nothing = await agent.post(short, { instalment: first, reason: 'x' }, ifMatch(now.version));
    expect(nothing.body.code).toBe('instalment-not-open');
    const accepted = await agent.post(
      short,
      { instalment: second, reason: 'Charge of their bank' },
      ifMatch(now.version),
    );
    expect(accepted.body).toMatchObject({
      open: '0.00',
      instalments: [{}, { state: 'short', short: '1.00' }],
    });
    const done = await agent.post(complete, {}, ifMatch(accepted.body.version));
    expect(done.body).toMatchObject({ state: 'completed', endReason: null });
  });

  it('is shown to its donor, and to no other', async () => {
    const own = await make.agreement();
    const other = await make.agreement({ contributor: 'NOR' });
    expect((await germany.get(`${root}/agreements/${own.id}`)).status).toBe(200);
    expect((await germany.get(`${root}/agreements/${other.id}`)).status).toBe(404);
    expect((await germany.get(`${root}/agreements/${other.id}/instalments`)).status).toBe(404);
    const { body } = await germany.get(`${root}/instalments?limit=200`);
    expect(new Set(body.items.map((item: { contributor: string }) => item.contributor))).toEqual(
      new Set(['DEU']),
    );
  });

  it.each(['agreements', 'pledges', 'instalments', 'exchange-rates', 'in-kind-contributions'])(
    'and other lists take a constant number of statements: %s',
    async (list) => {
      const one = await statements(api, () => secretariat.get(`${root}/${list}?limit=1`));
      const many = await statements(api, () => secretariat.get(`${root}/${list}?limit=200`));
      expect(many).toHaveLength(one.length);
    },
  );
});

describe('a contribution in kind', () => {
  it('is registered apart from every figure of cash, and withdrawn with a reason', async () => {
    const before = await make.figures();
    const body = {
      ...{ contributor: 'NOR', kind: 'secondment', description: 'A statistician', startsOn: '2026-01-01' },
      ...{ endsOn: '2026-12-31', estimate: '120000.00', valuation: 'Salary scale' },
    };
    const made = await agent.post(`${root}/in-kind-contributions`, body);
    expect(made.body).toMatchObject({ ...body, currency: 'USD', kindLabel: 'Secondment', version: 1 });
    expect((await make.figures()).figures).toEqual(before.figures);
    const wrong = await agent.post(`${root}/in-kind-contributions`, { ...body, endsOn: '2025-01-01' });
    expect(refusals(wrong)).toEqual(['/endsOn day-order-wrong']);
    expect((await germany.get(`${root}/in-kind-contributions/${made.body.id}`)).status).toBe(404);
    const url = `${root}/in-kind-contributions/${made.body.id}/withdraw`;
    const { body: withdrawn } = await agent.post(url, { reason: 'Twice' }, ifMatch(1));
    expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawalReason: 'Twice' });
  });
});
