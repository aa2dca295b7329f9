import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AppliedRate, ExchangeRates, moneyReaders, RateQueries, type RateView } from '#funding';
import { Funds } from '#funds';
import { type SignedInActor } from '#kernel';
import { Allow, ApiPage, IdParam, SignedIn } from '../http/index.js';
import {
  ExchangeRateAnswer,
  RateBody,
  RateOfDayAnswer,
  RateOfDayQuery,
  RatesQuery,
} from './exchange-rates.dto.js';

@ApiTags('Exchange rates')
@Controller('funds/:fundCode/exchange-rates')
export class ExchangeRatesController {
  constructor(
    private readonly funds: Funds,
    private readonly rates: ExchangeRates,
    private readonly queries: RateQueries,
  ) {}

  @Get()
  @Allow(...moneyReaders, 'donor')
  @ApiOperation({ summary: 'Operational rates of exchange of the United Nations, the latest first' })
  @ApiPage(ExchangeRateAnswer)
  async list(@Param('fundCode') code: string, @Query() query: RatesQuery) {
    await this.funds.byCode(code);
    return this.queries.list(query);
  }

  @Get('of-day')
  @Allow(...moneyReaders, 'donor')
  @ApiOperation({ summary: 'The rate of a currency on a day; 422 when none is recorded' })
  @ApiOkResponse({ type: RateOfDayAnswer })
  async ofDay(
    @Param('fundCode') code: string,
    @Query() { currency, on }: RateOfDayQuery,
  ): Promise<AppliedRate> {
    const fund = await this.funds.byCode(code);
    return this.rates.of(fund, currency, on ?? this.funds.today(fund));
  }

  @Get(':id')
  @Allow(...moneyReaders, 'donor')
  @ApiOperation({ summary: 'One rate' })
  @ApiOkResponse({ type: ExchangeRateAnswer })
  async one(@Param('fundCode') code: string, @IdParam() id: string): Promise<RateView> {
    await this.funds.byCode(code);
    return this.queries.one(id);
  }

  @Post()
  @Allow('agent')
  @ApiOperation({ summary: 'Record a rate, which holds for every fund and is never altered' })
  @ApiCreatedResponse({ type: ExchangeRateAnswer })
  async record(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Body() body: RateBody,
  ): Promise<RateView> {
    const id = await this.rates.record(actor, await this.funds.byCode(code), body);
    return this.queries.one(id);
  }
}
