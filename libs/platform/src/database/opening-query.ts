import pg from 'pg';

/** What opens a transaction, under the name by which a connection prepares it. */
export const opening = { name: 'open', text: 'START TRANSACTION' } as const;

/** The answer to a statement that needed none. */
export const noRows = { command: '', rows: [], rowCount: null, fields: [] };

/** What `pg.Query` holds, and does with a connection and its answers; its published types leave it out. */
export interface SentQuery {
  name?: string;
  queryMode?: string;
  submit(connection: pg.Connection): Error | null;
  handleCommandComplete(message: unknown, connection: pg.Connection): void;
}

/** A statement of the driver: text, values, callback. */
export const SentQuery = pg.Query as unknown as new (...statement: unknown[]) => SentQuery;

/**
 * The first statement of a transaction together with what opens it. Both go in one trip and up to one
 * `Sync`: should the opening fail, PostgreSQL passes over the statement, which is so never run outside of a
 * transaction (PostgreSQL, “Extended Query”, pipelining).
 */
export class OpeningQuery extends SentQuery {
  private opened = false;

  // Never as a simple query, which would not be passed over.
  override queryMode = 'extended';

  override submit(connection: pg.Connection): Error | null {
    connection.stream.cork();
    try {
      connection.bind({ statement: opening.name }, true);
      connection.execute({}, true);
      return super.submit(connection);
    } finally {
      connection.stream.uncork();
    }
  }

  override handleCommandComplete(message: unknown, connection: pg.Connection): void {
    if (this.opened) super.handleCommandComplete(message, connection);
    this.opened = true;
  }
}

/** The error, telling where the statement was sent instead of where its answer was read. */
export function traced(error: Error): Error {
  Error.captureStackTrace(error);
  return error;
}
