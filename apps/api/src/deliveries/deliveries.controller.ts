import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Funds } from '#funds';
import { RecordNames } from '#history';
import { DomainError, type SignedInActor } from '#kernel';
import { Deliveries, DeliveryQueries } from '#notifications';
import type { Page } from '#platform/lists';
import { Allow, ApiPage, IfMatch, SignedIn } from '../http/index.js';
import { DeliveryAnswer, DeliveryQuery } from './deliveries.dto.js';
import { withSubjects } from './subjects.js';

@ApiTags('Messages')
@Controller('funds/:fundCode/deliveries')
export class DeliveriesController {
  constructor(
    private readonly funds: Funds,
    private readonly deliveries: Deliveries,
    private readonly queries: DeliveryQueries,
    private readonly names: RecordNames,
  ) {}

  @Get()
  @Allow('secretariat', 'auditor', 'administrator')
  @ApiOperation({ summary: 'Messages to people: about what, to whom, and what became of them' })
  @ApiPage(DeliveryAnswer)
  async list(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @Query() query: DeliveryQuery,
  ): Promise<Page<DeliveryAnswer>> {
    const fundId = (await this.funds.byCode(fundCode)).id;
    const page = await this.queries.list(fundId, actor.personId, query);
    return { ...page, items: await withSubjects(this.names, actor, fundId, page.items) };
  }

  @Get(':id')
  @Allow('secretariat', 'auditor', 'administrator')
  @ApiOperation({ summary: 'One message and what became of it' })
  @ApiOkResponse({ type: DeliveryAnswer })
  async one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DeliveryAnswer> {
    return this.read(actor, (await this.funds.byCode(fundCode)).id, id);
  }

  @Post(':id/resend')
  @HttpCode(200)
  @Allow('secretariat', 'administrator')
  @ApiOperation({ summary: 'Send a message again that was sent, failed, is in doubt or was held back' })
  @ApiOkResponse({ type: DeliveryAnswer })
  async resend(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<DeliveryAnswer> {
    const fund = await this.funds.byCode(fundCode);
    await this.read(actor, fund.id, id);
    await this.deliveries.resend(actor, fund.id, id, version);
    return this.read(actor, fund.id, id);
  }

  private async read(actor: SignedInActor, fundId: string, id: string): Promise<DeliveryAnswer> {
    const found = await this.queries.one(fundId, actor.personId, id);
    if (!found) throw new DomainError('not-found');
    const [named] = await withSubjects(this.names, actor, fundId, [found]);
    return named!;
  }
}
