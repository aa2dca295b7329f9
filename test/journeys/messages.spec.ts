import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWorker, type Worker } from '../../apps/worker/src/server.js';
import { insertNote, recordEvent } from '../support/notes.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { type QueueStore, queueStores } from '../support/queue-stores.js';
import { startTestApi, type TestApi } from '../support/test-api.js';
import { until } from '../support/wait.js';

interface Delivery {
  template: string;
  email: string;
  language: string;
  state: string;
}

describe.each(queueStores)('messages with queues on $name', ({ able, open }) => {
  const check = able ? it : it.skip;
  let store: QueueStore;
  let api: TestApi;
  let workers: Worker[] = [];
  let fundId: string;
  let noteId: string;
  const code = 'MIG00-CN-0042';

  beforeAll(async () => {
    if (!able) return;
    store = await open();
    api = await startTestApi({ QUEUE_URL: store.url });
    fundId = await insertFund(api.database);
    const iom = await insertOrganisation(api.database, 'IOM');
    const ilo = await insertOrganisation(api.database, 'ILO');
    const who = (role: 'focal-point' | 'secretariat', organisationId?: string) => ({
      organisationId: organisationId!,
      roles: [{ role, fundId }],
    });
    await insertPerson(api.database, { email: 'iom@x.test', language: 'fr', ...who('focal-point', iom) });
    await insertPerson(api.database, { email: 'ilo@x.test', language: 'es', ...who('focal-point', ilo) });
    await insertPerson(api.database, { email: 'staff@x.test', roles: [{ role: 'secretariat', fundId }] });
    const recused = await insertPerson(api.database, {
      email: 'recused@x.test',
      roles: [{ role: 'secretariat', fundId }],
    });
    const gone = await insertPerson(api.database, {
      email: 'gone@x.test',
      roles: [{ role: 'secretariat', fundId }],
    });
    await api.database.sql('UPDATE person SET active = false WHERE id = $1', [gone]);
    noteId = await insertNote(api, fundId, [iom, ilo], code);
    await api.database.sql('INSERT INTO note_exclusion VALUES ($1, $2)', [noteId, recused]);
    workers = await Promise.all([createWorker(api.config, api.clock), createWorker(api.config, api.clock)]);
  });
  afterAll(async () => {
    if (!able) return;
    await Promise.all(workers.map((worker) => worker.close()));
    await api.close();
    await store.stop();
  });

  const deliveries = (eventId: string) =>
    api.database.sql<Delivery>(
      `SELECT d.template, p.email, d.language, d.state FROM delivery d JOIN person p ON p.id = d.person_id
        WHERE d.event_id = $1 ORDER BY p.email`,
      [eventId],
    );
  const submitted = (requestId?: string) =>
    recordEvent(
      api,
      {
        name: 'concept-note.submitted',
        fundId,
        subject: { type: 'concept-note', id: noteId },
        payload: { code, version: 1, digest: 'd' },
      },
      requestId,
    );
  const caught = async (recipient: string) =>
    (await api.visitor.get(`/demo/outbox?to=${recipient}`)).body.items as { subject: string; html: string }[];

  check(
    'tells each who is concerned once, in their language, and nobody who is recused or gone',
    async () => {
      const eventId = await submitted();
      const sent = await until(
        () => deliveries(eventId),
        (found) => found.length === 3 && found.every(({ state }) => state === 'sent'),
      );
      expect(sent.map(({ email, template, language }) => [email, template, language])).toEqual([
        ['ilo@x.test', 'note-submitted', 'es'],
        ['iom@x.test', 'note-submitted', 'fr'],
        ['staff@x.test', 'note-arrived', 'en'],
      ]);
      const [french] = await caught('iom@x.test');
      expect(french!.subject).toBe(`Soumise : ${code}`);
      expect(french!.html).toContain('Corridors &lt;sûrs&gt; &amp; “fair”');
      expect(await caught('recused@x.test')).toEqual([]);
    },
  );

  check('tells nobody twice when a job runs again, or many events come at once', async () => {
    const before = (await caught('staff@x.test')).length;
    const events = await Promise.all(Array.from({ length: 20 }, () => submitted()));
    await until(
      () => api.database.sql<{ n: number }>(`SELECT count(*)::int n FROM delivery WHERE state = 'sent'`),
      ([row]) => row!.n === 63,
    );
    await Promise.all(
      events.flatMap((eventId) => workers.map((worker) => worker.run('notify', { eventIds: eventId }))),
    );
    await workers[0]!.run('sweep-deliveries');
    expect((await caught('staff@x.test')).length).toBe(before + 20);
  });

  check('keeps messages of demo data as simulated and sends none', async () => {
    const eventId = await submitted('simulation-2021');
    const kept = await until(
      () => deliveries(eventId),
      (found) => found.length === 3,
    );
    expect(kept.map(({ state }) => state)).toEqual(['simulated', 'simulated', 'simulated']);
  });

  check('keeps a failed job, lists it and replays it', async () => {
    const { queues } = workers[0]!;
    await queues.add('work', [{ name: 'no-such-job', data: {}, id: 'odd-1', attempts: 2 }]);
    const failed = await until(
      () => queues.failed('work'),
      (found) => found.length === 1,
    );
    expect(failed[0]).toMatchObject({ id: 'odd-1', name: 'no-such-job', attempts: 2 });
    expect(await queues.replay('work', 'odd-1')).toBe(true);
    expect(await queues.replay('work', 'none')).toBe(false);
  });

  check(
    'tells of events that were dispatched together even if nobody can be told of one of them',
    async () => {
      const [event] = await api.database.sql<{ id: string }>(
        `INSERT INTO event (id, fund_id, name, subject_type, subject_id, request_id, occurred_at, payload,
                          canonical)
       SELECT uuidv7(), fund_id, name, subject_type, subject_id, 'together', now(), payload, '{}'
         FROM event WHERE id = $1 RETURNING id`,
        [await submitted()],
      );
      await workers[0]!.run('notify', { eventIds: `${event!.id},no-event` });
      const sent = await until(
        () => deliveries(event!.id),
        (found) => found.length === 3 && found.every(({ state }) => state === 'sent'),
      );
      expect(sent.map(({ email }) => email)).toEqual(['ilo@x.test', 'iom@x.test', 'staff@x.test']);
    },
  );

  check('is ready, and says what it does', async () => {
    const { address } = workers[0]!;
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    const ready = await fetch(`${address}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ready', checks: { database: 'ok', queues: 'ok' } },
    ]);
    const metrics = await (await fetch(`${address}/metrics`)).text();
    expect(/events_waiting.what="undispatched". (\d+)/.exec(metrics)?.[1]).toBe('0');
    expect(/tributary_jobs.queue="mail",state="waiting". (\d+)/.test(metrics)).toBe(true);
  });
});
