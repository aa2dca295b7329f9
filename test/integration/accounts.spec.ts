import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountLinks } from '#identity';
import { insertFund, insertPerson } from '../support/people.js';
import { type Client, ifMatch, startTestApi, type TestApi, testPassword } from '../support/test-api.js';

let api: TestApi;
let admin: Client;
let fundId: string;
const password = 'a long new password';

beforeAll(async () => {
  api = await startTestApi({ TRUSTED_PROXIES: 'loopback' });
  fundId = await insertFund(api.database);
  await insertPerson(api.database, { email: 'a@x.test', roles: [{ role: 'administrator', fundId: null }] });
  admin = await api.signIn('a@x.test');
});
afterAll(() => api.close());

async function member(email: string): Promise<string> {
  return insertPerson(api.database, { email, roles: [{ role: 'member', fundId }] });
}

const from = (address: string) => ({ 'x-forwarded-for': address });

async function signIn(email: string, secret = password) {
  return (await api.visitor.post('/auth/login', { email, password: secret })).status;
}

describe('an invitation', () => {
  it('lets a new person in by a link that works once', async () => {
    const person = { email: 'Zoë@x.test', fullName: 'زوي', language: 'fr' };
    const made = await admin.post('/people', person);
    expect([made.status, made.body.signsIn, made.body.email]).toEqual([201, false, person.email]);
    expect((await admin.post('/people', { ...person, email: 'zoë@X.TEST' })).body.code).toBe('email-taken');
    const invited = await admin.post(`/people/${made.body.id}/invite`, undefined, ifMatch(made));
    expect(invited.status).toBe(200);
    const secret = await api.app.get(AccountLinks).mint(made.body.id, 'invitation');
    const path = `/auth/invitations/${secret}`;
    expect((await api.visitor.post(path, { password: 'short' })).body.errors[0].code).toBe(
      'password-too-short',
    );
    const own = await api.visitor.post(path, { password: 'Zoë@x.test     ' });
    expect(own.body.errors[0].code).toBe('password-is-email');
    const both = await Promise.all([1, 2].map(() => api.visitor.post(path, { password })));
    expect(both.map(({ status }) => status).sort()).toEqual([204, 404]);
    expect(await signIn(person.email)).toBe(200);
    expect((await api.visitor.post(path, { password })).body.code).toBe('link-not-valid');
  });

  it('keeps its secret out of events, outbox and tables', async () => {
    const id = await member('secret@x.test');
    const secret = await api.app.get(AccountLinks).mint(id, 'invitation');
    const found = await api.database.sql(
      `SELECT 1 FROM event WHERE canonical LIKE '%' || $1 || '%'
        UNION ALL SELECT 1 FROM account_link WHERE token_hash LIKE '%' || $1 || '%'`,
      [secret],
    );
    expect(found).toEqual([]);
  });

  it('is refused when too old, for another purpose, or of a person who left', async () => {
    const id = await member('late@x.test');
    const links = api.app.get(AccountLinks);
    const secret = await links.mint(id, 'invitation');
    expect((await api.visitor.post(`/auth/password-reset/${secret}`, { password })).status).toBe(404);
    api.clock.moveTo('2026-11-28T12:00:01Z');
    expect((await api.visitor.post(`/auth/invitations/${secret}`, { password })).status).toBe(404);
    api.clock.moveTo('2026-11-21T12:00:00Z');
    const version = (await admin.get(`/people/${id}`)).body.version;
    expect((await admin.post(`/people/${id}/deactivate`, undefined, ifMatch(version))).status).toBe(200);
    expect((await api.visitor.post(`/auth/invitations/${secret}`, { password })).status).toBe(404);
    await expect(links.mint(id, 'invitation')).rejects.toThrow('not-found');
    const inactive = await admin.post(`/people/${id}/invite`, undefined, ifMatch(version + 1));
    expect(inactive.body.code).toBe('person-inactive');
  });
});

describe('a password', () => {
  it('is reset without telling whether the account exists', async () => {
    await member('known@x.test');
    const ask = (email: string) => api.visitor.post('/auth/password-reset', { email });
    const [known, unknown] = [await ask('KNOWN@x.test'), await ask('unknown@x.test')];
    expect([known.status, unknown.status, known.body]).toEqual([202, 202, unknown.body]);
    const told = await api.database.sql(`SELECT 1 FROM event WHERE name = 'person.password-reset-requested'`);
    expect(told).toHaveLength(1);
  });

  it('changed by a link ends every session', async () => {
    const id = await member('reset@x.test');
    const client = await api.signIn('reset@x.test');
    const secret = await api.app.get(AccountLinks).mint(id, 'password-reset');
    expect((await api.visitor.post(`/auth/password-reset/${secret}`, { password })).status).toBe(204);
    expect((await client.get('/me')).status).toBe(401);
    expect([await signIn('reset@x.test', testPassword), await signIn('reset@x.test')]).toEqual([401, 200]);
  });

  it('changed by its owner keeps the session at hand and ends the others', async () => {
    await member('own@x.test');
    const [here, there] = [await api.signIn('own@x.test'), await api.signIn('own@x.test')];
    const wrong = await here.put('/me/password', { currentPassword: 'x', newPassword: 'short' });
    expect(wrong.body.errors.map(({ code }: { code: string }) => code)).toEqual([
      'password-wrong',
      'password-too-short',
    ]);
    const change = { currentPassword: testPassword, newPassword: password };
    expect((await here.put('/me/password', change)).status).toBe(204);
    expect([(await here.get('/me')).status, (await there.get('/me')).status]).toEqual([200, 401]);
  });
});

