import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import compress from '@fastify/compress';
import files from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Config } from '#platform/config';
import { DomainError } from '#kernel';
import { sessionCookie } from '../http/authentication.js';
import { servePublicPages } from './public-pages.js';
import { securityHeaders } from './security-headers.js';

const yearSeconds = 365 * 24 * 3600;

/** Compresses longer answers: a list of a hundred notes matters at a slow line. */
export async function compressAnswers(server: FastifyInstance): Promise<void> {
  await server.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], globalDecompression: false });
}

/**
 * Serves the built web client from `WEB_DIR`: files named by their content are kept for a year, the
 * client's page
 * at every address that the API itself does not answer, and the public pages, which need no script.
 * Pages hold nothing private: what a reader sees comes through the API.
 */
export async function serveWeb(server: FastifyInstance, config: Config): Promise<void> {
  const folder = config.get('WEB_DIR');
  if (folder === '') return;
  const client = path.resolve(folder, 'client');
  if (!existsSync(path.join(client, 'index.html'))) {
    throw new Error(`WEB_DIR: no built web client in ${folder}; run \`npm run build\`, or set WEB_DIR empty`);
  }
  await server.register(files as never, {
    root: client,
    wildcard: false,
    index: false,
    preCompressed: true,
    globIgnore: ['**/*.br', '**/*.gz', '.vite/**', 'index.html'],
    cacheControl: false,
    setHeaders: (reply: FastifyReply, file: string) => {
      const named = file.includes(`${path.sep}assets${path.sep}`);
      void reply.header(
        'cache-control',
        named ? `public, max-age=${yearSeconds}, immutable` : 'public, max-age=3600',
      );
      void reply.header('x-content-type-options', 'nosniff');
    },
  });
  await servePublicPages(server, path.resolve(folder), new URL(config.get('PUBLIC_URL')).origin);
  serveClient(server, readFileSync(path.join(client, 'index.html'), 'utf8'));
}

function serveClient(server: FastifyInstance, page: string): void {
  const answer = (reply: FastifyReply) =>
    reply
      .headers(securityHeaders)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page);
  server.get('/', (request, reply) => {
    // Somebody who was never here sees where the fund stands; a cookie, even an old one, means work to do.
    if (!request.cookies[sessionCookie]) return reply.redirect('/public');
    return answer(reply);
  });
  server.get('/*', (request, reply) => {
    if (/^\/(api|assets)(\/|$)/.test(request.url)) throw new DomainError('route-not-found');
    return answer(reply);
  });
}
