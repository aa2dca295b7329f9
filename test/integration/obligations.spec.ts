import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Obligations } from '#reporting';
import { type Portfolio, queryCount, startPortfolio } from '../support/reporting.js';
import { ifMatch } from '../support/test-api.js';

let portfolio: Portfolio;
let programmeId: string;
const path = '/funds/MIG00/obligations';
const now = '2026-11-21T12:00:00Z';

beforeAll(async () => {
  portfolio = await startPortfolio();
  programmeId = await portfolio.programme('JP-1', 'active', { startsOn: '2025-07-01', endsOn: '2027-06-30' });
});
afterAll(() => portfolio.close());

interface Owed {
  id: string;
  type: string;
  organisation: string;
  dueOn: string;
  version: number;
}

async function owed(query = ''): Promise<Owed[]> {
  return (await portfolio.as.secretariat.get(`${path}?${query}`)).body.items;
}

describe('generating obligations', () => {
  it('makes each once, also by two workers at once', async () => {
    const made = await Promise.all([portfolio.generate(), portfolio.generate()]);
    expect(made[0]! + made[1]!).toBe(6);
    expect(await portfolio.generate()).toBe(0);
    const sent = await portfolio.api.database.sql(`SELECT name FROM event WHERE name = 'obligation.created'`);
    expect(sent).toHaveLength(6);
  });

  it('begins a year at midnight in the fund’s zone', async () => {
    portfolio.api.clock.moveTo('2027-01-01T04:59:00Z');
    expect(await portfolio.generate()).toBe(0);
    portfolio.api.clock.moveTo('2027-01-01T05:00:00Z');
    expect(await portfolio.generate()).toBe(3);
    portfolio.api.clock.moveTo(now);
  });

  it('follows the fund’s dated settings and asks nothing of programmes that have not begun', async () => {
    await portfolio.api.database.sql(
      `INSERT INTO fund_setting (id, fund_id, key, value, valid_from, reason, set_at)
       VALUES (gen_random_uuid(), $1, 'annualNarrativeDue', '"02-15"', '2026-12-31', 'x', now())`,
      [portfolio.fundId],
    );
    await portfolio.programme('JP-2', 'signed');
    const other = await portfolio.programme('JP-3', 'active', {
      startsOn: '2025-12-01',
      endsOn: '2026-12-31',
    });
    expect(await portfolio.generate()).toBe(6);
    const narratives = await owed(`programme=${other}&type=annual-narrative`);
    expect(narratives.map(({ dueOn }) => dueOn)).toEqual(['2026-03-31', '2027-02-15']);
  });
});

describe('the reporting calendar', () => {
  it('lists what is owed, the earliest due first, and filters', async () => {
    const all = await owed(`programme=${programmeId}&limit=5`);
    expect(all.map(({ dueOn }) => dueOn)).toEqual([...all.map(({ dueOn }) => dueOn)].sort());
    expect((await owed(`programme=${programmeId}&organisation=ILO`)).map(({ type }) => type)).toEqual(
      Array(3).fill('annual-financial'),
    );
    expect(await owed(`programme=${programmeId}&type=annual-narrative`)).toHaveLength(3);
    expect(await owed(`programme=${programmeId}&state=overdue`)).toHaveLength(3);
    expect(await owed(`programme=${programmeId}&dueBy=2026-03-31`)).toHaveLength(1);
    expect(await owed(`programme=${programmeId}&dueFrom=2026-04-01&dueBy=2026-03-31`)).toHaveLength(0);
    const first = await portfolio.as.secretariat.get(`${path}?programme=${programmeId}&limit=5&total=1`);
    expect(first.body.total).toBe('9');
    const cursor = `programme=${programmeId}&limit=5&cursor=${first.body.nextCursor}`;
    expect((await portfolio.as.secretariat.get(`${path}?${cursor}`)).body.items).toHaveLength(4);
  });

  it('asks the database as often for one as for many', async () => {
    const { api, as } = portfolio;
    const one = await queryCount(api, () => as.secretariat.get(`${path}?limit=1`));
    const many = await queryCount(api, () => as.secretariat.get(`${path}?limit=100`));
    expect(many).toBe(one);
  });

  it('is for the entities of a programme, nobody else’s', async () => {
    const [{ id }] = (await owed()) as [Owed];
    expect((await portfolio.as.ilo.get(path)).body.items.length).toBeGreaterThan(0);
    expect((await portfolio.as.unhcr.get(path)).body.items).toEqual([]);
    expect((await portfolio.as.unhcr.get(`${path}/${id}`)).status).toBe(404);
    expect((await portfolio.as.member.get(path)).status).toBe(403);
    expect((await portfolio.as.secretariat.get(`${path}/nonsense`)).status).toBe(404);
  });

  it('speaks the reader’s language and to partners as partners', async () => {
    const french = { 'accept-language': 'fr' };
    const [staff] = (await portfolio.as.secretariat.get(path, french)).body.items;
    const [partner] = (await portfolio.as.iom.get(path, french)).body.items;
    expect([staff.stateLabel, partner.stateLabel]).toEqual(['Attendu', 'À soumettre']);
    expect(staff.typeLabel).toBe('Rapport narratif annuel');
  });
});

