import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CaughtMail, CaughtMails } from '#platform/mail';
import type { Page } from '#platform/lists';
import { Allow, ApiPage } from '../http/index.js';
import { CaughtMailAnswer, CaughtMailQuery } from './outbox.dto.js';
import { outboxPage } from './outbox-page.js';

/** Mail that was caught instead of sent. Only where no mail server is configured, and never in production. */
@ApiTags('Demo')
@Controller()
@Allow('public')
export class OutboxController {
  constructor(private readonly mails: CaughtMails) {}

  @Get('demo/outbox')
  @ApiOperation({ summary: 'Mail that was caught instead of sent' })
  @ApiPage(CaughtMailAnswer)
  list(@Query() query: CaughtMailQuery): Promise<Page<CaughtMail>> {
    return this.mails.list(query);
  }

  @Get('outbox')
  @ApiExcludeEndpoint()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'")
  async page(@Query() query: CaughtMailQuery): Promise<string> {
    return outboxPage(await this.mails.list(query), query.to);
  }
}
