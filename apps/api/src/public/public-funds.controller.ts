import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SeriesQueries, type SeriesView } from '#funding';
import { Funds } from '#funds';
import { type Actor } from '#kernel';
import { FrontPage, type FrontPageView, PublicStanding, type PublicStandingView } from '#publishing';
import { SeriesAnswer, SeriesQuery, TimesQuery } from '../capitalisation/capitalisation.dto.js';
import { Allow, ApiPage, CurrentActor } from '../http/index.js';
import { PublicCapitalisationAnswer, PublicFundAnswer, PublicFundItemAnswer } from './public-funds.dto.js';

/** What anybody may know of a fund, without signing in. */
@ApiTags('Public')
@Controller('public/funds')
@Allow('public')
export class PublicFundsController {
  constructor(
    private readonly funds: Funds,
    private readonly frontPage: FrontPage,
    private readonly standing: PublicStanding,
    private readonly overTime: SeriesQueries,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every fund' })
  @ApiPage(PublicFundItemAnswer)
  async list(@CurrentActor() actor: Actor) {
    return { items: await this.frontPage.list(actor.language), nextCursor: null };
  }

  @Get(':fundCode')
  @ApiOperation({ summary: 'One fund: what it is for, and the figures of its first sentence' })
  @ApiOkResponse({ type: PublicFundAnswer })
  one(@CurrentActor() actor: Actor, @Param('fundCode') code: string): Promise<FrontPageView> {
    return this.frontPage.one(code, actor.language);
  }

  @Get(':fundCode/capitalisation')
  @ApiOperation({ summary: 'Where the fund stands, per thematic area, year and contributor' })
  @ApiOkResponse({ type: PublicCapitalisationAnswer })
  async capitalisationOf(
    @CurrentActor() actor: Actor,
    @Param('fundCode') code: string,
    @Query() query: TimesQuery,
  ): Promise<PublicStandingView> {
    return this.standing.at(await this.funds.byCode(code), query, actor.language);
  }

  @Get(':fundCode/capitalisation/series')
  @ApiOperation({ summary: 'The fund over time: by the end of each month, quarter or year, and within it' })
  @ApiOkResponse({ type: SeriesAnswer })
  async series(@Param('fundCode') code: string, @Query() query: SeriesQuery): Promise<SeriesView> {
    return this.overTime.series(await this.funds.byCode(code), query);
  }
}
