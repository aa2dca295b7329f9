import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeOf } from '../../apps/local/src/demo-story/money.js';
import { type Ending, playStory } from '../../apps/local/src/demo-story/story.js';
import { createWorker, type Worker } from '../../apps/worker/src/server.js';
import { arrangeDemoPeople } from '../support/demo-people.js';
import { type QueueStore, queueStores } from '../support/queue-stores.js';
import { type Client, startTestApi, type TestApi } from '../support/test-api.js';

describe.each(queueStores)('the main job with queues on $name', ({ able, open }) => {
  const check = able ? it : it.skip;
  const told: string[] = [];
  let store: QueueStore;
  let api: TestApi;
  let worker: Worker;
  let secretariat: Client;
  let ending: Ending;

  beforeAll(async () => {
    if (!able) return;
    store = await open();
    api = await startTestApi({ QUEUE_URL: store.url });
    worker = await createWorker(api.config, api.clock);
    secretariat = await arrangeDemoPeople(api, '1000000.00');
    ending = await playStory(api.address, (line) => told.push(line));
  }, 60_000);
  afterAll(async () => {
    if (!able) return;
    await worker.close();
    await api.close();
    await store.stop();
  });

  check('ends with an active programme and an accepted report', async () => {
    const { noteId, programmeId, reportId } = ending;
    const state = async (path: string) => (await secretariat.get(`/funds/MIG00/${path}`)).body.state;
    expect(await state(`concept-notes/${noteId}`)).toBe('converted');
    expect(await state(`programmes/${programmeId}`)).toBe('active');
    expect(await state(`reports/${reportId}`)).toBe('accepted');
  });

  check('moves the money to the cent, after a deposit because there was too little', () => {
    expect(ending.before.availableToAllocate).toBe('990000.00');
    expect(changeOf(ending.before, ending.after)).toEqual({
      deposited: '5000000.00',
      allocated: '1391000.00',
      transferred: '800000.00',
      expended: '66788.29',
      cashBalance: '4150000.00',
      openReservations: '591000.00',
      availableToAllocate: '3559000.00',
    });
  });

  check('tells each in their language, once, and nobody who is in conflict', () => {
    const to = (name: string) => ending.mails.filter(({ recipient }) => recipient.startsWith(`${name}@`));
    expect(new Set(to('iom').map(({ language }) => language))).toEqual(new Set(['fr']));
    expect(new Set(to('ilo').map(({ language }) => language))).toEqual(new Set(['es']));
    // The assignment, unless the conflict was declared before the worker came to it.
    expect(to('reviewer3').length).toBeLessThanOrEqual(1);
    expect(to('agent.approver')).toHaveLength(2);
    expect(to('iom').length).toBeGreaterThan(12);
    const twice = ending.mails.filter(({ id }, index, all) => all.findIndex((m) => m.id === id) < index);
    expect(twice).toEqual([]);
  });

  check('leaves nothing undelivered', async () => {
    const open = await api.database.sql(`SELECT template, state FROM delivery WHERE state <> 'sent'`);
    expect(open).toEqual([]);
    expect(told.join('\n')).toContain('The money, before and after');
  });
});
