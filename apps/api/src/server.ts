import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { LogController } from 'fastify';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { Clock, newId, SystemClock } from '#kernel';
import { Funds } from '#funds';
import { SignIn } from '#identity';
import { type Config } from '#platform/config';
import { Database } from '#platform/database';
import { createLogger, nestLogger } from '#platform/logging';
import { Metrics } from '#platform/metrics';
import { ApiModule } from './api.module.js';
import { logRequests } from './health/request-log.js';
import { measureRequests } from './health/request-metrics.js';
import { AccessGuard } from './http/access.js';
import { authenticate, refuseForeignSites } from './http/authentication.js';
import { discardUnread } from './http/files.js';
import { keepAnswers } from './http/idempotency.js';
import { readJsonBodies } from './http/json-body.js';
import { KnownQueryGuard } from './http/known-query.js';
import { apiPrefix, openApiDocument } from './http/openapi.js';
import { cachePublicAnswers } from './http/public-cache.js';
import { ProblemFilter } from './http/problem.filter.js';
import { validationPipe } from './http/validation.js';
import { compressAnswers, serveWeb } from './web/web.js';

const bodyLimitBytes = 1024 * 1024;

/** Builds the API on a configuration, ready to listen. Tests give their own clock. */
export async function createApi(
  config: Config,
  clock: Clock = new SystemClock(),
): Promise<NestFastifyApplication> {
  const logger = createLogger(config.get('LOG_LEVEL'), 'api');
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    genReqId: () => newId(),
    bodyLimit: bodyLimitBytes,
    // Whoever is believed without a proxy in front could choose the address that attempts are counted by.
    trustProxy: config.get('TRUSTED_PROXIES') || false,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config, clock), adapter, {
    logger: nestLogger(logger),
    abortOnError: false,
    bodyParser: false,
  });
  await prepare(app, config);
  return app;
}

async function prepare(app: NestFastifyApplication, config: Config): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  app.enableShutdownHooks();
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalGuards(accessGuard(app), new KnownQueryGuard());
  await app.register(cookie as never);
  await app.register(multipart as never);
  await compressAnswers(server);
  readJsonBodies(server);
  discardUnread(server);
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  measureRequests(server, app.get(Metrics));
  logRequests(server);
  authenticate(server, app.get(SignIn));
  cachePublicAnswers(server);
  refuseForeignSites(server, config.get('PUBLIC_URL'));
  const fileLimit = config.get('FILE_LIMIT_MIB') * 1024 * 1024;
  keepAnswers(server, app.get(Database), app.get(Clock), fileLimit);
  server.addHook('preSerialization', async (_request, reply, payload) => {
    const version = (payload as { version?: unknown } | null)?.version;
    if (typeof version === 'number') void reply.header('etag', `"v${version}"`);
    return payload;
  });
  app.setGlobalPrefix(...apiPrefix);
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
  });
  await serveWeb(server, config);
}

function accessGuard(app: INestApplicationContext): AccessGuard {
  return new AccessGuard(app.get(Reflector), app.get(Funds));
}
