import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type SignedInActor } from '#kernel';
import { ScreeningQueries, type ScreeningRecord, Screenings } from '#screening';
import { Allow, IdParam, IfMatch, SignedIn } from '../http/index.js';
import { ModerationBody } from './moderation.dto.js';
import { ScreeningAnswer } from './screening.dto.js';

@ApiTags('Eligibility and screening')
@Controller('funds/:fundCode/concept-notes/:id')
export class ScreeningController {
  constructor(
    private readonly screenings: Screenings,
    private readonly queries: ScreeningQueries,
  ) {}

  @Get('screening')
  @Allow('secretariat', 'reviewer', 'member', 'chair', 'auditor', 'administrator')
  @ApiOperation({ summary: 'Scores side by side with average and spread, and the moderated outcome' })
  @ApiOkResponse({ type: ScreeningAnswer })
  one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
  ): Promise<ScreeningRecord> {
    return this.queries.one(actor, fund, id);
  }

  @Post('open-screening')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Open the screening of an eligible note on the call’s rubric' })
  @ApiOkResponse({ type: ScreeningAnswer })
  async open(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<ScreeningRecord> {
    await this.screenings.open(actor, fund, id, version);
    return this.queries.one(actor, fund, id);
  }

  @Post('moderate')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Close the screening with moderated scores, a recommendation and its reasons' })
  @ApiOkResponse({ type: ScreeningAnswer })
  async moderate(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ModerationBody,
  ): Promise<ScreeningRecord> {
    await this.screenings.moderate(actor, fund, id, version, body);
    return this.queries.one(actor, fund, id);
  }
}
