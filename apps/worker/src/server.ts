import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, SystemClock } from '#kernel';
import { DeliveryQueries } from '#notifications';
import { type Config } from '#platform/config';
import { HealthChecks } from '#platform/health';
import { createLogger, type Logger, nestLogger } from '#platform/logging';
import { Metrics } from '#platform/metrics';
import { Queues } from '#platform/queues';
import { Dispatcher } from './dispatcher.js';
import { startHealthServer } from './health-server.js';
import { type JobName, jobs, type ProcessorTable, queueNames } from './jobs.js';
import { processorsOfWorker, WorkerModule } from './worker.module.js';

const concurrency = { work: 8, mail: 8 };
const lockMs = 30_000;

/** A worker at work. */
export interface Worker {
  readonly app: INestApplicationContext;
  readonly queues: Queues;
  /** Where its health and metrics are read. */
  readonly address: string;
  /** Does a job at once, outside the queues: for tests and for schedules on another clock. */
  run(job: JobName, data?: Record<string, string>): Promise<void>;
  /** Lets running jobs end, then leaves. Safe to call twice. */
  close(): Promise<void>;
}

/** Starts a worker: dispatcher, jobs, schedule, health. Tests give their own clock. */
export async function createWorker(config: Config, clock: Clock = new SystemClock()): Promise<Worker> {
  const logger = createLogger(config.get('LOG_LEVEL'), 'worker');
  const queues = await Queues.open(config);
  const module = WorkerModule.with(config, clock, queues, logger);
  const app = await NestFactory.createApplicationContext(module, {
    logger: nestLogger(logger),
    abortOnError: false,
  });
  const table = app.get<ProcessorTable>(processorsOfWorker);
  measure(app, queues);
  const parts = { health: app.get(HealthChecks), metrics: app.get(Metrics), queues };
  const server = await startHealthServer(parts, config.get('WORKER_PORT'), config.get('HOST'));
  await begin(queues, table, logger);
  await app.get(Dispatcher).start();
  let closing: Promise<void> | undefined;
  return {
    app,
    queues,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    run: (job, data = {}) => table[job].run(data),
    close: () => (closing ??= end(app, queues, server)),
  };
}

async function begin(queues: Queues, table: ProcessorTable, logger: Logger): Promise<void> {
  for (const queue of queueNames) {
    queues.work(queue, (name, data) => runJob(table, name, data), {
      concurrency: concurrency[queue],
      lockMs,
      onFailure: (job, error, final) =>
        logger.error(
          { job, final, err: error },
          final ? 'job failed and is kept' : 'job failed, tried again',
        ),
      onError: (error) => logger.error({ err: error, queue }, 'queue does not answer'),
    });
  }
  for (const { job, everyMs } of Object.values(table)) {
    if (everyMs) await queues.every(jobs[job], job, everyMs);
  }
}

async function runJob(table: ProcessorTable, name: string, data: Record<string, string>): Promise<void> {
  const processor = table[name as JobName];
  if (!processor) throw new Error(`unknown job ${name}: it waits for a worker that knows it`);
  await processor.run(data);
}

async function end(app: INestApplicationContext, queues: Queues, server: Server): Promise<void> {
  await app.get(Dispatcher).stop();
  await queues.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await app.close();
}

function measure(app: INestApplicationContext, queues: Queues): void {
  const metrics = app.get(Metrics);
  metrics.gauge('tributary_jobs', 'Jobs by queue and state.', ['queue', 'state'], async (gauge) => {
    for (const queue of queueNames) {
      for (const [state, count] of Object.entries(await queues.counts(queue)))
        gauge.set({ queue, state }, count);
    }
  });
  metrics.gauge('tributary_deliveries', 'Open, failed and doubtful messages.', ['state'], async (gauge) => {
    for (const { state, count } of await app.get(DeliveryQueries).counts()) gauge.set({ state }, count);
  });
}
