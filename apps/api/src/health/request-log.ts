import type { FastifyInstance } from 'fastify';

/**
 * One line per request: reads when debugging, changes and refusals always. The route’s template stands for
 * the address, which may hold the secret of a link.
 */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    const level = request.method !== 'GET' || reply.statusCode >= 400 ? 'info' : 'debug';
    const line = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      personId: request.actor?.personId ?? null,
    };
    request.log[level](line, 'request');
  });
}
