import type { FastifyInstance } from 'fastify';
import { Histogram } from 'prom-client';
import { type Metrics } from '#platform/metrics';

/** Measures every request by the template of its route, never by its address: addresses hold ids. */
export function measureRequests(server: FastifyInstance, metrics: Metrics): void {
  const durations = new Histogram({
    name: 'tributary_http_request_seconds',
    help: 'Duration of requests by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5],
    registers: [metrics.registry],
  });
  server.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: String(reply.statusCode),
    };
    durations.observe(labels, reply.elapsedTime / 1000);
  });
}
