import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type SignedInActor } from '#kernel';
import { ProgrammePartQueries, ProgrammeQueries, ProgrammeWork } from '#programmes';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import {
  BudgetAnswer,
  BudgetBody,
  ProgrammeAnswer,
  ProgrammeChangeBody,
  ProgrammeItem,
  ProgrammeListQuery,
} from './programmes.dto.js';
import { programmeReaders } from './readers.js';

@ApiTags('Programmes')
@Controller('funds/:fundCode/programmes')
export class ProgrammesController {
  constructor(
    private readonly work: ProgrammeWork,
    private readonly queries: ProgrammeQueries,
    private readonly parts: ProgrammePartQueries,
  ) {}

  @Get()
  @Allow(...programmeReaders, 'donor')
  @ApiOperation({ summary: 'Joint programmes that you may read' })
  @ApiPage(ProgrammeItem)
  list(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @Query() query: ProgrammeListQuery,
  ) {
    return this.queries.list(actor, fund, query);
  }

  @Get(':id')
  @Allow(...programmeReaders, 'donor')
  @ApiOperation({ summary: 'One joint programme' })
  @ApiOkResponse({ type: ProgrammeAnswer })
  one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
  ): Promise<ProgrammeAnswer> {
    return this.queries.one(actor, fund, id);
  }

  @Patch(':id')
  @Allow('focal-point')
  @ApiOperation({ summary: 'Change the document while its writers hold it' })
  @ApiOkResponse({ type: ProgrammeAnswer })
  async change(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ProgrammeChangeBody,
  ): Promise<ProgrammeAnswer> {
    await this.work.change(actor, fund, id, version, body);
    return this.queries.one(actor, fund, id);
  }

  @Get(':id/budget')
  @Allow(...programmeReaders, 'donor')
  @ApiOperation({ summary: 'The budget, organisation × UNSDG category, with totals and caps' })
  @ApiOkResponse({ type: BudgetAnswer })
  budget(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
  ): Promise<BudgetAnswer> {
    return this.parts.budget(actor, fund, id);
  }

  @Put(':id/budget')
  @Allow('focal-point')
  @ApiOperation({ summary: 'Replace the whole budget' })
  @ApiOkResponse({ type: BudgetAnswer })
  async replaceBudget(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: BudgetBody,
  ): Promise<BudgetAnswer> {
    await this.work.replaceBudget(actor, fund, id, version, body.lines);
    return this.parts.budget(actor, fund, id);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Allow('focal-point')
  @ApiOperation({ summary: 'Submit for appraisal; tells at once everything that is missing' })
  @ApiOkResponse({ type: ProgrammeAnswer })
  async submit(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<ProgrammeAnswer> {
    await this.work.submit(actor, fund, id, version);
    return this.queries.one(actor, fund, id);
  }
}
