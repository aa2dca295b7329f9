import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#platform/database';
import { loadReferenceData, Vocabularies } from '#reference-data';
import { insertFund, insertPerson } from '../support/people.js';
import { statements } from '../support/query-count.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let admin: Client;
let secretariat: Client;
let fundId: string;

const vocabularyFiles = 24;
const labels = { en: 'Data', fr: 'Données', es: 'Datos' };

beforeAll(async () => {
  api = await startTestApi();
  fundId = await insertFund(api.database);
  await insertPerson(api.database, { email: 'a@x.test', roles: [{ role: 'administrator', fundId: null }] });
  await insertPerson(api.database, { email: 's@x.test', roles: [{ role: 'secretariat', fundId }] });
  [admin, secretariat] = await Promise.all([api.signIn('a@x.test'), api.signIn('s@x.test')]);
});
afterAll(() => api.close());

describe('a vocabulary', () => {
  it('is read in the asked language, and not sent again to who has it', async () => {
    const french = await secretariat.get('/reference/gcm-objectives', { 'accept-language': 'fr' });
    expect(french.body.items).toHaveLength(23);
    expect(french.body.items[0]).toMatchObject({ code: 'OBJ01', language: 'fr', own: false });
    const again = { 'accept-language': 'fr', 'if-none-match': french.headers['etag']! };
    expect((await secretariat.get('/reference/gcm-objectives', again)).status).toBe(304);
    const spanish = { ...again, 'accept-language': 'es' };
    expect((await secretariat.get('/reference/gcm-objectives', spanish)).status).toBe(200);
    expect((await secretariat.get('/reference/nothing')).status).toBe(404);
    expect((await secretariat.get('/reference/places/ZZZ')).status).toBe(404);
  });

  it('is edited by version; what it said before is kept', async () => {
    const before = await admin.get('/reference/thematic-areas/TA1');
    const changed = await admin.patch('/reference/thematic-areas/TA1', { labels }, ifMatch(before));
    expect([changed.body.label, changed.body.version]).toEqual(['Data', before.body.version + 1]);
    const stale = await admin.patch('/reference/thematic-areas/TA1', { labels }, ifMatch(before));
    expect([stale.status, stale.body.lastChange.event]).toEqual([412, 'reference.changed']);
    const kept = await api.database.sql<{ en: string }>(
      `SELECT labels->>'en' AS en FROM vocabulary_edit WHERE vocabulary_id = $1`,
      [before.body.id],
    );
    expect(kept).toEqual([{ en: before.body.label }]);
    expect((await secretariat.patch('/reference/thematic-areas/TA1', { labels }, ifMatch(2))).status).toBe(
      403,
    );
  });

  it('takes new terms, with attributes of the kinds that it has', async () => {
    const term = {
      code: 'TA6',
      labels,
      source: 'Decision 3',
      attributes: { gcmObjectives: 'OBJ01', mood: 1 },
    };
    const wrong = await admin.post('/reference/thematic-areas', term);
    expect(
      wrong.body.errors.map((error: { pointer: string; code: string }) => [error.pointer, error.code]),
    ).toEqual([
      ['/attributes/gcmObjectives', 'type-wrong'],
      ['/attributes/mood', 'field-unknown'],
    ]);
    const right = { ...term, attributes: { gcmObjectives: ['OBJ01'] }, validFrom: '2027-01-01' };
    expect((await admin.post('/reference/thematic-areas', right)).status).toBe(201);
    expect((await admin.post('/reference/thematic-areas', right)).body.code).toBe('term-exists');
    expect((await admin.get('/reference/thematic-areas')).body.items).toHaveLength(5);
    expect((await admin.get('/reference/thematic-areas?all=1')).body.items).toHaveLength(6);
    const reversed = { ...right, code: 'TA7', validTo: '2026-01-01' };
    expect((await admin.post('/reference/thematic-areas', reversed)).body.errors[0].code).toBe(
      'end-before-start',
    );
  });
});

describe('a fund’s own wording', () => {
  it('stands before the common one, in that fund alone', async () => {
    const path = '/funds/MIG00/reference/thematic-areas/TA2';
    const common = await secretariat.get(path);
    expect(common.body.own).toBe(false);
    const answers = await Promise.all([1, 2].map(() => secretariat.patch(path, { labels }, ifMatch(common))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const own = await secretariat.get(path);
    expect([own.body.own, own.body.label, own.body.version]).toEqual([true, 'Data', common.body.version + 1]);
    expect((await admin.get('/reference/thematic-areas/TA2')).body.label).toBe(common.body.label);
    const vocabularies = api.app.get(Vocabularies);
    expect(await vocabularies.label('thematic-areas', 'TA2', 'fr', fundId)).toBe('Données');
    expect(await vocabularies.label('thematic-areas', 'TA99', 'fr')).toBe('TA99');
    expect(await vocabularies.has('thematic-areas', 'TA2', { fundId })).toBe(true);
    expect(await vocabularies.has('thematic-areas', 'TA6')).toBe(false);
    expect(await vocabularies.has('thematic-areas', 'TA6', { on: '2027-01-01' })).toBe(true);
  });
});

describe('the lists of a fund', () => {
  it('tell how much they hold, its own wording counted in its place', async () => {
    const { body } = await secretariat.get('/funds/MIG00/reference');
    expect(body.items).toHaveLength(vocabularyFiles);
    const areas = body.items.find(({ list }: { list: string }) => list === 'thematic-areas');
    // Six with the one that holds from 2027 on; one is worded by the fund.
    expect(areas).toEqual({ list: 'thematic-areas', terms: 6, inForce: 5, own: 1 });
    expect((await secretariat.get('/funds/NOFUND/reference')).status).toBe(404);
  });

  it('are counted with as many statements as one list is read', async () => {
    const seen = await statements(api, () => secretariat.get('/funds/MIG00/reference'));
    expect(seen.length).toBeLessThanOrEqual(3);
  });
});

describe('loading the delivered files', () => {
  it('does nothing when they are loaded', async () => {
    expect(await loadReferenceData(api.app.get(Database))).toEqual([]);
  });

  it('brings a newer file in without touching what was edited', async () => {
    await api.database.sql(
      `UPDATE vocabulary_list SET file_version = '2020-01' WHERE list = 'thematic-areas'`,
    );
    await api.database.sql(
      `UPDATE vocabulary SET labels = '{"en":"Old","fr":"Old","es":"Old"}'
        WHERE list = 'thematic-areas' AND code = 'TA3'`,
    );
    const database = api.app.get(Database);
    const loads = await Promise.all([loadReferenceData(database), loadReferenceData(database)]);
    expect(loads.flat()).toEqual(['thematic-areas']);
    const now = await api.database.sql<{ code: string; en: string; version: number }>(
      `SELECT code, labels->>'en' AS en, version FROM vocabulary
        WHERE list = 'thematic-areas' AND fund_id IS NULL AND code IN ('TA1', 'TA3', 'TA4') ORDER BY code`,
    );
    expect(now[0]).toMatchObject({ code: 'TA1', en: 'Data' });
    expect(now[1]!.en).not.toBe('Old');
    expect(now[2]!.version).toBe(1);
  });
});