describe('guessing', () => {
  it('is slowed down per account, wherever it comes from, and for accounts that do not exist', async () => {
    for (const email of ['guessed@x.test', 'nobody@x.test']) {
      if (email.startsWith('guessed')) await member(email);
      const statuses: number[] = [];
      for (let index = 0; index < 11; index += 1) {
        const answer = await api.visitor.post(
          '/auth/login',
          { email, password: 'x' },
          from(`10.0.1.${index}`),
        );
        statuses.push(answer.status);
      }
      expect([...new Set(statuses.slice(0, 10)), statuses[10]]).toEqual([401, 429]);
    }
    const refused = await api.visitor.post('/auth/login', {
      email: 'guessed@x.test',
      password: testPassword,
    });
    expect(refused.body.code).toBe('too-many-requests');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800);
  });

  it('closes an account until its owner follows a reset link', async () => {
    const id = await member('closed@x.test');
    for (let index = 0; index < 11; index += 1) await signIn('closed@x.test', 'x');
    expect(await signIn('closed@x.test', testPassword)).toBe(429);
    const secret = await api.app.get(AccountLinks).mint(id, 'password-reset');
    await api.visitor.post(`/auth/password-reset/${secret}`, { password });
    expect(await signIn('closed@x.test')).toBe(200);
  });

  it('is slowed down per address, over many accounts at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 65 }, (_, index) =>
        api.visitor.post('/auth/login', { email: `${index}@y.test`, password: 'x' }, from('10.0.2.1')),
      ),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(60);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it('does not add up when the password is right', async () => {
    await member('right@x.test');
    for (let index = 0; index < 12; index += 1) expect(await signIn('right@x.test', testPassword)).toBe(200);
  });

  it('of reset links is slowed down, too', async () => {
    const ask = () => api.visitor.post('/auth/password-reset', { email: 'many@x.test' }, from('10.0.3.1'));
    const answers = await Promise.all([1, 2, 3, 4].map(ask));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 202, 202, 429]);
  });
});

describe('one’s own account', () => {
  it('has a name and preferences, changed by version', async () => {
    await member('me@x.test');
    const client = await api.signIn('me@x.test');
    const renamed = await client.patch('/me', { fullName: ' María 🌍 ' }, ifMatch(1));
    expect([renamed.body.fullName, renamed.body.version]).toEqual(['María 🌍', 2]);
    expect((await client.patch('/me/preferences', { digest: 'daily' }, ifMatch(1))).status).toBe(412);
    const preferred = await client.patch('/me/preferences', { language: 'es', digest: 'weekly' }, ifMatch(2));
    expect(preferred.body).toEqual({ language: 'es', digest: 'weekly', version: 3 });
    const refused = await client.patch('/me/preferences', { digest: 'never' }, ifMatch(3));
    expect(refused.body.detail).toContain('campo');
  });

  it('has tokens, shown once, that end when revoked or over', async () => {
    await member('token@x.test');
    const client = await api.signIn('token@x.test');
    const made = await client.post('/me/tokens', { name: 'report', days: 30 }, { 'idempotency-key': 'once' });
    expect([made.status, made.headers['cache-control']]).toEqual([201, 'no-store']);
    const kept = await api.database.sql(`SELECT 1 FROM idempotency_key WHERE body LIKE '%tbt_%'`);
    expect(kept).toEqual([]);
    const bearer = { authorization: `Bearer ${made.body.token}` };
    expect((await api.visitor.get('/me', bearer)).status).toBe(200);
    expect((await client.get('/me/tokens')).body.items).toEqual([
      expect.objectContaining({ id: made.body.id, name: 'report' }),
    ]);
    expect(JSON.stringify((await client.get('/me/tokens')).body)).not.toContain(made.body.token);
    api.clock.moveTo('2026-12-21T12:00:01Z');
    expect((await api.visitor.get('/me', bearer)).status).toBe(401);
    api.clock.moveTo('2026-11-21T12:00:00Z');
    expect((await client.delete(`/me/tokens/${made.body.id}`)).status).toBe(204);
    expect((await api.visitor.get('/me', bearer)).status).toBe(401);
    expect((await client.delete(`/me/tokens/${made.body.id}`)).status).toBe(404);
  });

  it('has sessions, seen now and then, that can be ended from another', async () => {
    await member('sessions@x.test');
    const [here, there] = [await api.signIn('sessions@x.test'), await api.signIn('sessions@x.test')];
    const { items } = (await here.get('/me/sessions')).body;
    expect(items.map(({ current }: { current: boolean }) => current).sort()).toEqual([false, true]);
    api.clock.moveTo('2026-11-21T12:04:00Z');
    await there.get('/me');
    api.clock.moveTo('2026-11-21T12:06:00Z');
    const seen = (await there.get('/me/sessions')).body.items.map(({ seenAt }: { seenAt: string }) => seenAt);
    expect(seen.sort()).toEqual(['2026-11-21T12:00:00.000Z', '2026-11-21T12:06:00.000Z']);
    api.clock.moveTo('2026-11-21T12:00:00Z');
    const other = items.find(({ current }: { current: boolean }) => !current);
    expect((await here.delete(`/me/sessions/${other.id}`)).status).toBe(204);
    expect([(await here.get('/me')).status, (await there.get('/me')).status]).toEqual([200, 401]);
  });
});
