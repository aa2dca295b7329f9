import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Programmes } from '#programmes';
import { systemActor } from '#kernel';
import { Database } from '#platform/database';
import { CommitteeWorld, fund, ok } from '../support/committee.js';
import { statements } from '../support/query-count.js';
import { ifMatch } from '../support/test-api.js';

let world: CommitteeWorld;
const programmes = `${fund}/programmes`;

beforeAll(async () => {
  world = await CommitteeWorld.arrange();
  await world.cash(2_000);
});
afterAll(() => world.api.close());

describe('converting an endorsed note', () => {
  it('begins a programme with what the note asked for, once', async () => {
    const noteId = await world.screenedNote();
    const convert = (version: number) =>
      world.as.secretariat.post(`${fund}/concept-notes/${noteId}/convert`, {}, ifMatch(version));
    expect((await convert(1)).body.code).toBe('transition-not-possible');
    await world.api.database.sql(`UPDATE concept_note SET state = 'endorsed' WHERE id = $1`, [noteId]);
    const both = await Promise.all([convert(1), convert(1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { body } = both.find(({ status }) => status === 200)!;
    expect(body).toMatchObject({
      code: 'MIG00-JP-0001',
      state: 'in_preparation',
      stateLabel: 'In preparation',
      conveningAgency: 'IOM',
      organisations: ['IOM', 'ILO'],
      places: ['MA'],
      conceptNoteId: noteId,
      durationMonths: 24,
    });
    const budget = await world.as.ilo.get(`${programmes}/${body.id}/budget`);
    expect(budget.body.byOrganisation[0]).toMatchObject({
      organisation: 'IOM',
      direct: '0.00',
      indirect: '70.00',
      requestedDirect: '1000.00',
      requestedIndirect: '70.00',
    });
  });
});

describe('writing a programme', () => {
  it('is for those who take part, on the version that they read', async () => {
    const id = await world.converted();
    const path = `${programmes}/${id}`;
    const read = await world.as.ilo.get(path);
    expect(read.body.stateLabel).toBe('In preparation: yours to write');
    await ok(world.as.ilo.patch(path, { title: 'مشروع 🌍' }, ifMatch(read)));
    const stale = await world.as.iom.patch(path, { title: 'Other' }, ifMatch(read));
    expect([stale.status, stale.body.lastChange.event]).toEqual([412, 'programme.changed']);
    expect((await world.as.iom.patch(path, { title: 'x' })).status).toBe(428);
    expect((await world.as.unhcr.patch(path, { title: 'x' }, ifMatch(2))).status).toBe(404);
    expect((await world.as.unhcr.get(path)).status).toBe(404);
    expect((await world.as.stranger.get(path)).status).toBe(403);
    expect((await world.as.iom.patch(path, { primaryArea: 'TA2' }, ifMatch(2))).body.errors[0].code).toBe(
      'field-unknown',
    );
  });

  it('names every wrong cell of a budget', async () => {
    const id = await world.converted();
    const lines = [
      { organisation: 'IOM', category: 'staff', amount: '99.99' },
      { organisation: 'IOM', category: 'staff', amount: '1.00' },
      { organisation: 'UNHCR', category: 'travel', amount: '1.00' },
      { organisation: 'ILO', category: 'travel', amount: '99.99' },
      { organisation: 'ILO', category: 'indirect_support', amount: '7.00' },
    ];
    const path = `${programmes}/${id}/budget`;
    const put = (sent: object[]) => world.as.iom.put(path, { lines: sent }, ifMatch(1));
    const wrong = await put(lines);
    expect(wrong.body.errors.map((e: { pointer: string; code: string }) => `${e.pointer} ${e.code}`)).toEqual(
      [
        '/lines/1/category value-repeated',
        '/lines/2/organisation organisation-not-participant',
        '/lines/4/amount indirect-above-cap',
      ],
    );
    for (const amount of ['-1.00', '0.00', '1.001', '1e9', 12]) {
      const answer = await put([{ organisation: 'IOM', category: 'staff', amount }]);
      expect([answer.status, answer.body.errors?.[0].pointer]).toEqual([422, '/lines/0/amount']);
    }
    const kept = await world.as.iom.get(path);
    expect(kept.body).toMatchObject({ total: '140.00', version: 1 });
  });

  it('is submitted whole by the convening agency, and frozen', async () => {
    const id = await world.converted();
    const path = `${programmes}/${id}`;
    const submit = async () => world.as.iom.post(`${path}/submit`, {}, ifMatch(await world.as.iom.get(path)));
    await ok(world.as.iom.patch(path, { summary: ' ' }, ifMatch(await world.as.iom.get(path))));
    const early = await submit();
    expect(early.body.errors.map((e: { pointer: string; code: string }) => `${e.pointer} ${e.code}`)).toEqual(
      ['/summary text-blank', '/budget budget-missing', '/budget budget-missing'],
    );
    await ok(world.as.iom.patch(path, { summary: 'What it does' }, ifMatch(await world.as.iom.get(path))));
    await ok(world.budget(id));
    const by = await world.as.ilo.post(`${path}/submit`, {}, ifMatch(await world.as.ilo.get(path)));
    expect(by.status).toBe(403);
    const submitted = await ok(submit());
    expect(submitted.body).toMatchObject({ state: 'submitted', submittedVersion: 1 });
    expect((await world.budget(id)).body.code).toBe('transition-not-possible');
    const back = await ok(
      world.as.secretariat.post(`${path}/return`, { reason: 'Add travel' }, ifMatch(submitted)),
    );
    expect(back.body.state).toBe('returned');
    await ok(world.budget(id, '200.00', '14.00'));
    expect((await ok(submit())).body.submittedVersion).toBe(2);
    const versions = await world.api.database.sql<{ digest: string }>(
      'SELECT digest FROM programme_version WHERE programme_id = $1',
      [id],
    );
    expect(new Set(versions.map(({ digest }) => digest)).size).toBe(2);
  });
});

describe('signing', () => {
  it('needs every participant and the agent; the first transfer starts it', async () => {
    const id = await world.approved();
    const path = `${programmes}/${id}`;
    const record = async (body: object) => {
      const sent = { signatory: 'Director', signedOn: '2026-11-20', ...body };
      const read = await world.as.secretariat.get(path);
      return world.as.secretariat.post(`${path}/signatures`, sent, ifMatch(read));
    };
    const party = 'participating-organisation';
    expect((await record({ party, organisation: 'UNHCR' })).body.errors[0].pointer).toBe('/organisation');
    expect((await record({ party })).body.errors[0].pointer).toBe('/organisation');
    const later = { party, organisation: 'IOM', signedOn: '2026-11-22' };
    expect((await record(later)).body.errors[0].code).toBe('day-in-future');
    await ok(record({ party, organisation: 'IOM' }));
    expect((await record({ party, organisation: 'IOM' })).body.code).toBe('signature-recorded-already');
    const sign = async () =>
      world.as.secretariat.post(`${path}/sign`, {}, ifMatch(await world.as.secretariat.get(path)));
    expect((await sign()).body).toMatchObject({
      code: 'signatures-missing',
      missing: ['ILO', 'administrative-agent'],
    });
    await ok(record({ party, organisation: 'ILO' }));
    await ok(record({ party: 'administrative-agent' }));
    await ok(record({ party: 'national-authority' }));
    expect((await world.as.giver.get(path)).status).toBe(404);
    expect((await ok(sign())).body.state).toBe('signed');
    expect((await world.as.giver.get(path)).body).toMatchObject({ state: 'signed', conceptNoteId: null });
    const database = world.api.app.get(Database);
    const begin = (day: string) =>
      database.transaction((tx) => world.api.app.get(Programmes).activate(tx, systemActor(), id, day));
    await begin('2026-11-21');
    await begin('2026-12-01');
    const begun = await world.as.agent.get(path);
    expect(begun.body).toMatchObject({ state: 'active', startsOn: '2026-11-21', endsOn: '2028-11-20' });
    const suspended = await ok(
      world.as.secretariat.post(`${path}/suspend`, { reason: 'Access' }, ifMatch(begun)),
    );
    expect(suspended.body.state).toBe('suspended');
    const cancel = await world.as.secretariat.post(`${path}/cancel`, { reason: 'x' }, ifMatch(suspended));
    expect(cancel.body.code).toBe('transition-not-possible');
  });
});

describe('what the public may know', () => {
  it('begins with the signature and tells of places, entities and amounts only', async () => {
    const share = { approved: '107.00', transferred: '0.00', refunded: '0.00', expended: '0.00' };
    const { body } = await world.api.visitor.get(`/public/funds/MIG00/programmes?total=1`);
    expect(body).toEqual({
      items: [
        {
          code: expect.stringMatching(/^MIG00-JP-/),
          title: expect.any(String),
          ...{ language: 'en', state: 'suspended', stateLabel: 'Suspended for now' },
          primaryArea: { code: 'TA1', label: expect.any(String) },
          otherAreas: [],
          places: [{ code: 'MA', label: 'Morocco' }],
          conveningAgency: 'IOM',
          organisations: [
            { organisation: 'IOM', name: 'IOM', convening: true, ...share },
            { organisation: 'ILO', name: 'ILO', convening: false, ...share },
          ],
          ...{ ...share, approved: '214.00', durationMonths: 24 },
          startsOn: '2026-11-21',
          endsOn: '2028-11-20',
        },
      ],
      nextCursor: null,
      total: '1',
    });
  });
});

describe('the list of programmes', () => {
  it('filters, searches, turns pages, and asks as much for one as for many', async () => {
    const get = (query: string) => world.as.secretariat.get(`${programmes}?${query}`);
    const all = await get('total=1');
    expect(all.body.total).toBe(String(all.body.items.length));
    expect((await get('q=%D9%85%D8%B4%D8%B1%D9%88%D8%B9')).body.items).toHaveLength(1);
    expect((await get('q=100%25')).body.items).toEqual([]);
    expect((await get('state=suspended')).body.items).toHaveLength(1);
    expect((await get('organisation=UNHCR')).body.items).toEqual([]);
    const first = await get('limit=2&sort=title');
    const second = await get(`limit=2&sort=title&cursor=${first.body.nextCursor}`);
    expect(second.body.items[0].id).not.toBe(first.body.items[1].id);
    expect((await get('cursor=abc')).status).toBe(400);
    const one = await statements(world.api, () => get('limit=1'));
    const many = await statements(world.api, () => get('limit=50'));
    expect(many.length).toBe(one.length);
    expect((await world.as.unhcr.get(programmes)).body.items).toEqual([]);
    expect((await world.as.giver.get(`${programmes}?total=1`)).body.total).toBe('1');
  });
});
