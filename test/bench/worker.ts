import pg from 'pg';
import { newId } from '#kernel';
import { nudgeChannel } from '#platform/events';
import type { BareOrder } from './bare-queue.js';
import type { Memory } from './compare.js';
import { median } from './load.js';
import { startMailSink } from './mail-sink.js';
import type { BenchDatabase } from './place.js';
import { residentMib, startScript, startWorker, watchMemory } from './processes.js';
import { configOf, type Seed } from './seed.js';
import type { BenchSettings } from './settings.js';

/** How fast the worker is, and BullMQ alone on the same database with jobs that do nothing. */
export interface WorkerFigures {
  /** Events whose jobs are in the queue. */
  eventsPerSecond: number;
  /** Mails that the mail server has; every event makes one. */
  mailsPerSecond: number;
  /** Jobs of BullMQ alone that do nothing. */
  barePerSecond: number;
  /** Jobs of BullMQ alone that each hand a mail, always the same, to the mail server. */
  bareMailsPerSecond: number;
  /** Beside jobs that do nothing. */
  eventsRatio: number;
  /** Beside jobs that hand over a mail. */
  mailsRatio: number;
  /** Beside jobs that do nothing: what mails cost besides their job. */
  mailsToNothing: number;
}

const concurrency = 8;
const settleMs = 2_000;
const patienceMs = 120_000;
const mostRounds = 3;

interface Speed {
  events: number;
  mails: number;
}

/** Lets the worker tell one person of many events, and BullMQ do as many jobs, in turn. */
export async function driveWorker(
  database: BenchDatabase,
  seed: Seed,
  settings: BenchSettings,
): Promise<{ worker: WorkerFigures; memory: Memory }> {
  const { rounds } = settings;
  const sink = await startMailSink();
  const service = await startWorker(configOf(database).with({ SMTP_URL: sink.address }));
  try {
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    const restMib = residentMib(service.pid);
    const memory = watchMemory(service.pid);
    const order: BareOrder = { databaseUrl: database.appUrl, jobs: settings.events, concurrency };
    const [bare, bareMails, product]: [number[], number[], Speed[]] = [[], [], []];
    for (let round = 0; round < Math.min(rounds, mostRounds); round += 1) {
      product.push(await tell(database, seed, settings.events, sink.received));
      bare.push(await alone(order));
      bareMails.push(await alone({ ...order, smtpUrl: sink.address }));
    }
    const loadMib = memory.stop();
    const events = median(product.map((speed) => speed.events));
    const mails = median(product.map((speed) => speed.mails));
    return {
      worker: figuresOf(events, mails, median(bare), median(bareMails)),
      memory: { restMib, loadMib },
    };
  } finally {
    await service.stop();
    await sink.close();
  }
}

function figuresOf(events: number, mails: number, bare: number, bareMails: number): WorkerFigures {
  return {
    eventsPerSecond: events,
    mailsPerSecond: mails,
    barePerSecond: bare,
    bareMailsPerSecond: bareMails,
    eventsRatio: events / bare,
    mailsRatio: mails / bareMails,
    mailsToNothing: mails / bare,
  };
}

async function alone(order: BareOrder): Promise<number> {
  const bare = await startScript<BareOrder, number>('bare-queue.js', order);
  await bare.stop();
  return bare.word;
}

/** Commits events that one person is told of each; waits until the outbox is empty and the mails are here. */
async function tell(
  database: BenchDatabase,
  seed: Seed,
  count: number,
  received: () => number,
): Promise<Speed> {
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  try {
    const before = received();
    await client.query(
      `WITH written AS (
         INSERT INTO event (id, fund_id, name, subject_type, subject_id, request_id, occurred_at, payload,
                            canonical)
         SELECT uuidv7(), n.fund_id, 'concept-note.returned', 'concept-note', n.id, $1, now(),
                jsonb_build_object('code', n.code, 'version', 1), '{}'
           FROM concept_note n WHERE n.fund_id = $2 AND n.submitted_version IS NOT NULL LIMIT $3
         RETURNING id)
       INSERT INTO outbox (event_id) SELECT id FROM written`,
      [newId(), seed.fundId, count],
    );
    const startedAt = performance.now();
    await client.query(`SELECT pg_notify('${nudgeChannel}', '')`);
    const waiting = async () => (await client.query('SELECT FROM outbox LIMIT 1')).rowCount !== 0;
    const [dispatchedAt, sentAt] = await Promise.all([
      until('events to be dispatched', async () => !(await waiting())),
      until('mails to arrive', async () => received() >= before + count),
    ]);
    const perSecond = (at: number) => count / ((at - startedAt) / 1000);
    return { events: perSecond(dispatchedAt), mails: perSecond(sentAt) };
  } finally {
    await client.end();
  }
}

async function until(what: string, reached: () => Promise<boolean>): Promise<number> {
  const deadline = performance.now() + patienceMs;
  while (!(await reached())) {
    if (performance.now() > deadline) throw new Error(`Waited ${patienceMs / 1000} s for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return performance.now();
}
