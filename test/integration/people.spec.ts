import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { statements } from '../support/query-count.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let admin: Client;
let secretariat: Client;
let auditor: Client;
let adminId: string;
let memberId: string;

beforeAll(async () => {
  api = await startTestApi();
  const { database } = api;
  const fundId = await insertFund(database);
  const otherId = await insertFund(database, 'OTH00');
  const organisationId = await insertOrganisation(database, 'IOM');
  const everyFund = { role: 'administrator' as const, fundId: null };
  adminId = await insertPerson(database, { email: 'a@x.test', roles: [everyFund] });
  await insertPerson(database, { email: 's@x.test', roles: [{ role: 'secretariat', fundId }] });
  await insertPerson(database, { email: 'u@x.test', roles: [{ role: 'auditor', fundId }] });
  const roles = [
    { role: 'member' as const, fundId },
    { role: 'chair' as const, fundId: otherId },
  ];
  memberId = await insertPerson(database, { email: 'm@x.test', organisationId, roles });
  await insertPerson(database, { email: 'far@x.test', roles: [{ role: 'chair', fundId: otherId }] });
  [admin, secretariat, auditor] = await Promise.all([
    api.signIn('a@x.test'),
    api.signIn('s@x.test'),
    api.signIn('u@x.test'),
  ]);
});
afterAll(() => api.close());

describe('the directory', () => {
  it('shows those in reach, with addresses for who writes to them', async () => {
    const names = async (client: Client) =>
      (await client.get('/people')).body.items.map((person: { fullName: string }) => person.fullName);
    expect(await names(secretariat)).toEqual(['m@x.test', 's@x.test', 'u@x.test']);
    expect(await names(admin)).toHaveLength(5);
    const [seen, blind] = [
      await secretariat.get(`/people/${memberId}`),
      await auditor.get(`/people/${memberId}`),
    ];
    expect([seen.body.email, blind.body.email]).toEqual(['m@x.test', null]);
    expect(seen.body.roles.map(({ fund }: { fund: string }) => fund)).toEqual(['MIG00']);
    expect((await admin.get(`/people/${memberId}`)).body.roles).toHaveLength(2);
  });

  it('filters, pages and counts, in as many statements for one as for many', async () => {
    const list = async (query: string) => (await admin.get(`/people?${query}`)).body;
    expect((await list('fund=OTH00&role=chair')).items).toHaveLength(3 - 1);
    expect((await list('organisation=IOM')).items).toHaveLength(1);
    expect((await list('q=%25')).items).toHaveLength(0);
    expect((await list('q=FAR@')).items).toHaveLength(1);
    expect((await auditor.get('/people?q=far')).body.items).toHaveLength(0);
    expect(await list('active=0&total=1')).toEqual({ items: [], nextCursor: null, total: '0' });
    const first = await list('limit=3&total=1');
    expect([first.items.length, first.total]).toEqual([3, '5']);
    expect((await list(`limit=3&cursor=${first.nextCursor}`)).items).toHaveLength(2);
    expect((await admin.get('/people?cursor=xyz')).status).toBe(400);
    const one = await statements(api, () => admin.get('/people?limit=1'));
    const many = await statements(api, () => admin.get('/people'));
    expect([one.length, many.length]).toEqual([2, 2]);
  });
});

