import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type SignedInActor } from '#kernel';
import { ProgrammeFrameQueries, ProgrammeWork } from '#programmes';
import { Allow, IdParam, IfMatch, SignedIn } from '../http/index.js';
import { ResultsAnswer, ResultsBody, RisksAnswer, RisksBody } from './frame.dto.js';
import { programmeReaders } from './readers.js';

@ApiTags('Programmes')
@Controller('funds/:fundCode/programmes/:id')
export class ProgrammeFrameController {
  constructor(
    private readonly work: ProgrammeWork,
    private readonly frame: ProgrammeFrameQueries,
  ) {}

  @Get('results')
  @Allow(...programmeReaders, 'donor')
  @ApiOperation({ summary: 'The results framework: outcomes, outputs and their indicators' })
  @ApiOkResponse({ type: ResultsAnswer })
  results(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
  ): Promise<ResultsAnswer> {
    return this.frame.results(actor, fund, id);
  }

  @Put('results')
  @Allow('focal-point')
  @ApiOperation({ summary: 'Replace the results framework while its writers hold the document' })
  @ApiOkResponse({ type: ResultsAnswer })
  async replaceResults(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ResultsBody,
  ): Promise<ResultsAnswer> {
    await this.work.change(actor, fund, id, version, { results: body.outcomes });
    return this.frame.results(actor, fund, id);
  }

  @Get('risks')
  @Allow(...programmeReaders)
  @ApiOperation({ summary: 'The risks, with likelihood, impact and what is done about them' })
  @ApiOkResponse({ type: RisksAnswer })
  risks(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
  ): Promise<RisksAnswer> {
    return this.frame.risks(actor, fund, id);
  }

  @Put('risks')
  @Allow('focal-point')
  @ApiOperation({ summary: 'Replace the risks while the writers hold the document' })
  @ApiOkResponse({ type: RisksAnswer })
  async replaceRisks(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: RisksBody,
  ): Promise<RisksAnswer> {
    await this.work.change(actor, fund, id, version, { risks: body.items });
    return this.frame.risks(actor, fund, id);
  }
}
