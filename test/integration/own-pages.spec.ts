import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertFund, insertPerson } from '../support/people.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let ana: Client;
let ben: Client;

beforeAll(async () => {
  api = await startTestApi();
  const roles = [{ role: 'secretariat' as const, fundId: await insertFund(api.database) }];
  for (const name of ['ana', 'ben']) await insertPerson(api.database, { email: `${name}@x.test`, roles });
  ana = await api.signIn('ana@x.test');
  ben = await api.signIn('ben@x.test');
});
afterAll(() => api.close());

const view = { list: 'concept-notes', name: 'À vérifier 📋', query: 'state=submitted&sort=-submittedAt' };

describe('saved views', () => {
  it('follow the person, and nobody else', async () => {
    const saved = await ana.post('/me/views', view);
    expect(saved.status).toBe(201);
    expect(saved.body).toMatchObject({ ...view, version: 1 });
    await ana.post('/me/views', { ...view, list: 'transfers' });
    expect((await ana.get('/me/views')).body.items).toHaveLength(2);
    expect((await ana.get('/me/views?list=concept-notes')).body.items).toEqual([saved.body]);
    expect((await ben.get('/me/views')).body.items).toEqual([]);
    const path = `/me/views/${saved.body.id}`;
    expect((await ben.patch(path, { name: 'x' }, ifMatch(1))).status).toBe(404);
    expect((await ben.delete(path)).status).toBe(404);
    const renamed = await ana.patch(path, { name: 'To check' }, ifMatch(saved));
    expect(renamed.body).toMatchObject({ name: 'To check', query: view.query, version: 2 });
    expect((await ana.patch(path, { query: '' }, ifMatch(1))).status).toBe(412);
    expect((await ana.patch(path, { query: '' }, ifMatch(2))).body.query).toBe('');
    expect((await ana.delete(path)).status).toBe(204);
    expect((await ana.delete(path)).status).toBe(404);
  });

  it('have names of their own on a list, and a limit that holds at once', async () => {
    await api.database.sql(
      `INSERT INTO person_view (id, person_id, list, name, query, created_at)
       SELECT gen_random_uuid(), p.id, 'concept-notes', 'View ' || s, '', now()
         FROM person p, generate_series(1, 98) AS s WHERE p.email = 'ben@x.test'`,
    );
    const all = [1, 2, 3, 4, 5].map((index) => ben.post('/me/views', { ...view, name: `More ${index}` }));
    const answers = await Promise.all(all);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(3);
    expect((await ben.get('/me/views')).body.items).toHaveLength(100);
    const first = (await ben.get('/me/views')).body.items[0];
    const taken = await ben.patch(`/me/views/${first.id}`, { name: 'View 50' }, ifMatch(1));
    expect(taken.body.errors).toMatchObject([{ pointer: '/name', code: 'value-repeated' }]);
  });

  it('are refused when malformed', async () => {
    const wrong = [
      { ...view, list: 'Concept Notes' },
      { ...view, name: '' },
      { ...view, name: 'x'.repeat(81) },
      { ...view, query: 'a b' },
      { ...view, query: `x=${'1'.repeat(2_000)}` },
    ];
    for (const body of wrong) expect((await ana.post('/me/views', body)).status).toBe(422);
    expect((await api.visitor.get('/me/views')).status).toBe(401);
  });
});

describe('tours', () => {
  it('are seen once, until the person wants them again', async () => {
    expect((await ana.post('/me/tours', { tour: 'first-visit' })).status).toBe(204);
    expect((await ana.post('/me/tours', { tour: 'first-visit' })).status).toBe(204);
    expect((await ana.get('/me/tours')).body.items).toMatchObject([{ tour: 'first-visit' }]);
    expect((await ben.get('/me/tours')).body.items).toEqual([]);
    expect((await ana.post('/me/tours', { tour: 'First Visit' })).status).toBe(422);
    expect((await ana.delete('/me/tours')).status).toBe(204);
    expect((await ana.get('/me/tours')).body.items).toEqual([]);
  });
});
