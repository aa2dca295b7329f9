import { Controller, Get, Header, Res } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Health, HealthChecks } from '#platform/health';
import { Metrics } from '#platform/metrics';
import { Allow } from '../http/index.js';
import { LiveAnswer, ReadyAnswer } from './health.dto.js';

/** For whoever runs the product. A proxy keeps `/api/metrics` inside. */
@ApiTags('Health')
@Controller('api')
@Allow('public')
export class HealthController {
  constructor(
    private readonly health: HealthChecks,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @ApiOperation({ summary: 'Whether the process runs' })
  @ApiOkResponse({ type: LiveAnswer })
  live(): LiveAnswer {
    return { status: 'live' };
  }

  @Get('health/ready')
  @ApiOperation({ summary: 'Whether the process can do its work now' })
  @ApiOkResponse({ type: ReadyAnswer })
  @ApiServiceUnavailableResponse({ type: ReadyAnswer })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.health.ready();
    if (health.status !== 'ready') void reply.code(503);
    return health;
  }

  @Get('metrics')
  @ApiOperation({ summary: 'Numbers of the process in the format of Prometheus' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  text(): Promise<string> {
    return this.metrics.text();
  }
}
