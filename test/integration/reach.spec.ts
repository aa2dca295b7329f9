import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { sumMinor, toMinor } from '#kernel';
import { contributionsOf, fresh } from '../support/contributions.js';
import { insertProgramme } from '../support/earmarks.js';
import { failure, type Money, moneyOf, units } from '../support/money.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { statements } from '../support/query-count.js';
import { type Client, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let agent: Client;
let germany: Client;
let make: ReturnType<typeof contributionsOf>;
let money: Money;
let fundId: string;
let iom: string;
const root = '/funds/MIG00';

beforeAll(async () => {
  api = await startTestApi();
  fundId = await insertFund(api.database);
  const deu = await insertOrganisation(api.database, 'DEU', 'contributor');
  await insertOrganisation(api.database, 'NOR', 'contributor');
  iom = await insertOrganisation(api.database, 'IOM');
  await insertPerson(api.database, { email: 'agent@x.test', roles: [{ role: 'agent', fundId }] });
  const roles = [{ role: 'donor' as const, fundId }];
  await insertPerson(api.database, { email: 'donor@x.test', organisationId: deu, roles });
  agent = await api.signIn('agent@x.test');
  germany = await api.signIn('donor@x.test');
  make = contributionsOf(agent);
  money = moneyOf(api, fundId);
}, 120_000);
afterAll(() => api?.close());

const given = async (contributor: string, amount: string, areas: string[]) => {
  const agreement = await make.agreement({
    ...{ contributor, amount, lines: [{ amount, areas }] },
    instalments: [{ dueOn: '2026-02-01', amount }],
  });
  const parts = [{ instalment: agreement.instalments[0]!.id, amount }];
  await make.deposit({ contributor, amount, application: { parts } });
};

const statementOf = async (contributor: string, query = '') =>
  (await agent.get(`${root}/statements/contributor?contributor=${contributor}${query}`)).body;

const amounts = (of: Record<string, string>) =>
  ['allocated', 'reserved', 'transferred', 'refunded', 'expended'].map((name) => of[name]);

describe('what the money of a contributor reached', () => {
  let first: string;

  it('is what is drawn on its lines and deposits, programme by programme', async () => {
    await given('DEU', '1000.00', ['TA1']);
    await make.deposit({ contributor: 'NOR', amount: '500.00' });
    await agent.post(`${root}/income`, {
      ...{ kind: 'interest', amount: '100.00', valueDate: '2026-04-01', description: 'Interest' },
      bankReference: fresh('I'),
    });
    await agent.post(`${root}/direct-costs`, {
      ...{ amount: '60.00', valueDate: '2026-03-02', description: 'Secretariat', bankReference: fresh('D') },
    });
    first = await insertProgramme(api, fundId, iom, { code: 'P1', area: 'TA1', places: ['KE'] });
    const second = await insertProgramme(api, fundId, iom, { code: 'P2', area: 'TA2', places: ['KE'] });
    await money.reserve(iom, units(800), first);
    await money.reserve(iom, units(300), second);
    await money.settle(iom, first, units(700));
    await money.refund(iom, first, 10_001n);
    await money.expenditure(iom, first, 33_333n);
    const own = (await germany.get(`${root}/statements/contributor`)).body.reached;
    expect(own).toMatchObject({
      basis: 'draws',
      programmes: [{ programme: { code: 'P1' }, primaryArea: 'TA1' }],
    });
    expect(amounts(own)).toEqual(['800.00', '100.00', '599.99', '100.01', '333.33']);
    expect(own.programmes[0].sources).toMatchObject([
      { kind: 'line', number: expect.stringMatching(/^SAA-.*\/1$/) },
    ]);
    const { reached: other } = await statementOf('NOR');
    expect(other.programmes).toMatchObject([{ programme: { code: 'P2' }, sources: [{ kind: 'deposit' }] }]);
    expect(amounts(other)[0]).toBe('300.00');
  });

  it('ties to the cent to the draws, to the allocations of the fund, and to what each paid', async () => {
    await given('NOR', '333.33', ['TA1', 'TA2']);
    const third = await insertProgramme(api, fundId, iom, { code: 'P3', area: 'TA2', places: ['KE'] });
    await money.reserve(iom, 44_444n, third);
    await money.settle(iom, third, 40_000n);
    await money.refund(iom, third, 1_003n);
    await money.expenditure(iom, third, 777n);
    const views = [await statementOf('DEU'), await statementOf('NOR')];
    const found = await api.database.sql<{ contributor: string; programme: string; minor: string }>(
      `SELECT o.code AS contributor, p.code AS programme,
              sum(d.reserved_minor + d.locked_minor + d.returned_minor)::text AS minor
         FROM earmark_draw d JOIN earmark_source s ON s.id = d.source_id
         JOIN allocation a ON a.id = d.allocation_id
         JOIN organisation o ON o.id = s.contributor_id JOIN programme p ON p.id = a.programme_id
        GROUP BY 1, 2 HAVING sum(d.reserved_minor + d.locked_minor + d.returned_minor) > 0 ORDER BY 1, 2`,
    );
    const told = views.flatMap(({ contributor, reached }) =>
      reached.programmes.map((each: { programme: { code: string }; allocated: string }) => ({
        ...{ contributor, programme: each.programme.code, minor: String(toMinor(each.allocated)) },
      })),
    );
    expect(told).toEqual(found);
    const [rest] = await api.database.sql<Record<string, string>>(
      `SELECT sum(reserved_minor + transferred_minor) FILTER (WHERE source_id IS NULL) AS untold,
              sum(reserved_minor + transferred_minor + refunded_minor)::text AS allocated,
              sum(expended_minor)::text AS expended
         FROM reach_figures($1, '2026-11-21', 'infinity') r LEFT JOIN earmark_source s ON s.id = r.source_id
        WHERE s.contributor_id IS NULL`,
      [fundId],
    );
    const whole = (await agent.get(`${root}/capitalisation`)).body;
    for (const name of ['allocated', 'expended']) {
      const sum = sumMinor(views.map(({ reached }) => toMinor(reached[name])));
      expect([name, sum + BigInt(rest![name] ?? 0)]).toEqual([name, toMinor(whole[name])]);
    }
    expect(rest!['untold']).toBeNull();
    for (const { net, reached } of views) {
      const parts = [reached.reserved, reached.transferred, reached.costs, reached.free];
      expect(sumMinor(parts.map((part: string) => toMinor(part)))).toBe(toMinor(net));
    }
  });

  it('stays what it was for the times it was told for, whatever is matched anew', async () => {
    const before = await statementOf('NOR');
    await given('DEU', '900.00', ['TA2']);
    const after = await statementOf('NOR');
    expect(after.reached.reserved).not.toBe(before.reached.reserved);
    const again = await statementOf('NOR', `&asOf=${before.asOf}&knownAt=${before.knownAt}`);
    expect(again).toEqual(before);
    const early = await statementOf('DEU', '&asOf=2026-11-19');
    expect(early.reached).toMatchObject({ allocated: '0.00', programmes: [] });
  });

  it('costs the same number of statements, however many programmes it reached', async () => {
    const count = async () => (await statements(api, () => statementOf('DEU'))).length;
    const few = await count();
    for (let each = 0; each < 4; each += 1) {
      const id = await insertProgramme(api, fundId, iom, {
        code: `P${each + 4}`,
        area: 'TA2',
        places: ['KE'],
      });
      await money.reserve(iom, units(1), id);
    }
    expect(await count()).toBe(few);
  });

  it('is written by nobody but the database', async () => {
    const app = new pg.Pool({ connectionString: api.database.appUrl, max: 1 });
    const sql = (text: string) => failure(app.query(text));
    expect((await sql('DELETE FROM earmark_draw_entry')).code).toBe('42501');
    expect((await sql('UPDATE earmark_draw_entry SET reserved_minor = 0')).code).toBe('42501');
    await app.end();
  });
});
