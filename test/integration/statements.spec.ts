import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatMinor, toMinor } from '#kernel';
import { readSheet } from '#platform/spreadsheets';
import { createDemoDatabase } from '../support/test-database.js';
import { statements } from '../support/query-count.js';
import { type Client, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
const as: Record<string, Client> = {};
const fund = '/funds/MIG00';
const limits = { rows: 10_000, columns: 100 };

beforeAll(async () => {
  api = await startTestApi({}, createDemoDatabase);
  for (const name of ['agent', 'auditor', 'iom', 'donor.germany', 'secretariat'])
    as[name] = await api.signIn(`${name}@demo.tributary.test`);
}, 180_000);
afterAll(() => api?.close());

const statement = async (kind: string, query = '', who = 'auditor') => {
  const { status, body } = await as[who]!.get(`${fund}/statements/${kind}${query}`);
  expect([kind, status]).toEqual([kind, 200]);
  return body;
};

/** A statement's file as its rows of texts. */
async function file(kind: string, format: 'csv' | 'xlsx', query = '') {
  const answer = await fetch(`${api.address}/api/v1${fund}/statements/${kind}?format=${format}${query}`, {
    headers: { cookie: as['auditor']!.cookie! },
  });
  expect([kind, answer.status]).toEqual([kind, 200]);
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
}

async function tableOf(kind: string, query = '') {
  const { bytes } = await file(kind, 'csv', query);
  const [heading, ...rows] = (await readSheet(bytes, limits)).map(({ cells }) =>
    cells.map(({ text }) => text),
  );
  const column = (name: string) => rows.map((row) => row[heading!.indexOf(name)]!);
  return { rows, column, sum: (name: string) => total(column(name)) };
}

const total = (amounts: readonly string[]) => amounts.reduce((sum, amount) => sum + toMinor(amount), 0n);

const reachNames = ['allocated', 'reserved', 'transferred', 'refunded', 'expended'] as const;
type Reach = Record<(typeof reachNames)[number], string>;

/** What of each figure of the fund is no contributor's: paid by income, or by what no draw tells. */
async function otherMoney(): Promise<(name: keyof Reach) => bigint> {
  const [found] = await api.database.sql<Reach>(
    `SELECT coalesce(sum(reserved_minor + transferred_minor + refunded_minor), 0)::text AS allocated,
            coalesce(sum(reserved_minor), 0)::text AS reserved,
            coalesce(sum(transferred_minor), 0)::text AS transferred,
            coalesce(sum(refunded_minor), 0)::text AS refunded,
            coalesce(sum(expended_minor), 0)::text AS expended
       FROM fund f CROSS JOIN LATERAL reach_figures(f.id, '2026-11-21', 'infinity') r
       LEFT JOIN earmark_source s ON s.id = r.source_id
      WHERE f.code = 'MIG00' AND s.contributor_id IS NULL`,
  );
  return (name) => BigInt(found![name]);
}

/** The same figures as the capitalisation tells them of the whole fund. */
const inFund = (now: Record<string, string>): Reach => ({
  allocated: now['allocated']!,
  reserved: now['openReservations']!,
  transferred: formatMinor(toMinor(now['transferred']!) - toMinor(now['refunded']!)),
  refunded: now['refunded']!,
  expended: now['expended']!,
});

interface Line {
  key: string;
  total: string;
  byYear: { year: number; amount: string; cumulative: string }[];
}

describe('one definition per figure: to the cent the same everywhere', () => {
  it('capitalisation, key figures, their file and the lists of the demonstration', async () => {
    const { body: now } = await as['auditor']!.get(`${fund}/capitalisation`);
    const view = await statement('key-figures');
    const key = Object.fromEntries((view.lines as Line[]).map((line) => [line.key, line.total]));
    expect({ asOf: view.asOf, knownAt: view.knownAt }).toEqual({ asOf: now.asOf, knownAt: now.knownAt });
    expect(key).toMatchObject({
      contributions: now.deposited,
      interest: now.interest,
      otherIncome: now.otherIncome,
      transfers: now.transferred,
      agentFees: now.agentFees,
      directCosts: now.directCosts,
      bankCharges: now.bankCharges,
      expenditure: now.expended,
      balanceWithAgent: now.cashBalance,
    });
    expect(toMinor(key['refunds']!)).toBe(-toMinor(now.refunded));
    expect(toMinor(now.cashBalance) - toMinor(now.openReservations)).toBe(toMinor(now.availableToAllocate));

    const table = await tableOf('key-figures');
    const contributions = table.rows.filter(([line]) => line === 'contributions').map((row) => row[4]!);
    expect(total(contributions)).toBe(toMinor(now.deposited));

    const lists = { deposits: now.deposited, transfers: now.transferred };
    for (const [kind, figure] of Object.entries(lists)) {
      const listed = await everything(`${fund}/${kind}`, kind === 'deposits' ? 'recorded' : 'executed');
      expect([kind, total(listed)]).toEqual([kind, toMinor(figure)]);
    }
  });

  it('and as of a past day, as the capitalisation of that day', async () => {
    for (const asOf of ['2020-06-30', '2022-12-31', '2024-02-29']) {
      const { body: then } = await as['auditor']!.get(`${fund}/capitalisation?asOf=${asOf}`);
      const { lines } = await statement('key-figures', `?asOf=${asOf}`);
      const key = Object.fromEntries((lines as Line[]).map((line) => [line.key, line]));
      expect([asOf, key['contributions']!.total]).toEqual([asOf, then.deposited]);
      expect([asOf, key['balanceWithAgent']!.total]).toEqual([asOf, then.cashBalance]);
      const last = key['balanceWithAgent']!.byYear.at(-1);
      expect(last?.cumulative ?? '0.00').toBe(then.cashBalance);
    }
  });

  it('what organisations got and the register of allocations', async () => {
    for (const query of ['', '?asOf=2023-03-15']) {
      const { body: now } = await as['auditor']!.get(`${fund}/capitalisation${query}`);
      const { totals, organisations } = await statement('entity', query);
      expect(totals).toMatchObject({
        allocated: now.allocated,
        transferred: now.transferred,
        refunded: now.refunded,
        expended: now.expended,
      });
      type Own = { transferred: string; programmes: { transferred: string }[] };
      for (const own of organisations as Own[])
        expect(total(own.programmes.map(({ transferred }) => transferred))).toBe(toMinor(own.transferred));
      const register = await tableOf('allocations', query.replace('?', '&'));
      expect(register.sum('Reserved')).toBe(toMinor(now.reserved));
      const reach = await tableOf('reach', query.replace('?', '&'));
      expect(reach.sum('Allocated')).toBe(toMinor(now.allocated));
      expect(reach.sum('Still open')).toBe(register.sum('Still open'));
      expect(register.sum('Released')).toBe(toMinor(now.released));
      expect(register.sum('Still open')).toBe(toMinor(now.openReservations));
      expect(register.sum('Paid')).toBe(
        toMinor(now.reserved) - toMinor(now.released) - toMinor(now.openReservations),
      );
    }
  });

  it('what contributors paid: their statements add up to the fund', async () => {
    const { body: now } = await as['auditor']!.get(`${fund}/capitalisation`);
    const parts: {
      contributor: string;
      deposited: string;
      agentFees: string;
      net: string;
      reached: Reach & { costs: string; free: string; programmes: Reach[] };
    }[] = [];
    for (const { contributor } of now.byContributor as { contributor: string }[])
      if (contributor !== 'unattributed')
        parts.push(await statement('contributor', `?contributor=${contributor}`));
    const unknown = await as['auditor']!.get(`${fund}/deposits?identified=false&state=recorded`);
    const unknownOf = (name: string) =>
      total((unknown.body.items as Record<string, string>[]).map((item) => item[name]!));
    const known = toMinor(now.deposited) - unknownOf('amount');
    expect(total(parts.map(({ deposited }) => deposited))).toBe(known);
    expect(total(parts.map(({ agentFees }) => agentFees))).toBe(
      toMinor(now.agentFees) - unknownOf('agentFee'),
    );
    const rest = await otherMoney();
    for (const name of reachNames) {
      const reached = total(parts.map((part) => part.reached[name]));
      const told = parts.flatMap(({ reached: { programmes } }) => programmes.map((of) => of[name]));
      expect([name, total(told)]).toEqual([name, reached]);
      expect([name, formatMinor(reached + rest(name))]).toEqual([name, inFund(now)[name]]);
    }
    const reach = await statement('reach');
    for (const name of reachNames) {
      expect([name, reach.totals[name]]).toEqual([name, inFund(now)[name]]);
      const told = Object.fromEntries(
        reach.contributors.map((of: Reach & { contributor: string }) => [of.contributor, of[name]]),
      );
      for (const { contributor, reached } of parts)
        expect([contributor, told[contributor] ?? '0.00']).toEqual([contributor, reached[name]]);
      for (const of of [...reach.programmes, { ...reach.totals, contributors: reach.contributors }])
        expect(total(of.contributors.map((each: Reach) => each[name]))).toBe(toMinor(of[name]));
    }
    for (const { net, reached } of parts)
      expect(total([reached.reserved, reached.transferred, reached.costs, reached.free])).toBe(toMinor(net));
  });
});

async function everything(path: string, state: string): Promise<string[]> {
  const amounts: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await as['auditor']!.get(`${path}?state=${state}&limit=200${after}`);
    amounts.push(...(body.items as { amount: string }[]).map(({ amount }) => amount));
    cursor = body.nextCursor;
  }
  return amounts;
}

