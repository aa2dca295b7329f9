import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '#kernel';
import { type Agreement, contributionsOf, refusals } from '../support/contributions.js';
import { failure } from '../support/money.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let agent: Client;
let germany: Client;
let app: pg.Pool;
let make: ReturnType<typeof contributionsOf>;
const root = '/funds/MIG00';
const head = { reason: 'Topped up', amendedOn: '2026-06-01' };

beforeAll(async () => {
  api = await startTestApi();
  const fundId = await insertFund(api.database);
  const deu = await insertOrganisation(api.database, 'DEU', 'contributor');
  await insertPerson(api.database, { email: 'agent@x.test', roles: [{ role: 'agent', fundId }] });
  const roles = [{ role: 'donor' as const, fundId }];
  await insertPerson(api.database, { email: 'donor@x.test', organisationId: deu, roles });
  agent = await api.signIn('agent@x.test');
  germany = await api.signIn('donor@x.test');
  make = contributionsOf(agent);
  await make.rate('EUR', '2026-01-01', '0.92');
  app = new pg.Pool({ connectionString: api.database.appUrl, max: 1 });
});
afterAll(async () => {
  await app?.end();
  await api?.close();
});

const amend = async ({ id }: { id: string }, changes: object, version?: number) =>
  agent.post(
    `${root}/agreements/${id}/amend`,
    { ...head, ...changes },
    ifMatch(version ?? (await make.read(id)).version),
  );

const paid = async (agreement: Agreement, amount: string, instalment = 0) => {
  const parts = [{ instalment: agreement.instalments[instalment]!.id, amount }];
  return make.deposit({ amount, application: { parts } });
};

const schedule = (agreement: Agreement, first: string, second: string, dueOn = '2027-02-01') => [
  { id: agreement.instalments[0]!.id, dueOn: '2026-02-01', amount: first },
  { id: agreement.instalments[1]!.id, dueOn, amount: second },
];

/** Everything that must hold of the books holds. */
async function inOrder(): Promise<void> {
  const { body } = await agent.post(`${root}/integrity/run`, {});
  expect(body.results.filter(({ intact }: { intact: boolean }) => !intact)).toEqual([]);
}

