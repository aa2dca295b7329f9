import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InKindContributions, InKindQueries, type InKindView, moneyReaders } from '#funding';
import { Funds } from '#funds';
import { type SignedInActor } from '#kernel';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import { ContributionReasonBody } from './contribution-fields.js';
import { InKindAnswer, InKindBody, InKindQuery } from './in-kind.dto.js';

@ApiTags('Contributions')
@Controller('funds/:fundCode/in-kind-contributions')
export class InKindController {
  constructor(
    private readonly funds: Funds,
    private readonly contributions: InKindContributions,
    private readonly queries: InKindQueries,
  ) {}

  @Get()
  @Allow(...moneyReaders, 'donor')
  @ApiOperation({ summary: 'Contributions in kind, apart from all figures of cash; donors see their own' })
  @ApiPage(InKindAnswer)
  async list(@SignedIn() actor: SignedInActor, @Param('fundCode') code: string, @Query() query: InKindQuery) {
    return this.queries.list(actor, await this.funds.byCode(code), query);
  }

  @Get(':id')
  @Allow(...moneyReaders, 'donor')
  @ApiOperation({ summary: 'One contribution in kind' })
  @ApiOkResponse({ type: InKindAnswer })
  async one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
  ): Promise<InKindView> {
    return this.queries.one(actor, await this.funds.byCode(code), id);
  }

  @Post()
  @Allow('agent')
  @ApiOperation({ summary: 'Register a secondment, expertise, goods or another contribution in kind' })
  @ApiCreatedResponse({ type: InKindAnswer })
  async record(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Body() body: InKindBody,
  ): Promise<InKindView> {
    const fund = await this.funds.byCode(code);
    const id = await this.contributions.record(actor, fund, body);
    return this.queries.one(actor, fund, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('agent')
  @ApiOperation({ summary: 'Withdraw an entry; it stays in the record with its reason' })
  @ApiOkResponse({ type: InKindAnswer })
  async withdraw(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() { reason }: ContributionReasonBody,
  ): Promise<InKindView> {
    const fund = await this.funds.byCode(code);
    await this.contributions.withdraw(actor, fund, { id, version }, reason);
    return this.queries.one(actor, fund, id);
  }
}
