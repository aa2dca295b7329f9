import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntitySchema } from 'typeorm';
import pg from 'pg';
import { explainService } from '../starter/index.js';
import { clients, type Prepared } from './preparing-client.js';
import { rows, type Tx } from './rows.js';
import { withAnswers } from './sending.js';

export type EntityClass = EntitySchema | (new () => object);

// Calendar dates stay text: a Date would move them across time zones.
pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);

const retried = new Set(['40001', '40P01']);
const maxAttempts = 5;

/** The one door to PostgreSQL. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly afterCommit: ((tx: Tx) => void)[] = [];
  private readonly around = new AsyncLocalStorage<Tx>();

  constructor(readonly source: DataSource) {}

  /**
   * Runs the work in one transaction and returns its result. The whole work is run again, up to four times,
   * when PostgreSQL ends it for a deadlock or serialization failure, so it must have no effect but on `tx`.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const outer = this.around.getStore();
    if (outer) return withAnswers((given) => outer.transaction(given), work);
    for (let attempt = 1; ; attempt += 1) {
      try {
        let used: Tx | undefined;
        const result = await withAnswers(
          (given: (tx: Tx) => Promise<T>) => this.source.transaction(given),
          (tx) => work((used = tx)),
        );
        for (const listener of this.afterCommit) listener(used!);
        return result;
      } catch (error) {
        if (attempt >= maxAttempts || !retried.has(sqlState(error) ?? '')) throw error;
        await new Promise((resolve) => setTimeout(resolve, attempt * 10 * (1 + Math.random())));
      }
    }
  }

  /**
   * Runs what could be many requests (the rows of a file) in one transaction: what its services do in
   * transactions of their own happens within this one, each behind a savepoint, and so all or nothing.
   */
  together<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction((tx) => this.around.run(tx, () => work(tx)));
  }

  /** Rows of one statement outside any transaction, unless work runs together. */
  query<Row>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return rows<Row>(this.around.getStore() ?? this.source.manager, sql, params);
  }

  /** Calls the listener after every commit, with the transaction that is over (to nudge the dispatcher). */
  onCommit(listener: (tx: Tx) => void): void {
    this.afterCommit.push(listener);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

interface DriverError {
  code?: string;
  constraint?: string;
  driverError?: DriverError;
}

/** The five-character SQLSTATE of a database error, if it is one. */
export function sqlState(error: unknown): string | undefined {
  const { driverError, code } = error as DriverError;
  return driverError?.code ?? code;
}

/** The name of the constraint that a database error broke, if any. */
export function brokenConstraint(error: unknown): string | undefined {
  const { driverError, constraint } = error as DriverError;
  return driverError?.constraint ?? constraint;
}

/**
 * Opens a pool to PostgreSQL. Entities are those of the contexts that the app composes. Nothing can stay
 * prepared through a pooler that may give each transaction another server.
 */
export async function openDatabase(
  url: string,
  entities: EntityClass[],
  poolSize: number,
  prepared: Prepared = 'transactions',
): Promise<Database> {
  const source = new DataSource({
    type: 'postgres',
    // Ours: else TypeORM looks for one of its own at run time.
    driver: pg,
    url,
    entities,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    poolSize,
    applicationName: 'tributary',
    installExtensions: false,
    // What is sent while another statement runs need not wait for its answer.
    extra: { Client: clients[prepared], pipeline: true },
  });
  await source.initialize().catch((error: unknown) => {
    throw explainService('DATABASE_URL', url, error);
  });
  return new Database(source);
}
