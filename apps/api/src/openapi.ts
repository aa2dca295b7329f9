import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SystemClock } from '#kernel';
import { Config } from '#platform/config';
import { ApiModule } from './api.module.js';
import { apiPrefix, openApiDocument } from './http/openapi.js';

// Prints the OpenAPI document without a database: Nest's preview reads the classes and makes none of them.
const config = Config.read({
  NODE_ENV: 'test',
  DATABASE_URL: 'postgres://nobody@localhost/none',
  DATABASE_OWNER_URL: 'postgres://nobody@localhost/none',
});
const app = await NestFactory.create<NestFastifyApplication>(
  ApiModule.with(config, new SystemClock()),
  new FastifyAdapter(),
  { preview: true, logger: false, abortOnError: false },
);
app.setGlobalPrefix(...apiPrefix);
process.stdout.write(JSON.stringify(openApiDocument(app)));
