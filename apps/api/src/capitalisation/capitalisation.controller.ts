import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SeriesQueries, type SeriesView } from '#funding';
import { Funds } from '#funds';
import { roles, type SignedInActor } from '#kernel';
import { FundStanding, type FundStandingView } from '#publishing';
import { Allow, SignedIn } from '../http/index.js';
import { CapitalisationAnswer, SeriesAnswer, SeriesQuery, TimesQuery } from './capitalisation.dto.js';

@ApiTags('Capitalisation')
@Controller('funds/:fundCode/capitalisation')
@Allow(...roles)
export class CapitalisationController {
  constructor(
    private readonly funds: Funds,
    private readonly standing: FundStanding,
    private readonly overTime: SeriesQueries,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Where the fund stands as of a day, as known at an instant' })
  @ApiOkResponse({ type: CapitalisationAnswer })
  async at(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: TimesQuery,
  ): Promise<FundStandingView> {
    return this.standing.at(actor, await this.funds.byCode(code), query);
  }

  @Get('series')
  @ApiOperation({ summary: 'The figures at the end of each month, quarter or year, and what came within it' })
  @ApiOkResponse({ type: SeriesAnswer })
  async series(@Param('fundCode') code: string, @Query() query: SeriesQuery): Promise<SeriesView> {
    return this.overTime.series(await this.funds.byCode(code), query);
  }
}
