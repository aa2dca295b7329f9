import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { contributionsOf, fresh, refusals } from '../support/contributions.js';
import { failure } from '../support/money.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let fundId: string;
let agent: Client;
let germany: Client;
const root = '/funds/MIG00';
const told = { rateSource: 'Bank advice of 2 March', rateReason: 'The agreement names this rate' };

beforeAll(async () => {
  api = await startTestApi();
  fundId = await insertFund(api.database);
  const deu = await insertOrganisation(api.database, 'DEU', 'contributor');
  await insertPerson(api.database, { email: 'agent@x.test', roles: [{ role: 'agent', fundId }] });
  const roles = [{ role: 'donor' as const, fundId }];
  await insertPerson(api.database, { email: 'donor@x.test', organisationId: deu, roles });
  agent = await api.signIn('agent@x.test');
  germany = await api.signIn('donor@x.test');
  await contributionsOf(agent).rate('EUR', '2026-02-01', '0.92');
});
afterAll(() => api.close());

const enter = (changes: object) =>
  agent.post(`${root}/deposits`, {
    ...{ contributor: 'DEU', amount: '1000.00', currency: 'EUR', valueDate: '2026-03-01' },
    ...{ bankReference: fresh('REF'), ...changes },
  });

async function send(rows: string[]) {
  const heading = 'contributor,amount,currency,valueDate,bankReference,rate,rateSource,rateReason';
  const form = new FormData();
  form.append('file', new Blob([[heading, ...rows].join('\n')]), 'bank.csv');
  const path = `${root}/imports/deposits`;
  const answer = await fetch(`${api.address}/api/v1${path}`, {
    ...{ method: 'POST', headers: { cookie: agent.cookie! }, body: form },
  });
  if (answer.status !== 201) throw new Error(await answer.text());
  const tried = (await answer.json()) as { id: string; version: number; rows: TriedRow[] };
  const problems = tried.rows.flatMap((row) =>
    row.problems.map(({ column, code }) => [row.number, column, code]),
  );
  return { problems, load: () => agent.post(`${path}/${tried.id}/load`, {}, ifMatch(tried.version)) };
}

interface TriedRow {
  number: number;
  problems: { column: string; code: string }[];
}

