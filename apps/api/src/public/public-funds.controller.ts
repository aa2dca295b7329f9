import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CapitalisationQueries } from '#funding';
import { Funds, FundsQueries, type FundView } from '#funds';
import { type Actor, type Language } from '#kernel';
import { PublicCapitalisationAnswer, TimesQuery } from '../capitalisation/capitalisation.dto.js';
import { Allow, ApiPage, CurrentActor } from '../http/index.js';
import { PublicFundAnswer } from './public-funds.dto.js';

/** What anybody may know of a fund, without signing in. */
@ApiTags('Public')
@Controller('public/funds')
@Allow('public')
export class PublicFundsController {
  constructor(
    private readonly funds: Funds,
    private readonly fundsQueries: FundsQueries,
    private readonly capitalisation: CapitalisationQueries,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every fund' })
  @ApiPage(PublicFundAnswer)
  async list(@CurrentActor() actor: Actor) {
    const funds = await this.fundsQueries.list();
    return { items: funds.map((fund) => published(fund, actor.language)), nextCursor: null };
  }

  @Get(':fundCode')
  @ApiOperation({ summary: 'One fund' })
  @ApiOkResponse({ type: PublicFundAnswer })
  async one(@CurrentActor() actor: Actor, @Param('fundCode') code: string): Promise<PublicFundAnswer> {
    return published(await this.fundsQueries.one(code), actor.language);
  }

  @Get(':fundCode/capitalisation')
  @ApiOperation({ summary: 'Where the fund stands, with what each contributor deposited' })
  @ApiOkResponse({ type: PublicCapitalisationAnswer })
  async capitalisationOf(
    @CurrentActor() actor: Actor,
    @Param('fundCode') code: string,
    @Query() query: TimesQuery,
  ): Promise<PublicCapitalisationAnswer> {
    const fund = await this.funds.byCode(code);
    const { byThematicArea: _areas, ...answer } = await this.capitalisation.at(fund, query, actor.language);
    return answer;
  }
}

function published({ code, name, currency }: FundView, language: Language): PublicFundAnswer {
  return { code, name: name[language], currency };
}
