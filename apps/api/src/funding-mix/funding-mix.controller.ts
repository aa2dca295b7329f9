import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MixQueries, type MixView, moneyReaders, type StopView } from '#funding';
import { Funds } from '#funds';
import { type SignedInActor } from '#kernel';
import { TimesQuery } from '../capitalisation/capitalisation.dto.js';
import { Allow, SignedIn } from '../http/index.js';
import { MixAnswer, StopAnswer, StopQuery } from './funding-mix.dto.js';

@ApiTags('Capitalisation')
@Controller('funds/:fundCode/funding-mix')
@Allow(...moneyReaders)
export class FundingMixController {
  constructor(
    private readonly funds: Funds,
    private readonly mix: MixQueries,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Contributors, earmarking and years of the fund’s money, and how concentrated it is',
  })
  @ApiOkResponse({ type: MixAnswer })
  async at(
    @SignedIn() { language }: SignedInActor,
    @Param('fundCode') code: string,
    @Query() times: TimesQuery,
  ): Promise<MixView> {
    return this.mix.at(await this.funds.byCode(code), times, language);
  }

  @Get('if-stops')
  @ApiOperation({ summary: 'What would not come and what would lack cover if a contributor stopped' })
  @ApiOkResponse({ type: StopAnswer })
  async ifStops(
    @SignedIn() { language }: SignedInActor,
    @Param('fundCode') code: string,
    @Query() { contributor, ...times }: StopQuery,
  ): Promise<StopView> {
    return this.mix.ifStops(await this.funds.byCode(code), contributor, times, language);
  }
}
