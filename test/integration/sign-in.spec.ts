import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { startTestApi, type TestApi, testPassword } from '../support/test-api.js';

let api: TestApi;
const email = 'aïcha@iom.test';

beforeAll(async () => {
  api = await startTestApi();
  const fundId = await insertFund(api.database);
  const organisationId = await insertOrganisation(api.database, 'IOM');
  await insertPerson(api.database, { email, organisationId, roles: [{ role: 'focal-point', fundId }] });
});
afterAll(() => api.close());

describe('signing in', () => {
  it('opens a session that knows the roles of today, and closes it', async () => {
    const client = await api.signIn(email.toUpperCase());
    const me = await client.get('/me');
    expect(me.status).toBe(200);
    expect(me.body.roles).toEqual([{ role: 'focal-point', fund: 'MIG00', organisation: 'IOM' }]);
    expect(me.headers['etag']).toBe('"v1"');
    expect((await client.post('/auth/logout')).status).toBe(204);
    expect((await client.get('/me')).status).toBe(401);
  });

  it('says the same of a wrong password and of no account', async () => {
    const wrong = await api.visitor.post('/auth/login', { email, password: 'wrong' });
    const nobody = await api.visitor.post('/auth/login', { email: 'nobody@x.test', password: 'wrong' });
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    expect(wrong.body.detail).toBe(nobody.body.detail);
  });

  it('ends when its time is over', async () => {
    const client = await api.signIn(email);
    api.clock.moveTo('2026-11-22T01:00:00Z');
    expect((await client.get('/me')).status).toBe(401);
    api.clock.moveTo('2026-11-21T12:00:00Z');
  });

  it('gives the cookie a length of time, whatever the clock of the browser', async () => {
    const signedIn = await api.visitor.post('/auth/login', { email, password: testPassword });
    const [, ...attributes] = signedIn.headers['set-cookie']![0]!.split('; ');
    expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Lax']);
  });

  it('refuses what another site sends', async () => {
    const answer = await api.visitor.post(
      '/auth/login',
      { email, password: 'x' },
      { origin: 'https://evil.test' },
    );
    expect(answer.status).toBe(403);
    expect(answer.body.code).toBe('origin-foreign');
  });

  it('names every wrong field at once, in the reader’s language', async () => {
    const headers = { 'accept-language': 'fr-CA,en;q=0.5' };
    const answer = await api.visitor.post('/auth/login', { email: 3, extra: true }, headers);
    expect(answer.status).toBe(422);
    expect(
      answer.body.errors.map((error: { pointer: string; code: string }) => [error.pointer, error.code]),
    ).toEqual(
      expect.arrayContaining([
        ['/email', 'type-wrong'],
        ['/password', 'field-required'],
        ['/extra', 'field-unknown'],
      ]),
    );
    expect(answer.body.detail).toContain('champs');
  });

  it('says what is wrong with a field, not only that it is', async () => {
    const answer = await api.visitor.post('/auth/login', { email: ' ', password: 'x' });
    expect(answer.body.errors).toEqual([
      { pointer: '/email', code: 'text-blank', message: 'Write something here.' },
    ]);
  });

  it.each([
    ['fr', 'Ce champ doit être un texte.'],
    ['es', 'Esto debe ser un texto.'],
    ['en', 'This must be text.'],
  ])('says what a field should be in the reader’s language (%s)', async (language, message) => {
    const headers = { 'accept-language': language };
    const answer = await api.visitor.post('/auth/login', { email: 3, password: 'x' }, headers);
    expect(answer.body.errors).toEqual([{ pointer: '/email', code: 'type-wrong', message }]);
  });

  it.each([
    ['null', 'body-not-object', 400],
    ['[]', 'body-not-object', 400],
    ['3', 'body-not-object', 400],
    ['{"email":', 'body-malformed', 400],
    ['{"email":"a\\u0000b","password":"x"}', 'fields-wrong', 422],
    ['{"email":null,"password":"x"}', 'fields-wrong', 422],
    [`{"email":${'['.repeat(90_000)}${']'.repeat(90_000)},"password":"x"}`, 'fields-wrong', 422],
    [`{"a":`.repeat(90_000) + '"[{"' + '}'.repeat(90_000), 'fields-wrong', 422],
    [`{"email":"${'a'.repeat(2_000_000)}"}`, 'body-too-large', 413],
  ])('refuses a bad body %#', async (body, code, status) => {
    const answer = await fetch(`${api.address}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
  });

  it('names the field that is nested too deep, also for a repeatable request', async () => {
    const cookie = (await api.signIn(email)).cookie!;
    const answer = await fetch(`${api.address}/api/v1/me/tokens`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'idempotency-key': 'deep' },
      body: `{"name":${'['.repeat(21)}"]"${']'.repeat(21)}}`,
    });
    const { errors } = (await answer.json()) as { errors: { pointer: string; code: string }[] };
    expect([answer.status, errors.map(({ pointer, code }) => [pointer, code])]).toEqual([
      422,
      [['/name', 'nested-too-deep']],
    ]);
  });

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])(
    'says which kind of body it takes when it gets %s',
    async (type) => {
      const body = '{"email":"a@x.test","password":"x"}';
      const headers = { 'content-type': type };
      const answer = await fetch(`${api.address}/api/v1/auth/login`, { method: 'POST', headers, body });
      const { code, detail } = (await answer.json()) as { code: string; detail: string };
      expect([answer.status, code]).toEqual([415, 'media-type-unsupported']);
      expect(detail).toContain('application/json');
    },
  );
});