describe('an agreement', () => {
  it('grows with a line of its own and a later instalment, and keeps what it was', async () => {
    const agreement = await make.agreement();
    const before = await make.figures();
    const answer = await amend(agreement, {
      amount: '1500.00',
      lines: [
        { id: agreement.lines[0]!.id, amount: '1000.00' },
        { amount: '500.00', areas: ['TA2'], places: ['002'] },
      ],
      instalments: [
        ...schedule(agreement, '600.00', '400.00', '2027-03-01'),
        { dueOn: '2028-02-01', amount: '500.00' },
      ],
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      ...{ amount: '1500.00', open: '1500.00', fundAmount: '1500.00', earmarked: true },
      lines: [
        { number: 1, areas: [], amount: '1000.00' },
        { number: 2, areas: ['TA2'], places: ['002'], amount: '500.00' },
      ],
      instalments: [{ number: 1 }, { number: 2, dueOn: '2027-03-01' }, { number: 3, dueOn: '2028-02-01' }],
      amendments: [
        {
          ...{ number: 1, ...head, amountBefore: '1000.00', amountAfter: '1500.00' },
          recordedBy: expect.any(String),
          parts: [
            { kind: 'line', number: 2, amountBefore: '0.00', amountAfter: '500.00', areasBefore: null },
            { kind: 'instalment', number: 2, dueBefore: '2027-02-01', dueAfter: '2027-03-01' },
            { kind: 'instalment', number: 3, dueBefore: null, dueAfter: '2028-02-01' },
          ],
        },
      ],
    });
    const change = async (asOf?: string) =>
      (await make.figures(asOf)).figures.map((now, index) => Number(now) - Number(before.figures[index]));
    expect(await change()).toEqual([0, 0, 500, 500, 0]);
    expect(await change('2026-05-31')).toEqual([0, 0, 0, 0, 0]);
    expect((await make.figures(undefined, before.knownAt)).figures).toEqual(before.figures);
    const own = await germany.get(`${root}/agreements/${agreement.id}`);
    expect(own.body.amendments).toMatchObject([{ reason: 'Topped up', recordedBy: null }]);
    const [event] = await api.database.sql<{ payload: object }>(
      `SELECT payload FROM event WHERE name = 'agreement.amended' AND subject_id = $1`,
      [agreement.id],
    );
    expect(event!.payload).toMatchObject({ number: 1, donorAmount: 'USD 1500.00', amendedOn: '2026-06-01' });
  });

  it('shrinks to what was received, in its own currency, and the books agree', async () => {
    const agreement = await make.agreement({ currency: 'EUR' });
    const parts = [{ instalment: agreement.instalments[0]!.id, amount: '333.33' }];
    await make.deposit({ amount: '333.33', currency: 'EUR', application: { parts } });
    const lines = [{ id: agreement.lines[0]!.id, amount: '333.33' }];
    const low = await amend(agreement, {
      ...{ amount: '333.32', lines: [{ ...lines[0], amount: '333.32' }] },
      instalments: [{ ...schedule(agreement, '333.32', '1.00')[0] }],
    });
    expect(refusals(low)).toEqual([
      '/lines/0/amount amount-below-received',
      '/instalments/0/amount amount-below-received',
    ]);
    expect(low.body.errors[0].message).toContain('EUR 333.33');
    const answer = await amend(agreement, {
      ...{ amount: '333.33', lines, instalments: [schedule(agreement, '333.33', '1.00')[0]] },
    });
    expect(answer.body).toMatchObject({
      amount: '333.33',
      open: '0.00',
      received: '333.33',
      state: 'active',
    });
    expect(answer.body.instalments).toMatchObject([{ number: 1, state: 'paid' }]);
    const out = { parts: [{ instalment: agreement.instalments[1]!.id, amount: '1.00' }] };
    const late = await agent.post(`${root}/deposits`, {
      ...{ contributor: 'DEU', amount: '1.00', currency: 'EUR', valueDate: '2026-03-01' },
      ...{ bankReference: newId(), application: out },
    });
    expect(refusals(late)).toEqual(['/application/parts/0/instalment instalment-unknown']);
    const list = await agent.get(`${root}/agreements/${agreement.id}/instalments`);
    expect(list.body.items).toHaveLength(1);
    await inOrder();
  });

  it.each([
    [{ amendedOn: '2026-11-22' }, ['/amendedOn day-in-future']],
    [{ amendedOn: '2026-01-14' }, ['/amendedOn day-order-wrong']],
    [{ reason: ' ' }, ['/reason text-blank']],
    [{}, ['/amount amendment-changes-nothing']],
    [{ amount: '0.00' }, ['/amount amount-not-positive']],
    [{ amount: '1100.00' }, ['/lines parts-differ-from-whole', '/instalments parts-differ-from-whole']],
    [{ lines: [{ amount: '1000.00' }] }, ['/lines part-received']],
    [{ lines: [{ id: newId(), amount: '1000.00' }] }, ['/lines/0/id part-unknown', '/lines part-received']],
    [{ instalments: [{ dueOn: '2026-02-30', amount: '1.00' }] }, ['/instalments/0/dueOn day-malformed']],
    [{ programme: 'x' }, ['/programme field-unknown']],
  ])('is not amended with %j', async (changes, wrong) => {
    const agreement = await make.agreement();
    await paid(agreement, '250.00');
    const answer = await amend(agreement, changes);
    expect([answer.status, refusals(answer)]).toEqual([422, wrong]);
  });

  it('keeps the earmark that money was received with', async () => {
    const agreement = await make.agreement({ lines: [{ amount: '1000.00', areas: ['TA1'] }] });
    const { id } = agreement.lines[0]!;
    const free = [{ id, amount: '1000.00', areas: [] }];
    const wide = await amend(agreement, { lines: [{ id, amount: '1000.00', areas: ['TA1', 'TA2'] }] });
    expect(wide.body.lines).toMatchObject([{ areas: ['TA1', 'TA2'] }]);
    await paid(agreement, '250.00');
    expect(refusals(await amend(agreement, { lines: free }))).toEqual(['/lines/0/areas line-earmark-stands']);
    const twice = { id, amount: '500.00' };
    expect(refusals(await amend(agreement, { lines: [twice, twice] }))).toEqual([
      '/lines/1/id value-repeated',
    ]);
    const split = await amend(agreement, { lines: [{ id, amount: '250.00' }, { amount: '750.00' }] });
    expect(split.body.lines).toMatchObject([
      { number: 1, areas: ['TA1', 'TA2'], received: '250.00' },
      { number: 2, areas: [], received: '0.00' },
    ]);
    const early = await amend(agreement, {
      amendedOn: '2026-05-31',
      instalments: schedule(agreement, '500.00', '500.00'),
    });
    expect(refusals(early)).toEqual(['/amendedOn day-order-wrong']);
  });

  it('that is over is not amended, nor one that somebody else changed', async () => {
    const agreement = await make.agreement();
    const stale = await amend(agreement, { instalments: schedule(agreement, '500.00', '500.00') }, 7);
    expect(stale.body.code).toBe('version-stale');
    const url = `${root}/agreements/${agreement.id}`;
    expect((await agent.post(`${url}/amend`, head)).status).toBe(428);
    await agent.post(`${url}/terminate`, { reason: 'x' }, ifMatch(1));
    expect((await amend(agreement, { amount: '2000.00' })).body.code).toBe('agreement-over');
    expect((await germany.post(`${url}/amend`, head, ifMatch(2))).status).toBe(403);
  });

  it('is amended and paid at the same time without a cent lost', async () => {
    const agreement = await make.agreement();
    const whole = { amount: '600.00', lines: [{ id: agreement.lines[0]!.id, amount: '600.00' }] };
    const cut = { ...whole, instalments: [schedule(agreement, '600.00', '1.00')[0]] };
    const deposits = await Promise.all(['a', 'b', 'c'].map(() => make.deposit({ amount: '250.00' })));
    const parts = [{ instalment: agreement.instalments[0]!.id, amount: '250.00' }];
    const answers = await Promise.all([
      ...deposits.map(({ id }) => agent.post(`${root}/deposits/${id}/apply`, { parts }, ifMatch(1))),
      amend(agreement, cut, 1),
      amend(agreement, cut, 1),
    ]);
    const applied = answers.slice(0, 3).filter(({ status }) => status === 200).length;
    const now = await make.read(agreement.id);
    expect(applied).toBe(2);
    expect(now.received).toBe('500.00');
    await inOrder();
  });

  it('is changed in no other way, whatever SQL is sent', async () => {
    const agreement = await make.agreement();
    const [line] = agreement.lines;
    for (const sql of [
      `UPDATE agreement SET amount_minor = 1 WHERE id = '${agreement.id}'`,
      `UPDATE contribution_line SET amount_minor = 1 WHERE id = '${line!.id}'`,
      `DELETE FROM contribution_line_area`,
      `UPDATE instalment SET due_on = '2020-01-01'`,
      `INSERT INTO agreement_amendment SELECT * FROM agreement_amendment`,
      `SELECT amend_lines(gen_random_uuid(), NULL)`,
    ]) {
      expect([sql, (await failure(app.query(sql))).code]).toEqual([sql, '42501']);
    }
    const call = (lines: object[], day = '2026-06-01') =>
      failure(
        app.query(`SELECT amend_agreement($1, $2, $3, 'x', 100000, 100000, $4, $5, NULL, now())`, [
          ...[agreement.id, newId(), day, JSON.stringify(lines)],
          JSON.stringify(
            agreement.instalments.map(({ id }, index) => ({
              id,
              due_on: '2026-02-01',
              amount_minor: [60000, 40000][index],
            })),
          ),
        ]),
      );
    expect((await call([{ id: line!.id, amount_minor: 99999 }])).constraint).toBe('agreement_lines_total');
    expect((await call([{ id: line!.id, amount_minor: 100000 }], '2026-01-01')).constraint).toBe(
      'agreement_amendment_fits',
    );
  });
});
