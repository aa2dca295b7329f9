import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database, type Tx } from '../database/index.js';

/** What listeners of the database hear when events wait. */
export const nudgeChannel = 'tributary_outbox';

const restMs = 15;

/**
 * Wakes the dispatcher soon after a commit that recorded events. The notice is sent outside the business
 * transaction and at most once in a while, because NOTIFY makes commits wait for each other. Lost notices
 * cost
 * a second at most: the dispatcher also looks by itself.
 */
@Injectable()
export class Nudge implements OnApplicationShutdown {
  private readonly recorded = new WeakSet<Tx>();
  private timer: NodeJS.Timeout | undefined;
  private resting = false;

  constructor(private readonly database: Database) {
    database.onCommit((tx) => {
      if (this.recorded.has(tx)) this.soon();
    });
  }

  /** Remembers that the transaction has something to tell once it is committed. */
  after(tx: Tx): void {
    this.recorded.add(tx);
  }

  /** Tells nobody from now on: for who writes history while no worker runs. */
  rest(): void {
    this.resting = true;
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  private soon(): void {
    if (this.resting) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.database.query(`SELECT pg_notify('${nudgeChannel}', '')`).catch(() => undefined);
    }, restMs).unref();
  }
}
