import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatMinor, newId, sumMinor, toMinor } from '#kernel';
import { contributionsOf } from '../support/contributions.js';
import { insertNote } from '../support/notes.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let agent: Client;
let secretariat: Client;
let fundId: string;
let iom: string;
let make: ReturnType<typeof contributionsOf>;
const root = '/funds/MIG00';

beforeAll(async () => {
  api = await startTestApi();
  fundId = await insertFund(api.database);
  for (const code of ['DEU', 'NOR']) await insertOrganisation(api.database, code, 'contributor');
  iom = await insertOrganisation(api.database, 'IOM');
  for (const role of ['agent', 'secretariat'] as const)
    await insertPerson(api.database, { email: `${role}@x.test`, roles: [{ role, fundId }] });
  agent = await api.signIn('agent@x.test');
  secretariat = await api.signIn('secretariat@x.test');
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
    for (const name of ['deposited', 'pledged', 'pledgedOpen', 'committed', 'committedOpen']) {
      expect([name, sum(body.byContributor, name)]).toEqual([name, toMinor(body[name])]);
      expect([name, sum(body.byCategory, name)]).toEqual([name, toMinor(body[name])]);
    }
    expect(sum(body.byContributor, 'unapplied')).toBe(toMinor(body.unapplied));
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
    expect(await read(`?asOf=${known.asOf}&knownAt=${known.knownAt}`)).toEqual(moneyOnly(known));
});

describe('money that is received and not applied yet', () => {
  const own = '/funds/AHEAD';
  let giver: Client;
  let ahead: ReturnType<typeof contributionsOf>;

  beforeAll(async () => {
    const id = await insertFund(api.database, 'AHEAD');
    await api.database.sql(
      `INSERT INTO fund_target (id, fund_id, starts_on, ends_on, amount_minor, source)
       VALUES ($1, $2, '2026-01-01', '2026-12-31', 500000, 'test')`,
      [newId(), id],
    );
    await insertPerson(api.database, { email: 'ahead@x.test', roles: [{ role: 'agent', fundId: id }] });
    giver = await api.signIn('ahead@x.test');
    ahead = contributionsOf(giver, own);
    await ahead.rate('EUR', '2026-01-01', '0.80');
  });

  /** What waits to be applied in all and by contributor, and the gap, which is by its formula. */
  async function waiting(query = ''): Promise<{ told: unknown[]; knownAt: string }> {
    const { body } = await giver.get(`${own}/capitalisation${query}`);
    const rows = body.byContributor as { contributor: string; unapplied: string }[];
    expect(sumMinor(rows.map(({ unapplied }) => toMinor(unapplied)))).toBe(toMinor(body.unapplied));
    expect(toMinor(body.gapToTarget)).toBe(500_000n - toMinor(body.deposited) - toMinor(body.committedOpen));
    const by = rows.map(({ contributor, unapplied }) => [contributor, unapplied] as const);
    return {
      told: [body.gapToTarget, body.unapplied, Object.fromEntries(by.filter(([, each]) => each !== '0.00'))],
      knownAt: encodeURIComponent(body.knownAt as string),
    };
  }
  const done = async (path: string, body: object, version: number) => {
    const answer = await giver.post(`${own}/deposits/${path}`, body, ifMatch(version));
    expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
  };

  it('is told until it is applied, at both times, while the gap keeps to its formula', async () => {
    // EUR 800.00 are USD 1,000.00; the gap is 4,000.00 when they are signed, or paid and applied.
    const { instalments } = await ahead.agreement({
      ...{ currency: 'EUR', amount: '800.00', lines: [{ amount: '800.00' }] },
      instalments: [{ dueOn: '2026-06-01', amount: '800.00' }],
    });
    expect((await waiting()).told).toEqual(['4000.00', '0.00', {}]);
    const { id } = await ahead.deposit({ contributor: undefined, currency: 'EUR', amount: '800.00' });
    const unknown = await waiting();
    expect(unknown.told).toEqual(['3000.00', '1000.00', { unattributed: '1000.00' }]);

    await done(`${id}/identify`, { contributor: 'DEU' }, 1);
    const known = await waiting();
    expect(known.told).toEqual(['3000.00', '1000.00', { DEU: '1000.00' }]);
    const stop = await giver.get(`${own}/funding-mix/if-stops?contributor=DEU`);
    expect(stop.body).toMatchObject({ committedOpen: '1000.00', unapplied: '1000.00' });

    const parts = (amount: string) => ({ parts: [{ instalment: instalments[0]!.id, amount }] });
    await done(`${id}/apply`, parts('400.00'), 2);
    const half = await waiting();
    expect(half.told).toEqual(['3500.00', '500.00', { DEU: '500.00' }]);
    await done(`${id}/apply`, parts('400.00'), 3);
    expect((await waiting()).told).toEqual(['4000.00', '0.00', {}]);
    expect((await giver.get(`${own}/funding-mix/if-stops?contributor=DEU`)).body.unapplied).toBe('0.00');
    expect((await giver.get(`${own}/funding-mix/if-stops?contributor=NOR`)).body.unapplied).toBe('0.00');

    for (const before of [unknown, known, half])
      expect(await waiting(`?knownAt=${before.knownAt}`)).toEqual(before);
    // It came on 1 March, and counts from then on for what it was applied to.
    for (const [asOf, gap] of [
      ['2026-02-28', '4000.00'],
      ['2026-03-01', '4000.00'],
    ] as const)
      expect((await waiting(`?asOf=${asOf}`)).told).toEqual([gap, '0.00', {}]);
    expect((await waiting(`?asOf=2026-02-28&knownAt=${known.knownAt}`)).told).toEqual([
      '4000.00',
      '0.00',
      {},
    ]);
  });

  it('is nothing once its parts add up to it, to the cent, nor when it bounces', async () => {
    const thirds = ['33.33', '33.33', '33.34'];
    const { instalments } = await ahead.agreement({
      ...{ contributor: 'NOR', currency: 'EUR', amount: '100.00', lines: [{ amount: '100.00' }] },
      instalments: thirds.map((amount, index) => ({ dueOn: `2026-0${index + 4}-01`, amount })),
    });
    const { id } = await ahead.deposit({ contributor: 'NOR', currency: 'EUR', amount: '100.00' });
    const before = await waiting();
    const left: unknown[] = [before.told[1]];
    for (const [index, amount] of thirds.entries()) {
      await done(`${id}/apply`, { parts: [{ instalment: instalments[index]!.id, amount }] }, index + 1);
      left.push((await waiting()).told[1]);
    }
    expect(left).toEqual(['125.00', '83.34', '41.68', '0.00']);
    await done(`${id}/reverse`, { reason: 'Bounced' }, 4);
    const waits = await ahead.deposit({ contributor: 'NOR', amount: '40.00' });
    expect((await waiting()).told[1]).toBe('40.00');
    await done(`${waits.id}/reverse`, { reason: 'Bounced' }, 1);
    expect((await waiting()).told[1]).toBe('0.00');
    expect(await waiting(`?knownAt=${before.knownAt}`)).toEqual(before);
  });
});

