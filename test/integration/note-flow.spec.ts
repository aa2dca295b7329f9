import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  act,
  arrangeNotes,
  completeContent,
  completeDraft,
  notes,
  type NoteWorld,
  openCall,
  submittedNote,
} from '../support/note-world.js';
import { ifMatch } from '../support/test-api.js';

let world: NoteWorld;
let callId: string;

beforeAll(async () => {
  world = await arrangeNotes();
  callId = await openCall(world);
});
afterAll(() => world.api.close());

describe('a concept note', () => {
  it('tells everything that a draft lacks, and submits it the next day', async () => {
    const { iom, secretariat } = world.as;
    const draft = await iom.post(notes, { callId });
    expect(draft.status).toBe(201);
    expect(draft.body).toMatchObject({
      state: 'draft',
      code: 'MIG00-CN-0001',
      view: 'partner',
      editable: true,
    });
    const id = draft.body.id as string;
    expect((await secretariat.get(`${notes}/${id}`)).status).toBe(404);

    const lacking = await iom.get(`${notes}/${id}/readiness`);
    expect(lacking.body.ready).toBe(false);
    expect(lacking.body.problems.length).toBeGreaterThan(15);
    const early = await act(iom, id, 'submit');
    expect(early.status).toBe(422);
    expect(early.body.errors).toEqual(lacking.body.problems);

    const written = await iom.patch(`${notes}/${id}`, { content: completeContent() }, ifMatch(draft));
    expect(written.body).toMatchObject({
      requested: '1605000.00',
      organisations: ['IOM', 'ILO'],
      version: 2,
    });
    expect((await iom.get(`${notes}/${id}/readiness`)).body).toMatchObject({ ready: true, problems: [] });
    world.api.clock.moveTo('2026-11-22T09:00:00Z');
    const tomorrow = await world.api.signIn('ilo@test');
    const submitted = await act(tomorrow, id, 'submit');
    world.api.clock.moveTo('2026-11-21T12:00:00Z');
    expect(submitted.body).toMatchObject({ state: 'submitted', submittedVersion: 1, editable: false });
    expect(submitted.body.stateLabel).toBe('Submitted');
  });

  it('is returned with a reason, changed, and submitted as a second version', async () => {
    const { ilo, secretariat } = world.as;
    const id = await submittedNote(world, callId);
    expect((await act(secretariat, id, 'return', { reason: '  ' })).status).toBe(422);
    const returned = await act(secretariat, id, 'return', { reason: 'Name the baseline of result 2.' });
    expect(returned.body).toMatchObject({ state: 'returned', stateLabel: 'Returned to the partner' });

    const change = { content: { expectedResults: 'Baseline 2025: 12 %.', places: ['KE', 'UG', 'TZ'] } };
    const read = await ilo.get(`${notes}/${id}`);
    expect((await ilo.patch(`${notes}/${id}`, change, ifMatch(read))).body.content.places).toHaveLength(3);
    expect((await secretariat.get(`${notes}/${id}`)).body.content.places).toEqual(['KE', 'UG']);
    expect((await act(ilo, id, 'submit')).body).toMatchObject({ state: 'submitted', submittedVersion: 2 });
    expect((await secretariat.get(`${notes}/${id}`)).body.places).toEqual(['KE', 'TZ', 'UG']);

    const versions = await secretariat.get(`${notes}/${id}/versions`);
    expect(versions.body.items.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
    const first = await secretariat.get(`${notes}/${id}/versions/1`);
    expect(first.body.content.places).toEqual(['KE', 'UG']);
    const diff = await secretariat.get(`${notes}/${id}/versions/1/diff/2`);
    expect(diff.body.differences).toEqual([
      expect.objectContaining({ pointer: '/expectedResults', after: 'Baseline 2025: 12 %.' }),
      { pointer: '/places', before: ['KE', 'UG'], after: ['KE', 'UG', 'TZ'] },
    ]);
    expect((await secretariat.get(`${notes}/${id}/versions/9/diff/1`)).status).toBe(404);
  });

  it('is withdrawn with a reason and keeps who did what, when and why', async () => {
    const { iom, secretariat } = world.as;
    const id = await submittedNote(world, callId);
    await act(secretariat, id, 'return', { reason: 'Name the baseline.' });
    expect((await act(iom, id, 'withdraw', { reason: 'Our ministry changed.' })).body.state).toBe(
      'withdrawn',
    );
    expect((await act(iom, id, 'submit')).status).toBe(409);
    const history = await iom.get(`${notes}/${id}/history`);
    const told = history.body.items.filter(({ verb }: { verb: string | null }) => verb);
    expect(told).toEqual([
      expect.objectContaining({ verb: 'withdraw', reason: 'Our ministry changed.', by: 'iom@test' }),
      expect.objectContaining({ verb: 'return', reason: 'Name the baseline.', by: null }),
      expect.objectContaining({ verb: 'submit', fromState: 'draft', toState: 'submitted', number: 1 }),
    ]);
  });

  it('is saved in any state of completeness, field by field, and cleared with null', async () => {
    const { iom } = world.as;
    const title = 'ملاحظة مفاهيمية 🌍';
    const id = (await iom.post(notes, { callId, content: { title: 'ملاحظة مفاهيمية 🌍', places: [] } })).body
      .id;
    const one = await iom.get(`${notes}/${id}`);
    expect(one.body.title).toBe(title);
    const second = await iom.patch(
      `${notes}/${id}`,
      { content: { title: null, budget: [{ organisation: 'NOBODY', direct: '0', indirect: '0' }] } },
      ifMatch(one),
    );
    expect(second.body).toMatchObject({ title: '', organisations: ['IOM'], requested: '0.00', version: 2 });
    expect(second.body.content).not.toHaveProperty('title');
    expect(second.body.content.places).toEqual([]);
  });

  it('refuses what no draft can hold, each field by name', async () => {
    const { iom } = world.as;
    const content = {
      title: 'x'.repeat(301),
      places: 'KE',
      budget: [{ organisation: 'IOM', direct: '-5', indirect: '1.999' }],
      durationMonths: 1.5,
      colour: 'red',
    };
    const answer = await iom.post(notes, { callId, content });
    expect(answer.status).toBe(422);
    const found = Object.fromEntries(
      answer.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]),
    );
    expect(found).toMatchObject({
      '/content/title': 'text-too-long',
      '/content/places': 'type-wrong',
      '/content/budget/0/direct': 'amount-negative',
      '/content/budget/0/indirect': 'amount-malformed',
      '/content/durationMonths': 'number-out-of-range',
      '/content/colour': 'field-unknown',
    });
    const hole = await iom.post(notes, { callId, content: { budget: [null] } });
    expect(hole.body.errors[0]).toMatchObject({ pointer: '/content/budget', code: 'type-wrong' });
    const nul = await iom.post(notes, { callId, content: { title: 'a\u0000b' } });
    expect(nul.body.errors).toEqual([
      expect.objectContaining({ pointer: '/content/title', code: 'text-not-storable' }),
    ]);
    expect((await iom.post(notes, { callId: 'x' })).status).toBe(422);
    const foreign = await iom.post(notes, { callId: world.fundId });
    expect(foreign.body.errors).toEqual([
      expect.objectContaining({ pointer: '/callId', code: 'call-unknown' }),
    ]);
  });

  it('never lets the last writer win silently', async () => {
    const { iom, ilo } = world.as;
    const id = await completeDraft(world, callId);
    const read = await ilo.get(`${notes}/${id}`);
    await iom.patch(`${notes}/${id}`, { content: { title: 'Mine' } }, ifMatch(read));
    const stale = await ilo.patch(`${notes}/${id}`, { content: { title: 'Ours' } }, ifMatch(read));
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({
      currentVersion: 2,
      lastChange: { event: 'concept-note.changed', by: { organisation: 'IOM', name: null } },
    });
    expect((await iom.patch(`${notes}/${id}`, { content: {} })).status).toBe(428);
    expect((await iom.get(`${notes}/${id}`)).body.title).toBe('Mine');
  });

  it('is submitted once, however many ask at once', async () => {
    const { iom, ilo } = world.as;
    const id = await completeDraft(world, callId);
    const read = await iom.get(`${notes}/${id}`);
    const tries = [iom, ilo, iom, ilo].map((client) =>
      client.post(`${notes}/${id}/submit`, {}, ifMatch(read)),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 412, 412, 412]);
    expect((await act(iom, id, 'submit')).status).toBe(409);
    const versions = await iom.get(`${notes}/${id}/versions`);
    expect(versions.body.items).toHaveLength(1);
  });
});
