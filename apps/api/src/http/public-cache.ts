import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const maxAgeSeconds = 60;

/**
 * Lets browsers and proxies keep public answers for a minute, and answers 304 to whoever has the same.
 * An answer to a signed-in reader may be in the language of their profile: only their own browser keeps it.
 */
export function cachePublicAnswers(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (!isPublicRead(request) || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    const tag = `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
    const whose = request.actor.personId ? 'private' : 'public';
    void reply.header('cache-control', `${whose}, max-age=${maxAgeSeconds}`);
    void reply.header('vary', 'accept-language');
    void reply.header('etag', tag);
    if (!matches(request.headers['if-none-match'], tag)) return payload;
    void reply.code(304).removeHeader('content-type').removeHeader('content-length');
    return '';
  });
}

function isPublicRead({ method, url }: FastifyRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && url.startsWith('/api/v1/public/');
}

/** Weak comparison (RFC 9110 §13.1.2). */
function matches(header: string | undefined, tag: string): boolean {
  if (!header) return false;
  if (header.trim() === '*') return true;
  const opaque = tag.slice(2);
  return header.split(',').some((each) => each.trim().replace(/^W\//, '') === opaque);
}
