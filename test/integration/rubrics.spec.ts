import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#platform/database';
import { loadReferenceData } from '#reference-data';
import { insertFund, insertPerson } from '../support/people.js';
import { publishRubric, testCriteria } from '../support/screening.js';
import { statements } from '../support/query-count.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let sec: Client;
let focal: Client;
const rubrics = '/funds/MIG00/rubrics';
const title = { en: 'Screening', fr: 'Examen', es: 'Evaluación' };

beforeAll(async () => {
  api = await startTestApi();
  await loadReferenceData(api.app.get(Database));
  const fundId = await insertFund(api.database);
  await insertPerson(api.database, { email: 'sec@x.test', roles: [{ role: 'secretariat', fundId }] });
  await insertPerson(api.database, { email: 'focal@x.test', roles: [{ role: 'focal-point', fundId }] });
  [sec, focal] = [await api.signIn('sec@x.test'), await api.signIn('focal@x.test')];
});
afterAll(() => api.close());

describe('a rubric', () => {
  it('begins with the criteria of the field, each citing its source, fit to be published', async () => {
    const draft = await sec.post(rubrics, { code: 'FIELD', title });
    expect(draft.status).toBe(201);
    expect(draft.body).toMatchObject({ number: 1, state: 'draft', criteriaCount: 25, digest: null });
    expect(draft.body.criteria[0].citations).not.toEqual([]);
    const published = await sec.post(`${rubrics}/${draft.body.id}/publish`, {}, ifMatch(draft));
    expect(published.body).toMatchObject({ state: 'published', version: 2 });
    expect(published.body.digest).toMatch(/^[0-9a-f]{64}$/);
    const told = await sec.get(`/funds/MIG00/events?subject=${draft.body.id}&name=rubric.published`);
    expect(told.body.items[0].subject).toMatchObject({ code: 'FIELD/1', title: title.en });
    const { status, body } = await sec.get(`/funds/MIG00/events/${told.body.items[0].id}/difference`);
    expect([status, body.from, body.to]).toEqual([200, null, '1']);
  });

  it('is saved with any weights and published with 100', async () => {
    const criteria = testCriteria.map((each) => ({
      ...each,
      weight: each.code === 'S01' ? 59 : each.weight,
    }));
    const draft = await sec.post(rubrics, { code: 'WEIGHTS', title, criteria });
    expect(draft.status).toBe(201);
    const url = `${rubrics}/${draft.body.id}`;
    const refused = await sec.post(`${url}/publish`, {}, ifMatch(draft));
    expect(refused.body.errors[0]).toEqual({
      pointer: '/criteria',
      code: 'weights-not-100',
      message: 'The weights must total 100; they total 99.',
    });
    const changed = await sec.patch(url, { criteria: testCriteria }, ifMatch(draft));
    const stale = await sec.post(`${url}/publish`, {}, ifMatch(draft));
    expect([stale.status, stale.body.code]).toEqual([412, 'version-stale']);
    expect((await sec.post(`${url}/publish`, {}, ifMatch(changed))).status).toBe(200);
  });

  it('never changes once published, also by raw SQL; the next version begins where it ended', async () => {
    const id = await publishRubric(sec, 'FROZEN');
    const found = await sec.get(`${rubrics}/${id}`);
    const change = await sec.patch(`${rubrics}/${id}`, { title }, ifMatch(found));
    expect([change.status, change.body.code]).toEqual([409, 'rubric-published']);
    const { sql } = api.database;
    const attack = `UPDATE rubric_version SET title = '{}' WHERE id = $1`;
    await expect(sql(attack, [id])).rejects.toThrow('never changes');
    await expect(sql('DELETE FROM rubric_version WHERE id = $1', [id])).rejects.toThrow('never changes');
    const next = await sec.post(rubrics, { code: 'FROZEN' });
    expect(next.body).toMatchObject({ number: 2, criteria: found.body.criteria });
    const third = await sec.post(rubrics, { code: 'FROZEN' });
    expect([third.status, third.body.code]).toEqual([409, 'rubric-draft-exists']);
    expect((await focal.get(`${rubrics}/${next.body.id}`)).status).toBe(404);
    expect((await focal.get(`${rubrics}/${id}`)).status).toBe(200);
  });

  it('is frozen for a call once the call is published', async () => {
    const [published, other] = [await publishRubric(sec, 'CALLA'), await publishRubric(sec, 'CALLB')];
    const draft = (await sec.post(rubrics, { code: 'CALLB' })).body.id as string;
    const { sql } = api.database;
    const insert = (code: string, state: string, rubric: string) =>
      sql(
        `INSERT INTO call (id, fund_id, code, title, guidance, opens_at, closes_at, zone, themes, regions,
                           state, rubric_version_id, created_at)
         SELECT gen_random_uuid(), f.id, $1, '{}', '{}', '2026-01-01', '2026-12-01', 'UTC', '{}', '{}',
                $2, $3, now()
           FROM fund f WHERE f.code = 'MIG00'`,
        [code, state, rubric],
      );
    await expect(insert('A', 'open', draft)).rejects.toThrow('needs a published rubric');
    await insert('B', 'draft', published);
    await sql(`UPDATE call SET state = 'open', rubric_version_id = $1 WHERE code = 'B'`, [other]);
    const change = sql(`UPDATE call SET rubric_version_id = $1 WHERE code = 'B'`, [published]);
    await expect(change).rejects.toThrow('never changes');
  });

  it('is named by a call: a published one of the fund, until the call is published', async () => {
    const [rubricVersionId, other] = [await publishRubric(sec, 'CALLC'), await publishRubric(sec, 'CALLD')];
    const next = (await sec.post(rubrics, { code: 'CALLD' })).body.id as string;
    const calls = '/funds/MIG00/calls';
    const window = { opensAt: '2026-11-01T00:00:00Z', closesAt: '2026-12-01T00:00:00Z' };
    const begin = (code: string, rubric?: string | null) =>
      sec.post(calls, { code, title: { en: 'A call' }, ...window, rubricVersionId: rubric });
    const call = await begin('NAMED', rubricVersionId);
    expect([call.status, call.body.rubricVersionId]).toEqual([201, rubricVersionId]);
    expect((await begin('FREE')).body.rubricVersionId).toBeNull();
    const unknown = await begin('UNKNOWN', call.body.id);
    const problem = { pointer: '/rubricVersionId', code: 'rubric-not-published' };
    expect([unknown.status, unknown.body.errors]).toMatchObject([422, [problem]]);

    const url = `${calls}/${call.body.id}`;
    const drafted = await sec.patch(url, { rubricVersionId: next }, ifMatch(call));
    const early = await sec.post(`${url}/publish`, {}, ifMatch(drafted));
    expect([early.status, early.body.errors]).toMatchObject([422, [problem]]);
    const chosen = await sec.patch(url, { rubricVersionId: other }, ifMatch(drafted));
    const open = await sec.post(`${url}/publish`, {}, ifMatch(chosen));
    expect(open.body).toMatchObject({ state: 'open', rubricVersionId: other });
    const late = await sec.patch(url, { rubricVersionId: null }, ifMatch(open));
    expect([late.status, late.body.errors]).toMatchObject([
      422,
      [{ pointer: '/rubricVersionId', code: 'fixed-after-publication' }],
    ]);
  });

  it('names every wrong field', async () => {
    const criterion = { ...testCriteria[0], label: { en: 'Only English' }, weight: 101, citations: 'none' };
    const answer = await sec.post(rubrics, { code: 'small', title, criteria: [criterion], more: 1 });
    expect(answer.body.errors.map((e: { pointer: string }) => e.pointer).sort()).toEqual([
      '/code',
      '/criteria/0/citations',
      '/criteria/0/label/es',
      '/criteria/0/label/fr',
      '/criteria/0/weight',
      '/more',
    ]);
    const twice = await sec.post(rubrics, {
      code: 'TWICE',
      title,
      criteria: [testCriteria[0], testCriteria[0]],
    });
    expect(twice.body.errors[0]).toMatchObject({ pointer: '/criteria/1/code', code: 'value-repeated' });
  });

  it('is listed page by page, with a constant number of statements', async () => {
    const first = await sec.get(`${rubrics}?limit=1&total=1`);
    expect(first.body.items).toHaveLength(1);
    const second = await sec.get(`${rubrics}?limit=1&cursor=${first.body.nextCursor}`);
    expect(second.body.items[0].id).not.toBe(first.body.items[0].id);
    const count = async (limit: number) => {
      const seen = await statements(api, () => sec.get(`${rubrics}?limit=${limit}`));
      return seen.filter((text) => text.includes('FROM rubric_version')).length;
    };
    expect(await count(200)).toBe(await count(1));
    const drafts = await focal.get(`${rubrics}?state=draft`);
    expect(drafts.body.items).toEqual([]);
  });
});
