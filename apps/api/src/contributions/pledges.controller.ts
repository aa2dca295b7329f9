import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { moneyReaders, PledgeQueries, Pledges, type PledgeView } from '#funding';
import { Funds } from '#funds';
import { type SignedInActor } from '#kernel';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import { PledgeAnswer, PledgeBody, PledgesQuery, WithdrawPledgeBody } from './pledges.dto.js';

@ApiTags('Contributions')
@Controller('funds/:fundCode/pledges')
export class PledgesController {
  constructor(
    private readonly funds: Funds,
    private readonly pledges: Pledges,
    private readonly queries: PledgeQueries,
  ) {}

  @Get()
  @Allow(...moneyReaders, 'donor')
  @ApiOperation({ summary: 'Pledges, the latest first; donors see their own' })
  @ApiPage(PledgeAnswer)
  async list(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: PledgesQuery,
  ) {
    return this.queries.list(actor, await this.funds.byCode(code), query);
  }

  @Get(':id')
  @Allow(...moneyReaders, 'donor')
  @ApiOperation({ summary: 'One pledge with the agreements that settle it' })
  @ApiOkResponse({ type: PledgeAnswer })
  async one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
  ): Promise<PledgeView> {
    return this.queries.one(actor, await this.funds.byCode(code), id);
  }

  @Post()
  @Allow('agent')
  @ApiOperation({ summary: 'Record a pledge: announced, not binding' })
  @ApiCreatedResponse({ type: PledgeAnswer })
  async record(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Body() body: PledgeBody,
  ): Promise<PledgeView> {
    const fund = await this.funds.byCode(code);
    const id = await this.pledges.record(actor, fund, body);
    return this.queries.one(actor, fund, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('agent')
  @ApiOperation({ summary: 'Withdraw what no agreement settles of a pledge' })
  @ApiOkResponse({ type: PledgeAnswer })
  async withdraw(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: WithdrawPledgeBody,
  ): Promise<PledgeView> {
    const fund = await this.funds.byCode(code);
    await this.pledges.withdraw(actor, fund, { id, version }, body);
    return this.queries.one(actor, fund, id);
  }
}
