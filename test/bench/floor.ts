// The least that can answer the recorded requests: bare Fastify and pg, the same statements, the same JSON.
import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import pg from 'pg';
import type { Recording, Statement } from './record.js';

export interface FloorOrder {
  databaseUrl: string;
  pool: number;
  recordings: Recording[];
}

type Make = (value: unknown) => unknown;

process.once('message', (order: FloorOrder) => void serve(order));
process.once('disconnect', () => process.exit(0));

async function serve({ databaseUrl, pool: max, recordings }: FloorOrder): Promise<void> {
  const server = fastify();
  const pool = new pg.Pool({ connectionString: databaseUrl, max });
  for (const { call, statements, status, answer, made } of recordings) {
    const repeat = prepare(statements, made);
    server.route({
      method: call.method,
      url: call.path.split('?')[0]!,
      handler: async (_request, reply) => {
        await repeat(pool);
        return reply.code(status).send(answer);
      },
    });
  }
  await server.listen({ port: 0, host: '127.0.0.1' });
  process.send!(`http://127.0.0.1:${(server.server.address() as { port: number }).port}`);
}

/** Statements of a transaction share a connection; those that were sent together go together. */
function prepare(statements: Statement[], made: string[]): (pool: pg.Pool) => Promise<void> {
  const values = statements.map(({ values }) => values.map((value) => maker(value, made)));
  const groups = grouped(statements);
  return async (pool) => {
    const fresh = made.map(another);
    const query = (on: pg.Pool | pg.PoolClient, index: number) => {
      const { text, name } = statements[index]!;
      const params = values[index]!.map((make) => make(fresh));
      return on.query({ text, values: params, ...(name === undefined ? {} : { name }) });
    };
    for (const { together, transaction } of groups) {
      if (transaction) {
        const client = await pool.connect();
        for (const index of transaction) await query(client, index);
        client.release();
      } else {
        await Promise.all(together.map((index) => query(pool, index)));
      }
    }
  };
}

interface Group {
  together: number[];
  transaction: number[] | null;
}

function grouped(statements: Statement[]): Group[] {
  const groups: Group[] = [];
  let transaction: number[] | null = null;
  for (const [index, { text, together }] of statements.entries()) {
    if (/^(START TRANSACTION|BEGIN)/i.test(text)) {
      transaction = [];
      groups.push({ together: [], transaction });
    }
    if (transaction) transaction.push(index);
    else if (together && groups.at(-1)?.transaction === null) groups.at(-1)!.together.push(index);
    else groups.push({ together: [index], transaction: null });
    if (/^(COMMIT|ROLLBACK)/i.test(text)) transaction = null;
  }
  return groups;
}

/** How a recorded value is made anew: what the product made is replaced wherever it stands. */
function maker(value: unknown, made: string[]): Make {
  const held = typeof value === 'string' ? made.flatMap((old, i) => (value.includes(old) ? [i] : [])) : [];
  if (held.length === 0) return () => value;
  if (value === made[held[0]!]) return (fresh) => (fresh as string[])[held[0]!];
  return (fresh) =>
    held.reduce((text, index) => text.replaceAll(made[index]!, (fresh as string[])[index]!), value as string);
}

let count = 0;

function another(old: string): string {
  if (/^[0-9a-f-]{36}$/.test(old)) return randomUUID();
  count += 1;
  return `${old}-${process.pid}-${count}`;
}
