import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  act,
  arrangeNotes,
  calls,
  completeDraft,
  notes,
  type NoteWorld,
  openCall,
} from '../support/note-world.js';
import { ifMatch } from '../support/test-api.js';

let world: NoteWorld;
const call = {
  code: 'C-1',
  title: { en: 'Call', fr: 'Appel' },
  opensAt: '2026-08-01T00:00:00Z',
  closesAt: '2026-12-18T23:59:00+01:00',
  zone: 'Europe/Paris',
};

beforeAll(async () => {
  world = await arrangeNotes();
});
afterAll(() => world.api.close());
beforeEach(() => world.api.clock.moveTo('2026-11-21T12:00:00Z'));

describe('a call', () => {
  it('is prepared unseen, published, and closed', async () => {
    const { secretariat, iom, auditor } = world.as;
    const draft = await secretariat.post(calls, { ...call, code: 'LIFE' });
    expect(draft).toMatchObject({ status: 201, body: { state: 'draft', accepting: false, version: 1 } });
    const path = `${calls}/${draft.body.id}`;
    expect([(await iom.get(path)).status, (await auditor.get(path)).status]).toEqual([404, 200]);
    expect((await iom.get(calls)).body.items).toEqual([]);
    const changed = await secretariat.patch(path, { guidance: { fr: 'Deux pages.' } }, ifMatch(draft));
    const published = await secretariat.post(`${path}/publish`, {}, ifMatch(changed));
    expect(published.body).toMatchObject({ state: 'open', accepting: true });
    const french = await iom.get(path, { 'accept-language': 'fr' });
    expect(french.body).toMatchObject({ title: 'Appel', guidance: 'Deux pages.', zone: 'Europe/Paris' });
    const fixed = await secretariat.patch(
      path,
      { opensAt: '2026-09-01T00:00:00Z', themes: [] },
      ifMatch(published),
    );
    expect(fixed.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/opensAt',
      '/themes',
    ]);
    const longer = await secretariat.patch(
      path,
      { closesAt: '2026-12-20T23:59:00+01:00' },
      ifMatch(published),
    );
    expect(longer.status).toBe(200);
    const again = await secretariat.post(`${path}/publish`, {}, ifMatch(longer));
    expect(again.status).toBe(409);
    const closed = await secretariat.post(`${path}/close`, {}, ifMatch(longer));
    expect(closed.body).toMatchObject({ state: 'closed', accepting: false });
    expect((await secretariat.patch(path, { title: { en: 'x' } }, ifMatch(closed))).status).toBe(409);
    expect((await secretariat.post(`${path}/close`, {}, ifMatch(longer))).body).toMatchObject({
      status: 412,
      lastChange: { event: 'call.closed', by: { name: 'secretariat@test' } },
    });
  });

  it('refuses codes twice, windows that end before they begin and zones that do not exist', async () => {
    const { secretariat } = world.as;
    await secretariat.post(calls, { ...call, code: 'TWICE' });
    expect((await secretariat.post(calls, { ...call, code: 'TWICE' })).body.code).toBe('call-code-taken');
    const wrong = { ...call, code: 'WRONG', zone: 'Europe/Atlantis', closesAt: call.opensAt };
    const answer = await secretariat.post(calls, wrong);
    expect(answer.body.errors.map(({ code }: { code: string }) => code)).toEqual([
      'zone-unknown',
      'end-before-start',
    ]);
    expect((await secretariat.post(calls, { ...call, code: 'low er' })).status).toBe(422);
  });
});

describe('the deadline', () => {
  it('is an instant: the last second is in time, the next is late', async () => {
    const callId = await openCall(world, { ...call, code: 'EDGE' });
    const [early, late] = [await completeDraft(world, callId), await completeDraft(world, callId)];
    world.api.clock.moveTo('2026-12-18T22:58:59Z');
    const iom = await world.api.signIn('iom@test');
    expect((await act(iom, early, 'submit')).status).toBe(200);
    world.api.clock.moveTo('2026-12-18T22:59:00Z');
    const refused = await act(iom, late, 'submit');
    expect(refused.body).toMatchObject({ status: 409, code: 'submission-late', zone: 'Europe/Paris' });
    expect(refused.body.detail).toContain('2026-12-18 23:59');
    const readiness = await iom.get(`${notes}/${late}/readiness`);
    expect(readiness.body).toMatchObject({ ready: false, problems: [], closed: { code: 'submission-late' } });
  });

  it('gives way to a recorded waiver, for that organisation and until its end', async () => {
    const callId = await openCall(world, { ...call, code: 'WAIVE' });
    const id = await completeDraft(world, callId);
    world.api.clock.moveTo('2026-12-19T10:00:00Z');
    const [secretariat, iom, unhcr] = [
      await world.api.signIn('secretariat@test'),
      await world.api.signIn('iom@test'),
      await world.api.signIn('unhcr@test'),
    ];
    const path = `${calls}/${callId}/waivers`;
    const waiver = { organisation: 'UNHCR', until: '2026-12-20T00:00:00Z', reason: 'Cyclone in the area.' };
    expect((await secretariat.post(path, { ...waiver, organisation: 'NOBODY' })).status).toBe(422);
    expect((await secretariat.post(path, { ...waiver, until: '2026-12-19T10:00:00Z' })).status).toBe(422);
    expect((await secretariat.post(path, waiver)).status).toBe(201);
    expect((await act(iom, id, 'submit')).body.code).toBe('submission-late');
    expect((await secretariat.post(path, { ...waiver, organisation: 'IOM' })).body).toMatchObject({
      organisation: 'IOM',
      reason: 'Cyclone in the area.',
      grantedBy: 'secretariat@test',
    });
    expect((await unhcr.get(path)).body.items).toHaveLength(1);
    expect((await iom.get(path)).body.items[0]).toMatchObject({ organisation: 'IOM', grantedBy: null });
    expect((await act(iom, id, 'submit')).status).toBe(200);
  });

  it('does not begin before the opening, and drafting ends with the call', async () => {
    const callId = await openCall(world, { ...call, code: 'SOON', opensAt: '2026-12-01T00:00:00Z' });
    const id = await completeDraft(world, callId);
    expect((await act(world.as.iom, id, 'submit')).body.code).toBe('call-not-open');
    const found = await world.as.secretariat.get(`${calls}/${callId}`);
    await world.as.secretariat.post(`${calls}/${callId}/close`, {}, ifMatch(found));
    expect((await world.as.iom.post(notes, { callId })).status).toBe(409);
  });
});
