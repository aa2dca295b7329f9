import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type ClosedPeriodView, moneyReaders, PeriodQueries, Periods } from '#funding';
import { Funds } from '#funds';
import { type SignedInActor } from '#kernel';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import { ClosedPeriodAnswer, PeriodAnswer, PeriodsQuery } from './ledger.dto.js';

@ApiTags('Ledger')
@Controller('funds/:fundCode/ledger/periods')
export class PeriodsController {
  constructor(
    private readonly funds: Funds,
    private readonly periods: Periods,
    private readonly queries: PeriodQueries,
  ) {}

  @Get()
  @Allow(...moneyReaders)
  @ApiOperation({ summary: 'Months with postings, the latest first' })
  @ApiPage(PeriodAnswer)
  async list(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: PeriodsQuery,
  ) {
    return this.queries.list(actor, await this.funds.byCode(code), query);
  }

  @Get(':id')
  @Allow(...moneyReaders)
  @ApiOperation({ summary: 'One month, with the balances kept when it closed' })
  @ApiOkResponse({ type: ClosedPeriodAnswer })
  async one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
  ): Promise<ClosedPeriodView> {
    return this.queries.one(actor, await this.funds.byCode(code), id);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Allow('agent')
  @ApiOperation({ summary: 'Close a month for good; later truths count from the first open day' })
  @ApiOkResponse({ type: ClosedPeriodAnswer })
  async close(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<ClosedPeriodView> {
    const fund = await this.funds.byCode(code);
    await this.periods.close(actor, fund, id, version);
    return this.queries.one(actor, fund, id);
  }
}