describe('roles', () => {
  it('are given from a day on, once, and ended as of now', async () => {
    const path = `/people/${memberId}/roles`;
    const wrong = await admin.post(path, { role: 'donor', organisation: 'NONE' });
    expect(wrong.status).toBe(422);
    const needs = await admin.post(path, { role: 'reviewer' });
    expect(needs.body.errors[0]).toMatchObject({ pointer: '/fund', code: 'fund-needed' });
    expect((await admin.post(path, { role: 'reviewer', fund: 'NONE' })).body.errors[0].code).toBe(
      'record-unknown',
    );
    const plan = { role: 'reviewer', fund: 'MIG00', validFrom: '2026-01-01' };
    const both = await Promise.all([1, 2].map(() => admin.post(path, plan)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const given = both.find(({ status }) => status === 201)!.body;
    expect(given).toMatchObject({ role: 'reviewer', fund: 'MIG00', organisation: 'IOM', inForce: true });
    const member = await api.signIn('m@x.test');
    expect((await member.get('/me')).body.roles).toHaveLength(3);
    expect((await admin.delete(`${path}/${given.id}`)).status).toBe(204);
    expect((await member.get('/me')).body.roles).toHaveLength(2);
    const { items } = (await admin.get(path)).body;
    expect(items[0]).toMatchObject({ id: given.id, validTo: '2026-11-20', inForce: false });
    expect((await admin.delete(`${path}/${given.id}`)).status).toBe(404);
  });

  it('given today and ended today leave no day, but history', async () => {
    const path = `/people/${memberId}/roles`;
    const given = await admin.post(path, { role: 'agent', fund: 'MIG00' });
    expect((await admin.delete(`${path}/${given.body.id}`)).status).toBe(204);
    const told = await api.database.sql(`SELECT name FROM event WHERE payload->>'grantId' = $1 ORDER BY id`, [
      given.body.id,
    ]);
    expect(told).toEqual([{ name: 'role.granted' }, { name: 'role.ended' }]);
  });
});

describe('the last administrator of all funds', () => {
  it('stays, whatever is tried, and of two leaving at once one stays', async () => {
    const path = `/people/${adminId}`;
    const { version } = (await admin.get(path)).body;
    const alone = await admin.post(`${path}/deactivate`, undefined, ifMatch(version));
    expect([alone.status, alone.body.code]).toEqual([409, 'last-administrator']);
    const [grant] = (await admin.get(`${path}/roles`)).body.items;
    expect((await admin.delete(`${path}/roles/${grant.id}`)).body.code).toBe('last-administrator');
    const second = await admin.post(`/people/${memberId}/roles`, { role: 'administrator' });
    expect(second.status).toBe(201);
    const ends = await Promise.all([
      admin.delete(`${path}/roles/${grant.id}`),
      admin.delete(`/people/${memberId}/roles/${second.body.id}`),
    ]);
    expect(ends.map(({ status }) => status).sort()).not.toEqual([204, 204]);
    const left = await api.database.sql(
      `SELECT 1 FROM role_grant
        WHERE role = 'administrator' AND coalesce(valid_to, 'infinity') >= '2026-11-21'`,
    );
    expect(left).toHaveLength(1);
  });
});

describe('a person who leaves', () => {
  it('loses sessions and tokens at once, keeps the name, and can come back', async () => {
    await api.database.sql(
      `UPDATE role_grant SET valid_to = NULL WHERE role = 'administrator' AND person_id = $1`,
      [adminId],
    );
    const client = await api.signIn('far@x.test');
    const token = (await client.post('/me/tokens', { name: 'x', days: 1 })).body.token;
    const { id } = (await client.get('/me')).body;
    const gone = await admin.post(`/people/${id}/deactivate`, undefined, ifMatch(1));
    expect([gone.status, gone.body.active, gone.body.fullName]).toEqual([200, false, 'far@x.test']);
    expect((await client.get('/me')).status).toBe(401);
    expect((await api.visitor.get('/me', { authorization: `Bearer ${token}` })).status).toBe(401);
    await expect(api.signIn('far@x.test')).rejects.toThrow('401');
    expect((await admin.post(`/people/${id}/deactivate`, undefined, ifMatch(1))).status).toBe(412);
    expect((await admin.post(`/people/${id}/reactivate`, undefined, ifMatch(2))).status).toBe(200);
    await expect(api.signIn('far@x.test')).resolves.toBeDefined();
    expect((await api.visitor.get('/me', { authorization: `Bearer ${token}` })).status).toBe(401);
  });
});

describe('organisations', () => {
  it('are added once per code, changed by version, found by part of a name', async () => {
    const name = { en: 'World Health', fr: 'Santé mondiale', es: 'Salud mundial' };
    const made = await admin.post('/organisations', { code: 'WHO', name, kind: 'un-entity' });
    expect(made.status).toBe(201);
    const again = await admin.post('/organisations', { code: 'WHO', name, kind: 'other' });
    expect(again.body.code).toBe('organisation-code-taken');
    const signed = { mouSignedOn: '2021-02-03' };
    const changed = await admin.patch(`/organisations/${made.body.id}`, signed, ifMatch(made));
    expect(changed.body).toMatchObject({ mouSignedOn: '2021-02-03', kind: 'un-entity', version: 2 });
    expect((await admin.patch(`/organisations/${made.body.id}`, signed, ifMatch(made))).status).toBe(412);
    const found = await secretariat.get('/organisations?q=sant%C3%A9&kind=un-entity&active=1&total=1');
    expect([found.body.items.map(({ code }: { code: string }) => code), found.body.total]).toEqual([
      ['WHO'],
      '1',
    ]);
    expect((await secretariat.post('/organisations', { code: 'X1', name, kind: 'other' })).status).toBe(403);
  });
});
