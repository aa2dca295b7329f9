import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Funds } from '#funds';
import { type Actor } from '#kernel';
import { PublicPlaces, type PublicProgrammePage, PublicProgrammes } from '#publishing';
import { Allow, ApiPage, CurrentActor } from '../http/index.js';
import {
  PublicPlaceAnswer,
  PublicProgrammeAnswer,
  PublicProgrammePageAnswer,
  PublicProgrammesQuery,
} from './public-programmes.dto.js';

/** Programmes as anybody may know them: from their signature on. */
@ApiTags('Public')
@Controller('public/funds/:fundCode')
@Allow('public')
export class PublicProgrammesController {
  constructor(
    private readonly funds: Funds,
    private readonly programmes: PublicProgrammes,
    private readonly publicPlaces: PublicPlaces,
  ) {}

  @Get('programmes')
  @ApiOperation({ summary: 'Signed joint programmes: where, by whom, how much' })
  @ApiPage(PublicProgrammeAnswer)
  list(@CurrentActor() actor: Actor, @Param('fundCode') fund: string, @Query() query: PublicProgrammesQuery) {
    return this.programmes.list(fund, query, actor.language);
  }

  @Get('programmes/:code')
  @ApiOperation({ summary: 'One signed joint programme, with its dates and accepted reports' })
  @ApiOkResponse({ type: PublicProgrammePageAnswer })
  one(
    @CurrentActor() actor: Actor,
    @Param('fundCode') fund: string,
    @Param('code') code: string,
  ): Promise<PublicProgrammePage> {
    return this.programmes.one(fund, code, actor.language);
  }

  @Get('places')
  @ApiOperation({ summary: 'Where the signed programmes work, with points for a map; all in one answer' })
  @ApiPage(PublicPlaceAnswer)
  async places(@CurrentActor() actor: Actor, @Param('fundCode') code: string) {
    const fund = await this.funds.byCode(code);
    return { items: await this.publicPlaces.list(fund, actor.language), nextCursor: null };
  }
}
