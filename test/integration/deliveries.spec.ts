import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWorker, type Worker } from '../../apps/worker/src/server.js';
import { insertNote, recordEvent } from '../support/notes.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { statements } from '../support/query-count.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';
import { until } from '../support/wait.js';

let api: TestApi;
let worker: Worker;
let staff: Client;
let recused: Client;
let noteId: string;
let fundId: string;
const deliveries = '/funds/MIG00/deliveries';
const events = '/funds/MIG00/events';

beforeAll(async () => {
  api = await startTestApi();
  fundId = await insertFund(api.database);
  const iom = await insertOrganisation(api.database, 'IOM');
  const ilo = await insertOrganisation(api.database, 'ILO');
  const person = (email: string, role: 'secretariat' | 'auditor' | 'focal-point', organisationId?: string) =>
    insertPerson(api.database, { email, organisationId, roles: [{ role, fundId }] });
  await person('staff@x.test', 'secretariat');
  await person('auditor@x.test', 'auditor');
  await person('iom@x.test', 'focal-point', iom);
  await person('ilo@x.test', 'focal-point', ilo);
  const conflicted = await person('recused@x.test', 'secretariat');
  noteId = await insertNote(api, fundId, [iom]);
  await api.database.sql('INSERT INTO note_exclusion VALUES ($1, $2)', [noteId, conflicted]);
  worker = await createWorker(api.config, api.clock);
  staff = await api.signIn('staff@x.test');
  recused = await api.signIn('recused@x.test');
  await submitted();
  await until(all, (items) => items.length === 2 && items.every(({ state }) => state === 'sent'));
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

interface Item {
  id: string;
  state: string;
  version: number;
  messageId: string;
  template: string;
}

const all = async () => (await staff.get<{ items: Item[] }>(deliveries)).body.items;
const one = async (id: string) => (await staff.get<Item>(`${deliveries}/${id}`)).body;
const submitted = () =>
  recordEvent(api, {
    name: 'concept-note.submitted',
    fundId,
    subject: { type: 'concept-note', id: noteId },
    payload: { code: 'MIG00-CN-1', version: 1, digest: 'd' },
  });

describe('deliveries', () => {
  it('are listed and filtered, without what a recused person may not know', async () => {
    expect((await staff.get(`${deliveries}?state=failed`)).body.items).toEqual([]);
    expect((await staff.get(`${deliveries}?subject=${noteId}&limit=1`)).body.nextCursor).not.toBeNull();
    expect((await staff.get(`${deliveries}?state=lost`)).status).toBe(422);
    expect((await recused.get(deliveries)).body.items).toEqual([]);
    const [first] = await all();
    expect((await recused.get(`${deliveries}/${first!.id}`)).status).toBe(404);
    expect((await recused.post(`${deliveries}/${first!.id}/resend`, undefined, ifMatch(1))).status).toBe(404);
  });

  it('name the record that they are about, for whoever may open it, in the file too', async () => {
    const [first] = (await staff.get(deliveries)).body.items;
    const [{ code } = { code: '' }] = await api.database.sql<{ code: string }>(
      'SELECT code FROM concept_note WHERE id = $1',
      [noteId],
    );
    expect(first.subject).toMatchObject({ type: 'concept-note', id: noteId, code });
    expect((await staff.get(`${deliveries}/${first.id}`)).body.subject).toEqual(first.subject);
    const file = await fetch(`${api.address}/api/v1/funds/MIG00/exports/deliveries`, {
      headers: { cookie: staff.cookie! },
    });
    expect(await file.text()).toContain(`concept-note.submitted,${code},`);
  });

  it('take the same number of queries for one and for many', async () => {
    const few = await statements(api, () => staff.get(`${deliveries}?limit=1`));
    const many = await statements(api, () => staff.get(deliveries));
    expect(many.length).toBe(few.length);
  });

  it('are sent again as a new message, by one who has seen the latest state', async () => {
    const arrived = (await all()).find(({ template }) => template === 'note-arrived')!;
    const path = `${deliveries}/${arrived.id}/resend`;
    expect((await staff.post(path)).status).toBe(428);
    const stale = await staff.post(path, undefined, ifMatch(arrived.version - 1));
    expect([stale.status, stale.body.code]).toEqual([412, 'version-stale']);
    const answers = await Promise.all(
      [1, 2, 3].map(() => staff.post(path, undefined, ifMatch(arrived.version))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const sent = await until(
      () => one(arrived.id),
      ({ state }) => state === 'sent',
    );
    expect(sent.messageId).not.toBe(arrived.messageId);
    const caught = (await api.visitor.get('/demo/outbox?to=STAFF@x.test')).body.items;
    expect(caught).toHaveLength(2);
  });

  it('that were only simulated are not sent', async () => {
    const [{ id } = { id: '' }] = await api.database.sql<{ id: string }>(
      `UPDATE delivery SET state = 'simulated' WHERE template = 'note-submitted' RETURNING id`,
    );
    const answer = await staff.post(
      `${deliveries}/${id}/resend`,
      undefined,
      ifMatch((await one(id)).version),
    );
    expect([answer.status, answer.body.code]).toEqual([409, 'transition-not-possible']);
  });
});

describe('the page of caught mail', () => {
  it('shows messages without anything from elsewhere', async () => {
    const page = await fetch(`${api.address}/outbox?to=staff@x.test`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).toContain('staff@x.test');
    expect(html).not.toMatch(/<script|https?:\/\/(?!localhost)/);
  });

  it('does not exist in production', async () => {
    const production = await startTestApi({ NODE_ENV: 'production', SMTP_URL: 'smtp://127.0.0.1:1' });
    expect((await production.visitor.get('/demo/outbox')).status).toBe(404);
    expect((await fetch(`${production.address}/outbox`)).status).toBe(404);
    await production.close();
  });
});

describe('history', () => {
  it('says who did what and when, to staff, and is checked by auditors', async () => {
    const auditor = await api.signIn('auditor@x.test');
    const { items } = (await auditor.get(`${events}?subject=${noteId}`)).body;
    expect(items[0]).toMatchObject({ name: 'concept-note.submitted', by: null });
    const resent = (await staff.get(`${events}?name=delivery.resend-requested`)).body.items;
    expect(resent[0].by).toMatchObject({ name: 'staff@x.test' });
    const checked = await until(
      () => auditor.get(`${events}/verify`),
      ({ body }) => body.waiting === 0,
    );
    expect(checked.body).toMatchObject({ intact: true, unknown: 0, broken: null });
    expect((await staff.get(`${events}/verify`)).status).toBe(403);
  });

  it('is open to focal points for their own notes only, without internal comments', async () => {
    for (const visibility of ['internal', 'shared'] as const) {
      await recordEvent(api, {
        name: 'concept-note.commented',
        fundId,
        subject: { type: 'concept-note', id: noteId },
        payload: { code: 'MIG00-CN-1', version: 1, commentId: noteId, visibility },
      });
    }
    const own = (await (await api.signIn('iom@x.test')).get(events)).body.items as { name: string }[];
    expect(own.map(({ name }) => name)).toEqual(['concept-note.commented', 'concept-note.submitted']);
    expect((await (await api.signIn('ilo@x.test')).get(events)).body.items).toEqual([]);
    const hidden = (await recused.get(`${events}?subject=${noteId}`)).body.items;
    expect(hidden).toEqual([]);
  });
});
