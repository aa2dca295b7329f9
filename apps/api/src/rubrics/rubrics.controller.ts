import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type SignedInActor } from '#kernel';
import { RubricQueries, type RubricRecord, Rubrics } from '#screening';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import { NewRubricBody, RubricAnswer, RubricChangeBody, RubricItem, RubricListQuery } from './rubrics.dto.js';

@ApiTags('Rubrics')
@Controller('funds/:fundCode/rubrics')
export class RubricsController {
  constructor(
    private readonly rubrics: Rubrics,
    private readonly queries: RubricQueries,
  ) {}

  @Get()
  @Allow('secretariat', 'reviewer', 'member', 'chair', 'focal-point', 'auditor', 'administrator')
  @ApiOperation({ summary: 'Versions of the fund’s rubrics, newest first' })
  @ApiPage(RubricItem)
  list(@SignedIn() actor: SignedInActor, @Param('fundCode') fund: string, @Query() query: RubricListQuery) {
    return this.queries.list(actor, fund, query);
  }

  @Get(':id')
  @Allow('secretariat', 'reviewer', 'member', 'chair', 'focal-point', 'auditor', 'administrator')
  @ApiOperation({ summary: 'One version of a rubric with its criteria' })
  @ApiOkResponse({ type: RubricAnswer })
  one(@SignedIn() actor: SignedInActor, @Param('fundCode') fund: string, @IdParam() id: string) {
    return this.queries.one(actor, fund, id);
  }

  @Post()
  @Allow('secretariat', 'administrator')
  @ApiOperation({ summary: 'Begin the next version of a rubric as a draft' })
  @ApiCreatedResponse({ type: RubricAnswer })
  async create(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @Body() body: NewRubricBody,
  ): Promise<RubricRecord> {
    return this.queries.one(actor, fund, await this.rubrics.create(actor, fund, body));
  }

  @Patch(':id')
  @Allow('secretariat', 'administrator')
  @ApiOperation({ summary: 'Change a draft' })
  @ApiOkResponse({ type: RubricAnswer })
  async change(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: RubricChangeBody,
  ): Promise<RubricRecord> {
    await this.rubrics.change(actor, fund, id, version, body);
    return this.queries.one(actor, fund, id);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Allow('secretariat', 'administrator')
  @ApiOperation({ summary: 'Publish a draft: from now on it never changes' })
  @ApiOkResponse({ type: RubricAnswer })
  async publish(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<RubricRecord> {
    await this.rubrics.publish(actor, fund, id, version);
    return this.queries.one(actor, fund, id);
  }
}