describe('extending and waiving', () => {
  it('gives a later day, also past due, with a reason that is kept', async () => {
    const [obligation] = (await owed(`programme=${programmeId}&organisation=ILO&state=overdue`)) as [Owed];
    const verb = `${path}/${obligation.id}/extend`;
    const { secretariat, iom, ilo } = portfolio.as;
    const body = { dueOn: '2026-12-15', reason: 'Floods closed the country office.' };
    expect((await secretariat.post(verb, body)).status).toBe(428);
    expect((await iom.post(verb, body, ifMatch(1))).status).toBe(403);
    expect((await secretariat.post(verb, { dueOn: '2026-02-30' }, ifMatch(1))).body.errors).toHaveLength(2);
    const earlier = await secretariat.post(verb, { ...body, dueOn: obligation.dueOn }, ifMatch(1));
    expect(earlier.body.errors[0]).toMatchObject({ pointer: '/dueOn', code: 'day-not-later' });
    const extended = await secretariat.post(verb, body, ifMatch(1));
    expect(extended.body).toMatchObject({
      dueOn: '2026-12-15',
      originallyDueOn: '2026-04-30',
      overdue: false,
    });
    expect(extended.body.changes).toMatchObject([
      { verb: 'extend', toDue: '2026-12-15', by: 'secretariat@x.test' },
    ]);
    const stale = await secretariat.post(verb, { ...body, dueOn: '2026-12-20' }, ifMatch(1));
    expect([stale.status, stale.body.lastChange.event]).toEqual([412, 'obligation.extended']);
    const seen = await ilo.get(`${path}/${obligation.id}`);
    expect(seen.body.changes).toMatchObject([{ by: null, reason: body.reason }]);
  });

  it('lets go of a report once', async () => {
    const [obligation] = (await owed(`programme=${programmeId}&organisation=ILO`)) as [Owed];
    const verb = `${path}/${obligation.id}/waive`;
    const { secretariat } = portfolio.as;
    expect((await secretariat.post(verb, { reason: ' ' }, ifMatch(obligation.version))).status).toBe(422);
    const waived = await secretariat.post(
      verb,
      { reason: 'No funds received.' },
      ifMatch(obligation.version),
    );
    expect(waived.body).toMatchObject({ state: 'waived', overdue: false });
    const again = await secretariat.post(verb, { reason: 'Again.' }, ifMatch(waived));
    expect([again.status, again.body.code]).toEqual([409, 'transition-not-possible']);
  });
});

describe('reminding', () => {
  const remind = (day: string) => portfolio.api.app.get(Obligations).remind(new Date(`${day}T15:00:00Z`));

  it('tells each day around the due day once, and only the latest after a pause', async () => {
    const [obligation] = (await owed(`programme=${programmeId}&type=annual-narrative`)) as [Owed];
    await portfolio.api.database.sql(`UPDATE obligation SET state = 'waived' WHERE id <> $1`, [
      obligation.id,
    ]);
    const told: [string, number][] = [];
    for (const day of ['2026-02-27', '2026-03-01', '2026-03-02', '2026-03-24', '2026-03-31', '2026-04-07']) {
      told.push([day, await remind(day)]);
    }
    expect(told.filter(([, count]) => count > 0).map(([day]) => day)).toEqual([
      '2026-03-01',
      '2026-03-24',
      '2026-03-31',
      '2026-04-07',
    ]);
    expect(await Promise.all([remind('2026-04-08'), remind('2027-01-01')])).toEqual([0, 0]);
    const events = await portfolio.api.database.sql<{ name: string; payload: { offsetDays: number } }>(
      `SELECT name, payload FROM event WHERE subject_id = $1 AND name <> 'obligation.created' ORDER BY id`,
      [obligation.id],
    );
    expect(events.map(({ name, payload }) => `${name} ${payload.offsetDays}`)).toEqual([
      'obligation.reminded -30',
      'obligation.reminded -7',
      'obligation.reminded 0',
      'obligation.overdue 7',
    ]);
  });

  it('begins again after an extension, once for two workers', async () => {
    const [obligation] = (await owed(`programme=${programmeId}&state=open`)) as [Owed];
    const body = { dueOn: '2026-12-31', reason: 'x' };
    const verb = `${path}/${obligation.id}/extend`;
    await portfolio.as.secretariat.post(verb, body, ifMatch(obligation.version));
    const both = await Promise.all([remind('2026-12-24'), remind('2026-12-24')]);
    expect(both[0]! + both[1]!).toBe(1);
  });
});
