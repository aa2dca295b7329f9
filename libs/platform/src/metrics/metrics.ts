import { Injectable, Module } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Database } from '../database/index.js';

interface Pool {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

interface Lag {
  outbox: number;
  oldest: number;
  unsealed: number;
}

/** The numbers of this process and of what waits in the database, for Prometheus. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  constructor(private readonly database: Database) {
    collectDefaultMetrics({ register: this.registry });
    this.pool();
    this.lag();
  }

  /** A gauge whose values are asked for at each scrape. Failing to answer leaves it empty. */
  gauge(name: string, help: string, labels: string[], values: (gauge: Gauge) => Promise<void> | void): void {
    new Gauge({
      name,
      help,
      labelNames: labels,
      registers: [this.registry],
      async collect() {
        this.reset();
        try {
          await values(this as Gauge);
        } catch {
          this.reset();
        }
      },
    });
  }

  /** The text that Prometheus reads. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  private pool(): void {
    this.gauge('tributary_database_connections', 'Connections of this process by use.', ['use'], (gauge) => {
      const pool = (this.database.source.driver as unknown as { master: Pool }).master;
      gauge.set({ use: 'busy' }, pool.totalCount - pool.idleCount);
      gauge.set({ use: 'idle' }, pool.idleCount);
      gauge.set({ use: 'waited-for' }, pool.waitingCount);
    });
  }

  private lag(): void {
    const help = 'Events that wait to be dispatched or sealed, and the age in seconds of the oldest.';
    this.gauge('tributary_events_waiting', help, ['what'], async (gauge) => {
      const [lag] = await this.database.query<Lag>(`
        SELECT (SELECT count(*)::int FROM outbox) AS outbox,
               (SELECT count(*)::int FROM event_unsealed) AS unsealed,
               coalesce((SELECT extract(epoch FROM now() - e.occurred_at)::float
                           FROM outbox o JOIN event e ON e.id = o.event_id
                          ORDER BY o.event_id LIMIT 1), 0) AS oldest`);
      gauge.set({ what: 'undispatched' }, lag!.outbox);
      gauge.set({ what: 'unsealed' }, lag!.unsealed);
      gauge.set({ what: 'oldest-undispatched-seconds' }, Math.max(0, lag!.oldest));
    });
  }
}

@Module({ providers: [Metrics], exports: [Metrics] })
export class MetricsModule {}