describe('a statement as a file', () => {
  it('has a name, a type and what it is about', async () => {
    for (const kind of ['key-figures', 'entity', 'allocations', 'reach']) {
      const { answer, bytes } = await file(kind, 'xlsx', '&asOf=2024-12-31');
      expect(answer.headers.get('content-disposition')).toContain(`MIG00-${kind}-2024-12-31.xlsx`);
      expect(answer.headers.get('content-type')).toContain('spreadsheetml.sheet');
      const about = (await readSheet(bytes, limits)).map(({ cells }) => cells.map(({ text }) => text));
      expect(about[3]).toEqual(['As of', '2024-12-31']);
    }
    expect((await file('contributor', 'csv', '&contributor=GOV-DE')).bytes.toString()).toContain('Deposited');
  });

  it('is refused with a word before it begins', async () => {
    for (const query of ['?format=pdf', '?asOf=2024-13-01', '?knownAt=2099-01-01T00:00:00Z', '?colour=red']) {
      const { status, body } = await as['auditor']!.get(`${fund}/statements/key-figures${query}`);
      expect([query, status, body.code]).toEqual([query, 422, 'fields-wrong']);
    }
    const { status, body } = await as['auditor']!.get(`${fund}/statements/contributor`);
    expect([status, body.errors[0].pointer]).toEqual([422, '/contributor']);
    expect((await as['auditor']!.get(`${fund}/statements/everything`)).status).toBe(404);
  });

  it('asks the database as often for many rows as for one', async () => {
    for (const kind of ['key-figures', 'entity', 'allocations', 'reach']) {
      const seen = await statements(api, () => statement(kind));
      expect([kind, seen.length < 16]).toEqual([kind, true]);
    }
  });
});

describe('who sees what', () => {
  it('a focal point sees the own organisation', async () => {
    const { organisations } = await statement('entity', '', 'iom');
    expect(organisations.map(({ organisation }: { organisation: string }) => organisation)).toEqual(['IOM']);
    const { items } = await statement('allocations', '', 'iom');
    type Entry = { lines: { organisation: string }[] };
    const seen = (items as Entry[]).flatMap(({ lines }) => lines.map(({ organisation }) => organisation));
    expect([...new Set(seen)]).toEqual(['IOM']);
  });

  it('a donor sees the own statement', async () => {
    const own = await statement('contributor', '', 'donor.germany');
    expect(own.contributor).toBe('GOV-DE');
    const foreign = await as['donor.germany']!.get(`${fund}/statements/contributor?contributor=GOV-NO`);
    expect(foreign.status).toBe(404);
    expect((await as['donor.germany']!.get(`${fund}/statements/entity`)).status).toBe(403);
  });
});
