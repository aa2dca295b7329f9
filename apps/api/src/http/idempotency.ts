import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { canonicalJson } from '#platform/events';
import { type Database } from '#platform/database';
import { keyLifeMs } from '#platform/idempotency';
import { type Clock, DomainError } from '#kernel';
import { readContentHash } from './content-hash.js';

interface Kept {
  request_hash: string;
  created_at: Date;
  status: number | null;
  headers: Record<string, string> | null;
  body: string | null;
}

const keptHeaders = ['content-type', 'etag', 'location', 'content-language'];
const cutOffMs = 60_000;
/** Answers that say nothing of the request itself are not kept: the same key may try again. */
const notKept = new Set([401, 429]);

declare module 'fastify' {
  interface FastifyRequest {
    idempotencyKey: string | null;
  }
}

/**
 * `Idempotency-Key` on every POST of a signed-in actor, kept 24 hours: the first request claims the key
 * before it
 * works, its answer is kept, and every repeat gets that answer. A request cut off half-way is never done
 * twice. What a file holds is known only when it has been read: until then its request counts as in flight,
 * and when it is refused before, the key is free again. No file is larger than `fileLimit` bytes.
 */
export function keepAnswers(
  server: FastifyInstance,
  database: Database,
  clock: Clock,
  fileLimit: number,
): void {
  server.decorateRequest('idempotencyKey', null);
  server.decorateRequest('contentHash', null);
  server.addHook('preHandler', async (request, reply) => {
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || key === undefined || !request.actor.personId) return;
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(key)) {
      throw new DomainError('idempotency-key-malformed');
    }
    const now = clock.now();
    if (await claim(database, now, request, key)) request.idempotencyKey = key;
    else await repeat(database, now, request, reply, fileLimit);
  });

  server.addHook('onSend', async (request, reply, payload) => {
    if (!request.idempotencyKey) return;
    const owner = [request.actor.personId, request.idempotencyKey];
    // An answer with a secret is shown once and stored nowhere.
    const secret = reply.getHeader('cache-control') === 'no-store';
    const unread = request.isMultipart() && request.contentHash === null;
    if (reply.statusCode >= 500 || notKept.has(reply.statusCode) || secret || unread) {
      await database.query('DELETE FROM idempotency_key WHERE actor_id = $1 AND key = $2', owner);
      return;
    }
    const headers = Object.fromEntries(keptHeaders.map((name) => [name, reply.getHeader(name)]));
    await database.query(
      `UPDATE idempotency_key SET status = $3, headers = $4, body = $5, request_hash = $6
        WHERE actor_id = $1 AND key = $2`,
      [
        ...owner,
        reply.statusCode,
        JSON.stringify(headers),
        typeof payload === 'string' ? payload : null,
        requestHash(request),
      ],
    );
  });
}

async function claim(database: Database, now: Date, request: FastifyRequest, key: string): Promise<boolean> {
  const claimed = await database.query(
    `INSERT INTO idempotency_key (actor_id, key, request_hash, created_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (actor_id, key) DO UPDATE
       SET request_hash = excluded.request_hash, created_at = excluded.created_at,
           status = NULL, headers = NULL, body = NULL
       WHERE idempotency_key.created_at < $5
     RETURNING key`,
    [request.actor.personId, key, requestHash(request), now, new Date(now.getTime() - keyLifeMs)],
  );
  return claimed.length === 1;
}

async function repeat(
  database: Database,
  now: Date,
  request: FastifyRequest,
  reply: FastifyReply,
  fileLimit: number,
): Promise<FastifyReply> {
  const [kept] = await database.query<Kept>(
    `SELECT request_hash, created_at, status, headers, body
       FROM idempotency_key WHERE actor_id = $1 AND key = $2`,
    [request.actor.personId, request.headers['idempotency-key']],
  );
  if (!kept) throw new DomainError('idempotency-key-in-flight');
  if (request.isMultipart() && kept.status !== null) {
    request.contentHash = await readContentHash(request, fileLimit);
  }
  if (kept.request_hash !== requestHash(request)) throw new DomainError('idempotency-key-reused');
  if (kept.status === null) {
    const cutOff = now.getTime() - kept.created_at.getTime() > cutOffMs;
    throw new DomainError(cutOff ? 'idempotency-outcome-unknown' : 'idempotency-key-in-flight');
  }
  for (const [name, value] of Object.entries(kept.headers ?? {})) void reply.header(name, value);
  return reply.code(kept.status).header('idempotency-replayed', 'true').send(kept.body);
}

function requestHash(request: FastifyRequest): string {
  const content = request.isMultipart() ? `multipart ${request.contentHash ?? 'unread'}` : '';
  const body = request.body === undefined ? content : canonicalJson(request.body);
  return createHash('sha256').update(`${request.method} ${request.url}\n${body}`).digest('hex');
}
