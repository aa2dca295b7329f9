import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Committee, DecisionQueries } from '#committee';
import { type SignedInActor } from '#kernel';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import {
  ConditionsAnswer,
  DecisionAnswer,
  DecisionItem,
  DecisionListQuery,
  EvidenceBody,
} from './decisions.dto.js';
import { decisionReaders } from './readers.js';

@ApiTags('Committee')
@Controller('funds/:fundCode/decisions')
export class DecisionsController {
  constructor(
    private readonly committee: Committee,
    private readonly queries: DecisionQueries,
  ) {}

  @Get()
  @Allow(...decisionReaders)
  @ApiOperation({ summary: 'Decisions that you may know of' })
  @ApiPage(DecisionItem)
  list(@SignedIn() actor: SignedInActor, @Param('fundCode') fund: string, @Query() query: DecisionListQuery) {
    return this.queries.list(actor, fund, query);
  }

  @Get(':id')
  @Allow(...decisionReaders)
  @ApiOperation({ summary: 'One decision; its proceedings are for staff and the committee' })
  @ApiOkResponse({ type: DecisionAnswer })
  one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
  ): Promise<DecisionAnswer> {
    return this.queries.one(actor, fund, id);
  }

  @Get(':id/conditions')
  @Allow(...decisionReaders)
  @ApiOperation({ summary: 'Conditions of an approval' })
  @ApiOkResponse({ type: ConditionsAnswer })
  async conditions(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
  ): Promise<ConditionsAnswer> {
    return { items: await this.queries.conditions(actor, fund, id) };
  }

  @Post(':id/conditions/:conditionId/clear')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Clear a condition with its evidence; the last one completes the approval' })
  @ApiOkResponse({ type: ConditionsAnswer })
  async clear(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IdParam('conditionId') conditionId: string,
    @IfMatch() version: number,
    @Body() body: EvidenceBody,
  ): Promise<ConditionsAnswer> {
    await this.committee.clear(actor, fund, id, conditionId, version, body.evidence);
    return { items: await this.queries.conditions(actor, fund, id) };
  }
}
