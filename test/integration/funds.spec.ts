import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Funds } from '#funds';
import { insertFund, insertPerson } from '../support/people.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let admin: Client;
let secretariat: Client;

const target = { startsOn: '2026-01-01', endsOn: '2026-12-31', amount: '70000000.00', source: 'S/1 §2' };

beforeAll(async () => {
  api = await startTestApi();
  const fundId = await insertFund(api.database);
  await insertPerson(api.database, { email: 'a@x.test', roles: [{ role: 'administrator', fundId: null }] });
  await insertPerson(api.database, { email: 's@x.test', roles: [{ role: 'secretariat', fundId }] });
  [admin, secretariat] = await Promise.all([api.signIn('a@x.test'), api.signIn('s@x.test')]);
});
afterAll(() => api.close());

describe('a fund', () => {
  const name = { en: 'Sea Fund', fr: 'Fonds de la mer', es: 'Fondo del mar' };
  const fund = { code: 'SEA01', name, currency: 'USD', zone: 'Europe/Paris' };

  it('is opened once per code, renamed by version, and its zone and currency exist', async () => {
    const made = await admin.post('/funds', fund);
    expect([made.status, made.body.code, made.headers['etag']]).toEqual([201, 'SEA01', '"v1"']);
    expect((await admin.post('/funds', fund)).body.code).toBe('fund-code-taken');
    const nowhere = await admin.post('/funds', { ...fund, zone: 'Mars/Base', currency: 'XQX' });
    expect(nowhere.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/zone',
      '/currency',
    ]);
    const other = { ...name, en: 'Ocean Fund' };
    const changed = await admin.patch('/funds/SEA01', { name: other }, ifMatch(made));
    expect([changed.status, changed.body.name.en, changed.body.version]).toEqual([200, 'Ocean Fund', 2]);
    const stale = await admin.patch('/funds/SEA01', { name }, ifMatch(made));
    expect([stale.status, stale.body.lastChange.event]).toEqual([412, 'fund.changed']);
    expect((await admin.patch('/funds/SEA01', { name })).status).toBe(428);
    const purpose = { en: 'Clean seas.', fr: 'Des mers propres.', es: '' };
    const told = await admin.patch('/funds/SEA01', { purpose }, ifMatch(changed));
    expect([made.body.purpose.en, told.body.purpose, told.body.name.en]).toEqual(['', purpose, 'Ocean Fund']);
  });
});

describe('settings of a fund', () => {
  const set = async (key: string, body: unknown) => {
    const now = await admin.get('/funds/MIG00/settings');
    return admin.put(`/funds/MIG00/settings/${key}`, body, ifMatch(now));
  };

  it('are set from a day on, with the reason, and what was in force stays', async () => {
    const first = { value: 90, validFrom: '2020-01-01', reason: 'Decision 1' };
    expect((await set('agentFeeBasisPoints', first)).body.values.agentFeeBasisPoints).toBe(90);
    const later = { value: 80, validFrom: '2027-01-01', reason: 'Decision 2' };
    expect((await set('agentFeeBasisPoints', later)).body.values.agentFeeBasisPoints).toBe(90);
    expect((await set('agentFeeBasisPoints', { ...later, value: 85 })).body.history).toHaveLength(2);
    const then = await secretariat.get('/funds/MIG00/settings?on=2027-06-01');
    expect([then.body.on, then.body.values.agentFeeBasisPoints]).toEqual(['2027-06-01', 85]);
    expect((await set('agentFeeBasisPoints', first)).body.code).toBe('setting-in-force');
    const past = { ...first, validFrom: '2020-02-01' };
    expect((await set('agentFeeBasisPoints', past)).body.errors[0].code).toBe('day-past');
  });

  it('are refused when the value does not fit or nothing is called so', async () => {
    const wrong = await set('decisionRule', { value: 'dice', validFrom: '2027-01-01', reason: 'x' });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/value']);
    expect((await set('constructor', { value: 1, validFrom: '2027-01-01', reason: 'x' })).status).toBe(404);
    expect((await set('minReviewers', { validFrom: '2027-01-01', reason: 'x' })).body.errors[0].code).toBe(
      'field-required',
    );
  });

  it('say on which day the fund began: one that was', async () => {
    const began = (value: unknown) => set('beganOn', { value, validFrom: '2019-05-01', reason: 'x' });
    const code = async (value: unknown) => (await began(value)).body.errors[0].code;
    expect([
      await code('2026-11-22'),
      await code('1999-12-31'),
      await code('2019-02-30'),
      await code(7),
    ]).toEqual(['day-in-future', 'day-order-wrong', 'day-malformed', 'day-malformed']);
    expect((await began('2019-05-01')).body.values.beganOn).toBe('2019-05-01');
  });

  it('are changed by one of two who read the same version', async () => {
    const now = await admin.get('/funds/MIG00/settings');
    const answers = await Promise.all(
      [2, 3].map((value) =>
        admin.put(
          '/funds/MIG00/settings/minReviewers',
          { value, validFrom: '2026-12-01', reason: 'x' },
          ifMatch(now),
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('targets of a fund', () => {
  it('do not overlap, even when two are added at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => secretariat.post('/funds/MIG00/targets', target)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const next = { ...target, startsOn: '2027-01-01', endsOn: '2027-12-31' };
    const made = await secretariat.post('/funds/MIG00/targets', next);
    const over = await secretariat.patch(
      `/funds/MIG00/targets/${made.body.id}`,
      { startsOn: '2026-12-31' },
      ifMatch(made),
    );
    expect([over.status, over.body.code]).toEqual([409, 'target-overlaps']);
    const reversed = { startsOn: '2028-01-01' };
    const wrong = await secretariat.patch(`/funds/MIG00/targets/${made.body.id}`, reversed, ifMatch(made));
    expect(wrong.body.errors[0]).toMatchObject({ pointer: '/endsOn', code: 'end-before-start' });
  });

  it('are changed and removed, and history tells of it', async () => {
    const { items } = (await secretariat.get('/funds/MIG00/targets')).body;
    const path = `/funds/MIG00/targets/${items[0].id}`;
    const changed = await secretariat.patch(path, { amount: '71000000.50' }, ifMatch(items[0].version));
    expect([changed.body.amount, changed.body.version]).toEqual(['71000000.50', 2]);
    expect((await secretariat.delete(path, ifMatch(1))).status).toBe(412);
    expect((await secretariat.delete(path, ifMatch(2))).status).toBe(204);
    expect((await secretariat.get(path)).status).toBe(404);
    const told = await api.database.sql<{ change: string }>(
      `SELECT payload->>'change' AS change FROM event WHERE subject_id = $1 ORDER BY id`,
      [items[0].id],
    );
    expect(told.map(({ change }) => change)).toEqual(['added', 'changed', 'removed']);
  });

  it('of one fund are not reached through another', async () => {
    const { items } = (await secretariat.get('/funds/MIG00/targets')).body;
    expect((await admin.get(`/funds/SEA01/targets/${items[0].id}`)).status).toBe(404);
  });
});

describe('thematic areas of a fund', () => {
  it('are the common ones until the fund words them itself', async () => {
    const funds = api.app.get(Funds);
    const fund = await funds.byCode('MIG00');
    expect((await funds.areas(fund)).map(({ code }) => code)).toEqual(['TA1', 'TA2', 'TA3', 'TA4', 'TA5']);
  });
});
