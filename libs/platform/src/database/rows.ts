import type pg from 'pg';
import { type EntityManager } from 'typeorm';
import { type PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** An open transaction. Whatever belongs together takes the same one. */
export type Tx = EntityManager;

/**
 * Rows that a statement returns, the same for SELECT and for INSERT, UPDATE, DELETE … RETURNING. Statements
 * of one transaction that are asked for together (`Promise.all`) go in one trip, run in this order, and fail
 * with what failed first.
 */
export async function rows<Row>(tx: Tx, sql: string, params: unknown[] = []): Promise<Row[]> {
  if (tx.queryRunner) return (await tx.queryRunner.query(sql, params, true)).records as Row[];
  // Outside a transaction TypeORM would make a query runner for one statement: the pool does it for less.
  const pool = (tx.dataSource.driver as PostgresDriver).master as pg.Pool;
  try {
    return await queried<Row>(pool, sql, params);
  } catch (error) {
    // Where the statement was sent tells more than where the answer was read.
    Error.captureStackTrace(error as Error);
    throw error;
  }
}

/** The rows, by callback: through the driver's own promise answers outlive their use until all is swept. */
function queried<Row>(pool: pg.Pool, sql: string, params: unknown[]): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    pool.query(sql, params, (error, result) => (error ? reject(error) : resolve(result.rows as Row[])));
  });
}

/** The first row, or null. */
export async function row<Row>(tx: Tx, sql: string, params: unknown[] = []): Promise<Row | null> {
  return (await rows<Row>(tx, sql, params))[0] ?? null;
}
