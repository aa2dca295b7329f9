import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type HealthChecks } from '#platform/health';
import { type Metrics } from '#platform/metrics';
import { type Queues } from '#platform/queues';
import { queueNames } from './jobs.js';

interface Parts {
  readonly health: HealthChecks;
  readonly metrics: Metrics;
  readonly queues: Queues;
}

/** Answers `/health/live`, `/health/ready` and `/metrics` of the worker, for those who run it. */
export async function startHealthServer(parts: Parts, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    answer(parts, request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}

async function answer(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url?.split('?')[0];
  if (path === '/health/live') return json(response, 200, { status: 'live' });
  if (path === '/health/ready') {
    const health = await parts.health.ready({ queues: () => parts.queues.counts(queueNames[0]) });
    return json(response, health.status === 'ready' ? 200 : 503, health);
  }
  if (path !== '/metrics') return json(response, 404, { status: 'not-found' });
  response.writeHead(200, { 'content-type': parts.metrics.registry.contentType });
  response.end(await parts.metrics.text());
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
