import pg from 'pg';

/** What opens a transaction, under the name by which a connection prepares it. */
export const opening = { name: 'open', text: 'START TRANSACTION' } as const;

/** The answer to a statement that needed none. */
export const noRows = { command: '', rows: [], rowCount: null, fields: [] };

/** What `pg.Query` does with a connection and with its answers; its published types leave them out. */
interface SentQuery {
  submit(connection: pg.Connection): Error | null;
  handleCommandComplete(message: unknown, connection: pg.Connection): void;
}

const SentQuery = pg.Query as unknown as new (...statement: unknown[]) => SentQuery;

/**
 * The first statement of a transaction together with what opens it. Both go in one trip and up to one
 * `Sync`: should the opening fail, PostgreSQL passes over the statement, which is so never run outside of a
 * transaction (PostgreSQL, “Extended Query”, pipelining).
 */
export class OpeningQuery extends SentQuery {
  private opened = false;

  constructor(statement: unknown, ...rest: unknown[]) {
    const config = typeof statement === 'string' ? { text: statement } : (statement as object);
    // Never as a simple query, which would not be passed over.
    super({ ...config, queryMode: 'extended' }, ...rest);
  }

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
