import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertFund, insertPerson } from '../support/people.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let admin: Client;
let other: Client;
let count = 0;

beforeAll(async () => {
  api = await startTestApi();
  await insertFund(api.database);
  for (const email of ['a@x.test', 'b@x.test'])
    await insertPerson(api.database, { email, roles: [{ role: 'administrator', fundId: null }] });
  [admin, other] = [await api.signIn('a@x.test'), await api.signIn('b@x.test')];
});
afterAll(() => api.close());

const key = (value: string) => ({ 'idempotency-key': value });

function organisation() {
  count += 1;
  return { code: `ORG${count}`, name: { en: 'O', fr: 'O', es: 'O' }, kind: 'other' };
}

describe('an Idempotency-Key', () => {
  it('gets the first answer again, headers and all, and does nothing twice', async () => {
    const body = organisation();
    const first = await admin.post('/organisations', body, key('k1'));
    const { kind, ...rest } = body;
    const again = await admin.post('/organisations', { kind, ...rest }, key('k1'));
    expect([again.status, again.body, again.headers['etag']]).toEqual([
      201,
      first.body,
      first.headers['etag'],
    ]);
    expect(again.headers['idempotency-replayed']).toBe('true');
    const made = await api.database.sql(`SELECT 1 FROM event WHERE subject_id = $1`, [first.body.id]);
    expect(made).toHaveLength(1);
  });

  it('gets a refusal again, too', async () => {
    const body = { ...organisation(), code: 'no' };
    const first = await admin.post('/organisations', body, key('k2'));
    const again = await admin.post('/organisations', body, key('k2'));
    expect([first.status, again.status, again.headers['content-type']]).toEqual([
      422,
      422,
      first.headers['content-type'],
    ]);
  });

  it('belongs to one request of one person', async () => {
    const body = organisation();
    expect((await admin.post('/organisations', body, key('k3'))).status).toBe(201);
    const reused = await admin.post('/organisations', organisation(), key('k3'));
    expect([reused.status, reused.body.code]).toEqual([422, 'idempotency-key-reused']);
    const elsewhere = await admin.post('/people', { email: 'x@x.test' }, key('k3'));
    expect(elsewhere.body.code).toBe('idempotency-key-reused');
    expect((await other.post('/organisations', organisation(), key('k3'))).status).toBe(201);
  });

  it('lets one of many at once work', async () => {
    const body = organisation();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => admin.post('/organisations', body, key('k4'))),
    );
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].filter((status) => status !== 201 && status !== 409)).toEqual([]);
    const codes = answers.filter(({ status }) => status === 409).map((answer) => answer.body.code);
    expect([...new Set(codes)].filter((code) => code !== 'idempotency-key-in-flight')).toEqual([]);
    const made = await api.database.sql(`SELECT 1 FROM organisation WHERE code = $1`, [body.code]);
    expect(made).toHaveLength(1);
  });

  it('of a request that was cut off is never worked again', async () => {
    const body = organisation();
    await admin.post('/organisations', body, key('k5'));
    await api.database.sql(`UPDATE idempotency_key SET status = NULL, body = NULL WHERE key = 'k5'`);
    expect((await admin.post('/organisations', body, key('k5'))).body.code).toBe('idempotency-key-in-flight');
    api.clock.moveTo('2026-11-21T12:02:00Z');
    const late = await admin.post('/organisations', body, key('k5'));
    expect([late.status, late.body.code]).toEqual([409, 'idempotency-outcome-unknown']);
    api.clock.moveTo('2026-11-21T12:00:00Z');
  });

  it('is kept for a day', async () => {
    const body = organisation();
    await admin.post('/organisations', body, key('k6'));
    await api.database.sql(`UPDATE idempotency_key SET created_at = created_at - interval '1 day 1 second'`);
    const next = await admin.post('/organisations', body, key('k6'));
    expect([next.status, next.body.code]).toEqual([409, 'organisation-code-taken']);
  });

  it('is visible ASCII, at most a hundred characters', async () => {
    for (const wrong of ['a'.repeat(101), 'a b'])
      expect((await admin.post('/organisations', organisation(), key(wrong))).body.code).toBe(
        'idempotency-key-malformed',
      );
  });
});

describe('an ETag', () => {
  it('comes with every single record and must come back with a change', async () => {
    const made = await admin.post('/organisations', organisation());
    const path = `/organisations/${made.body.id}`;
    expect((await admin.get(path)).headers['etag']).toBe('"v1"');
    expect((await admin.patch(path, { active: false })).status).toBe(428);
    for (const wrong of ['*', '"1"', 'v1'])
      expect((await admin.patch(path, { active: false }, { 'if-match': wrong })).body.code).toBe(
        'if-match-missing',
      );
    const weak = await admin.patch(path, { active: false }, { 'if-match': 'W/"v1"' });
    expect([weak.status, weak.headers['etag']]).toEqual([200, '"v2"']);
    const stale = await admin.patch(path, { active: true }, ifMatch(1));
    expect([stale.status, stale.body]).toEqual([
      412,
      expect.objectContaining({
        currentVersion: 2,
        lastChange: expect.objectContaining({ event: 'organisation.changed' }),
      }),
    ]);
  });

  it('lets one of two change who read the same version', async () => {
    const made = await admin.post('/organisations', organisation());
    const path = `/organisations/${made.body.id}`;
    const answers = await Promise.all([
      admin.patch(path, { active: false }, ifMatch(made)),
      other.patch(path, { kind: 'government' }, ifMatch(made)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});
