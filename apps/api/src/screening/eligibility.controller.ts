import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type SignedInActor } from '#kernel';
import { Eligibility, EligibilityQueries, type EligibilityRecord } from '#screening';
import { Allow, IdParam, IfMatch, SignedIn } from '../http/index.js';
import { EligibilityAnswer, EligibilityBody } from './eligibility.dto.js';

@ApiTags('Eligibility and screening')
@Controller('funds/:fundCode/concept-notes/:id/eligibility')
export class EligibilityController {
  constructor(
    private readonly eligibility: Eligibility,
    private readonly queries: EligibilityQueries,
  ) {}

  @Get()
  @Allow('secretariat', 'reviewer', 'member', 'chair', 'focal-point', 'auditor', 'administrator')
  @ApiOperation({ summary: 'Eligibility gates of the submitted version, and the outcome once decided' })
  @ApiOkResponse({ type: EligibilityAnswer })
  one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
  ): Promise<EligibilityRecord> {
    return this.queries.one(actor, fund, id);
  }

  @Post()
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Decide eligibility: record the outcome and move the note' })
  @ApiOkResponse({ type: EligibilityAnswer })
  async decide(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: EligibilityBody,
  ): Promise<EligibilityRecord> {
    await this.eligibility.decide(actor, fund, id, version, body);
    return this.queries.one(actor, fund, id);
  }
}
