import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createWorker, type Worker } from '../../apps/worker/src/server.js';
import { type Clock } from '#kernel';
import { Database } from '#platform/database';
import { Outbox } from '#platform/events';
import { type MailServer, startMailServer } from '../support/mail-server.js';
import { insertNote, recordEvent } from '../support/notes.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { startProcess } from '../support/processes.js';
import { freePort, type QueueStore, queueStores } from '../support/queue-stores.js';
import { startTestApi, type TestApi } from '../support/test-api.js';
import { until } from '../support/wait.js';

interface Delivery {
  state: string;
  messageId: string;
  uncertain: boolean;
}

// Each test ends processes at the worst moment, and then asks whether everybody got everything once.
describe.each(queueStores)('processes that die, with queues on $name', ({ able, open }) => {
  const check = able ? it : it.skip;
  let store: QueueStore;
  let mail: MailServer;
  let api: TestApi;
  let fundId: string;
  let noteId: string;
  let workers: Worker[] = [];
  const begin = async (clock?: Clock) => {
    const worker = await createWorker(api.config, clock);
    workers.push(worker);
    return worker;
  };

  beforeAll(async () => {
    if (!able) return;
    [store, mail] = [await open(), await startMailServer(60)];
    api = await startTestApi({ QUEUE_URL: store.url, SMTP_URL: mail.url });
    api.clock.moveTo(new Date());
    fundId = await insertFund(api.database);
    const organisationId = await insertOrganisation(api.database, 'IOM');
    await insertOrganisation(api.database, 'DEU', 'contributor');
    const roles = (role: 'focal-point' | 'secretariat' | 'agent') => [{ role, fundId }];
    await insertPerson(api.database, { email: 'iom@x.test', organisationId, roles: roles('focal-point') });
    await insertPerson(api.database, { email: 'staff@x.test', roles: roles('secretariat') });
    await insertPerson(api.database, { email: 'agent@x.test', roles: roles('agent') });
    noteId = await insertNote(api, fundId, [organisationId]);
  });
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    workers = [];
  });
  afterAll(async () => {
    if (!able) return;
    await api.close();
    await mail.close();
    await store.stop();
  });

  const all = (eventIds: string[]) =>
    api.database.sql<Delivery>(
      `SELECT state, message_id AS "messageId", uncertain_at IS NOT NULL AS uncertain
         FROM delivery WHERE event_id = ANY($1)`,
      [eventIds],
    );
  const allSent = (count: number) => (found: Delivery[]) =>
    found.length === count && found.every(({ state }) => state === 'sent');
  const returned = () =>
    recordEvent(api, {
      name: 'concept-note.returned',
      fundId,
      subject: { type: 'concept-note', id: noteId },
      payload: { code: 'MIG00-CN-0042', version: 1 },
    });
  const timesSeen = (messageId: string) => mail.seen.filter((id) => id === messageId).length;
  // A dead process’s claim ends after two minutes, its unclaimed job is missed after half a minute; here at
  // once.
  const letTimePass = () =>
    api.database.sql(
      `UPDATE delivery SET claimed_until = claimed_until - interval '2 minutes',
              due_at = due_at - interval '1 minute'
        WHERE state IN ('queued', 'sending')`,
    );

  check('an api that dies right after its commit loses nothing', async () => {
    const port = await freePort();
    const running = await startProcess('api', api.config.with({ PORT: port, LOG_LEVEL: 'fatal' }));
    const cookie = await signIn(`http://127.0.0.1:${port}`, 'agent@x.test');
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/funds/MIG00/deposits`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({
        contributor: 'DEU',
        amount: '1000000.00',
        valueDate: '2026-11-02',
        bankReference: 'B1',
      }),
    });
    await running.kill();
    expect(answer.status).toBe(201);
    const [event] = await api.database.sql<{ id: string }>(
      `SELECT e.id FROM event e JOIN outbox o ON o.event_id = e.id WHERE e.name = 'deposit.recorded'`,
    );
    await begin();
    const [sent] = await until(() => all([event!.id]), allSent(1));
    expect(timesSeen(sent!.messageId)).toBe(1);
  });

  check(
    'a worker that dies while the mail server has the message sends it once more, and says so',
    async () => {
      mail.behave('hang');
      const worker = await startProcess('worker', api.config);
      const eventId = await returned();
      await until(
        () => all([eventId]),
        ([found]) => found?.state === 'sending' && timesSeen(found.messageId) === 1,
      );
      await worker.kill();
      mail.behave('accept');
      const second = await begin();
      await second.run('sweep-deliveries');
      const [waiting] = await all([eventId]);
      expect([waiting!.state, timesSeen(waiting!.messageId)]).toEqual(['sending', 1]);
      await letTimePass();
      await second.run('sweep-deliveries');
      const [sent] = await until(() => all([eventId]), allSent(1));
      const told = await api.database.sql(`SELECT FROM event WHERE name = 'delivery.uncertain'`);
      const metrics = await (await fetch(`${second.address}/metrics`)).text();
      expect([sent!.uncertain, timesSeen(sent!.messageId), told.length]).toEqual([true, 2, 1]);
      expect(metrics).toContain('tributary_deliveries{state="ever-uncertain"} 1');
    },
  );

  check('of two workers, one of which dies, nothing is lost and nothing sent twice unseen', async () => {
    const dying = await startProcess('worker', api.config);
    const before = mail.seen.length;
    const second = await begin();
    const events = await Promise.all(Array.from({ length: 40 }, returned));
    await until(
      () => all(events),
      (found) => found.length === 40 && mail.seen.length > before + 4,
    );
    await dying.kill();
    // The survivor has done what it can when for a while nothing more arrives.
    let arrived = -1;
    while (arrived !== mail.seen.length) {
      arrived = mail.seen.length;
      await sleep(600);
    }
    await letTimePass();
    await second.run('sweep-deliveries');
    const sent = await until(() => all(events), allSent(40));
    for (const { messageId, uncertain } of sent) {
      const times = timesSeen(messageId);
      expect(times === 1 || (uncertain && times === 2)).toBe(true);
    }
  });

  check(
    'a dispatcher that dies between adding jobs and forgetting events adds them twice, harmlessly',
    async () => {
      const eventId = await returned();
      const second = await begin();
      const outbox = api.app.get(Outbox);
      const died = outbox.take(['concept-note.returned'], 10, async (events) => {
        for (const { id } of events)
          await second.queues.add('work', [{ name: 'notify', data: { eventIds: id } }]);
        throw new Error('power cut');
      });
      await died.catch(() => undefined);
      const [sent] = await until(() => all([eventId]), allSent(1));
      await until(
        () => api.app.get(Database).query('SELECT FROM outbox'),
        (found) => found.length === 0,
      );
      await until(
        () => second.queues.counts('work'),
        ({ waiting }) => waiting === 0,
      );
      expect(timesSeen(sent!.messageId)).toBe(1);
    },
  );

  check('what the mail server refuses is failed, what it delays is tried again', async () => {
    const second = await begin(api.clock);
    mail.behave('refuse');
    const refused = await returned();
    await until(
      () => all([refused]),
      ([found]) => found?.state === 'failed',
    );
    mail.behave('later');
    const delayed = await returned();
    const [waiting] = await until(
      () => all([delayed]),
      ([found]) => found?.state === 'queued' && timesSeen(found.messageId) === 1,
    );
    mail.behave('accept');
    api.clock.moveTo(new Date(api.clock.now().getTime() + 120_000));
    await second.run('sweep-deliveries');
    await until(() => all([delayed]), allSent(1));
    expect(timesSeen(waiting!.messageId)).toBe(2);
  });
});

async function signIn(address: string, email: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'tributary-demo' }),
  });
  return answer.headers.get('set-cookie')!.split(';')[0]!;
}