it('tells by category of contributor what the list of deposits adds up to', async () => {
  await api.database.sql(`UPDATE organisation SET category = 'government' WHERE code IN ('DEU', 'NOR')`);
  await make.deposit({ contributor: 'NOR', amount: '123.45' });
  const { body } = await agent.get(`${root}/capitalisation`);
  const deposits = await agent.get(`${root}/deposits?state=recorded&limit=100`);
  const sum = (isKnown: boolean) =>
    (deposits.body.items as { contributor: string | null; amount: string }[])
      .filter(({ contributor }) => (contributor !== null) === isKnown)
      .reduce((total, { amount }) => total + toMinor(amount), 0n);
  expect(body.byCategory).toMatchObject([
    { category: 'government', contributors: 2, deposited: formatMinor(sum(true)) },
    { category: 'unattributed', contributors: 0, deposited: formatMinor(sum(false)), pledged: '0.00' },
  ]);
});

it('tells by area what notes ask for and the committee endorsed, as the list of notes does', async () => {
  for (const [state, area, minor] of [
    ['submitted', 'TA1', 100_01],
    ['endorsed', 'TA1', 200_02],
    ['converted', 'TA2', 300_03],
    ['endorsed', null, 400_04],
  ] as const) {
    const id = await insertNote(api, fundId, [iom]);
    await api.database.sql(
      'UPDATE concept_note SET state = $2, primary_area = $3, requested_minor = $4 WHERE id = $1',
      [id, state, area, minor],
    );
  }
  const { body } = await secretariat.get(`${root}/capitalisation`);
  const areas = body.byThematicArea.map(({ area, requested, endorsed, gap }: Record<string, string>) => [
    ...[area, requested, endorsed, gap],
  ]);
  expect(areas).toEqual([
    ['TA1', '300.03', '200.02', '200.02'],
    ['TA2', '300.03', '300.03', '300.03'],
    ['unattributed', '400.04', '400.04', '400.04'],
  ]);
  expect(body.asked).toEqual({ requested: '1000.10', endorsed: '900.09', gap: '900.09' });
  const notes = await secretariat.get(`${root}/concept-notes?limit=100`);
  const asked = (notes.body.items as { requested: string }[]).map(({ requested }) => toMinor(requested));
  expect(sumMinor(asked)).toBe(toMinor(body.asked.requested));
  const past = await secretariat.get(`${root}/capitalisation?asOf=2026-11-20`);
  expect(past.body).toMatchObject({ asked: null, byThematicArea: [{ requested: null, gap: null }] });
  // The agent reads no notes: a sum over one or two would tell them.
  const told = (await agent.get(`${root}/capitalisation`)).body;
  expect(told.asked).toBeNull();
  for (const { requested, endorsed } of told.byThematicArea)
    expect([requested, endorsed]).toEqual([null, null]);
});

/** What notes ask for is told as it stands now, and for no other times. */
function moneyOnly(standing: { byThematicArea: object[] }) {
  const nothing = { requested: null, endorsed: null, gap: null };
  const byThematicArea = standing.byThematicArea.map((area) => ({ ...area, ...nothing }));
  return { ...standing, byThematicArea, asked: null };
}
