import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type SignedInActor } from '#kernel';
import { type RefundItem, RefundQueries, Refunds } from '#disbursements';
import { Funds } from '#funds';
import { Allow, ApiPage, IdParam, SignedIn } from '../http/index.js';
import { RefundAnswer, RefundBody, RefundListQuery } from './refunds.dto.js';

const readers = [
  'secretariat',
  'focal-point',
  'agent',
  'agent-approver',
  'member',
  'chair',
  'auditor',
  'administrator',
] as const;

@ApiTags('Refunds')
@Controller('funds/:fundCode/refunds')
export class RefundsController {
  constructor(
    private readonly refunds: Refunds,
    private readonly queries: RefundQueries,
    private readonly funds: Funds,
  ) {}

  @Get()
  @Allow(...readers)
  @ApiOperation({ summary: 'Refunds, the newest first' })
  @ApiPage(RefundAnswer)
  async list(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @Query() query: RefundListQuery,
  ) {
    return this.queries.list(actor, await this.funds.byCode(fundCode), query);
  }

  @Get(':id')
  @Allow(...readers)
  @ApiOperation({ summary: 'One refund' })
  @ApiOkResponse({ type: RefundAnswer })
  async one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
  ): Promise<RefundItem> {
    return this.queries.one(actor, await this.funds.byCode(fundCode), id);
  }

  @Post()
  @Allow('agent')
  @ApiOperation({ summary: 'Record money that an entity gives back, whole or in part' })
  @ApiCreatedResponse({ type: RefundAnswer })
  async record(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @Body() body: RefundBody,
  ): Promise<RefundItem> {
    const fund = await this.funds.byCode(fundCode);
    return this.queries.one(actor, fund, await this.refunds.record(actor, fund, body));
  }
}