describe('a rate that is stated for a deposit', () => {
  it('is what the deposit is worth everywhere, with the table’s beside it', async () => {
    const made = await enter({ rate: '0.93', ...told });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      ...{ amount: '1075.27', agentFee: '10.75', rate: '0.93', rateOn: '2026-03-01', ...told },
      ...{ tableRate: '0.92', tableRateOn: '2026-02-01', rateDeviationPercent: '1.09' },
    });
    const read = await germany.get(`${root}/deposits/${made.body.id}`);
    expect(read.body).toMatchObject({ tableRate: '0.92', rateReason: told.rateReason });
    const whole = await agent.get(`${root}/capitalisation`);
    const statement = await germany.get(`${root}/statements/contributor`);
    expect([whole.body.deposited, statement.body.deposited]).toEqual(['1075.27', '1075.27']);
    const [event] = await api.database.sql<{ payload: object }>(
      `SELECT payload FROM event WHERE name = 'deposit.recorded' AND subject_id = $1`,
      [made.body.id],
    );
    expect(event!.payload).toMatchObject({ rate: '0.93', tableRate: '0.92' });
  });

  it('is not needed: without one, or with the same, the table’s holds', async () => {
    for (const stated of [{}, { rate: '0.9200' }]) {
      const { body } = await enter(stated);
      expect(body).toMatchObject({ amount: '1086.96', rate: '0.92', rateSource: 'UN operational rates' });
      expect(body).toMatchObject({ rateReason: null, tableRate: null, rateDeviationPercent: null });
    }
  });

  it('far from the table’s is taken when it is confirmed', async () => {
    const far = { rate: '1.1', ...told };
    const refused = await enter(far);
    expect(refusals(refused)).toEqual(['/rate rate-far-from-table']);
    expect(refused.body.errors[0].message).toContain('19.57 %');
    const made = await enter({ ...far, confirmRate: true });
    expect(made.body).toMatchObject({ amount: '909.09', rateDeviationPercent: '19.57' });
  });

  it.each([
    [{ rate: '0.93', rateReason: 'x' }, ['/rateSource field-required']],
    [{ rate: '0.93', rateSource: 'x' }, ['/rateReason field-required']],
    [{ rate: '1.0869', ...told }, ['/rate rate-far-from-table']],
    [{ rate: '92', ...told, confirmRate: true }, ['/rate rate-out-of-reach']],
    [{ rate: '0', ...told }, ['/rate rate-malformed']],
    [{ rate: '0.123456789', ...told }, ['/rate text-malformed']],
    [{ rate: '-0.9', ...told }, ['/rate text-malformed']],
    [{ rateReason: 'x' }, ['/rate field-required']],
    [{ rate: '1', ...told, currency: 'USD' }, ['/rate rate-of-own-currency']],
    [{ rate: '9', ...told, currency: 'SEK' }, ['/currency rate-missing']],
  ])('is refused with %j, and nothing is posted', async (changes, wrong) => {
    const before = await agent.get(`${root}/ledger/postings`);
    const answer = await enter(changes);
    expect([answer.status, refusals(answer)]).toEqual([422, wrong]);
    expect((await agent.get(`${root}/ledger/postings`)).body).toEqual(before.body);
  });

  it('is taken from a file within the band; beyond it the row is sent back', async () => {
    const tried = await send([
      `DEU,1000.00,EUR,2026-03-01,F-1,"0,93",${told.rateSource},${told.rateReason}`,
      'DEU,1000.00,EUR,2026-03-01,F-2,,,',
    ]);
    expect(tried.problems).toEqual([]);
    const loaded = await tried.load();
    const [stated, plain] = await Promise.all(
      loaded.body.rows.map(({ recordId }: { recordId: string }) => agent.get(`${root}/deposits/${recordId}`)),
    );
    expect(stated.body).toMatchObject({ amount: '1075.27', rate: '0.93', tableRate: '0.92', ...told });
    expect(plain.body).toMatchObject({ amount: '1086.96', rateReason: null });

    const wrong = await send([
      'DEU,1.00,EUR,2026-03-01,F-3,0.93,,',
      'DEU,1.00,EUR,2026-03-01,F-4,1.1,x,x',
      'DEU,1.00,EUR,2026-03-01,F-5,92,x,x',
      'DEU,1.00,,2026-03-01,F-6,0.92,x,x',
      'DEU,1.00,EUR,2026-03-01,F-7,,x,',
      `DEU,1.00,EUR,2026-03-01,F-8,0.93,${'x'.repeat(201)},x`,
    ]);
    expect(wrong.problems).toEqual([
      [2, 'rateSource', 'field-required'],
      [2, 'rateReason', 'field-required'],
      [3, 'rate', 'rate-far-by-hand'],
      [4, 'rate', 'rate-out-of-reach'],
      [5, 'rate', 'rate-of-own-currency'],
      [6, 'rate', 'field-required'],
      [7, 'rateSource', 'text-too-long'],
    ]);
  });

  it('never stands without its reason, whoever writes it', async () => {
    const raw = (columns: string, values: string) =>
      failure(
        api.database.sql(
          `INSERT INTO deposit (id, fund_id, amount_minor, agent_fee_minor, agent_fee_basis_points,
             value_date, bank_reference, recorded_at, currency, donor_amount_minor, rate, rate_on,
             rate_source, ${columns})
           VALUES ($1, $2, 100, 1, 100, '2026-03-01', $1::uuid::text, now(), 'EUR', 93, 0.93,
             '2026-03-01', 'x', ${values})`,
          [newId(), fundId],
        ),
      );
    expect((await raw('table_rate', '0.92')).constraint).toBe('deposit_rate_stated');
    expect((await raw('rate_reason', `'x'`)).constraint).toBe('deposit_rate_stated');
    const same = `'x', 0.93, '2026-02-01'`;
    expect((await raw('rate_reason, table_rate, table_rate_on', same)).constraint).toBe(
      'deposit_rate_stated',
    );
  });
});
