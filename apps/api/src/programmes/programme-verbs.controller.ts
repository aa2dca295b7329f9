import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type SignedInActor } from '#kernel';
import { Conversion, ProgrammePartQueries, ProgrammeQueries, ProgrammeWork, Signatures } from '#programmes';
import { Allow, IdParam, IfMatch, SignedIn } from '../http/index.js';
import { ProgrammeAnswer } from './programmes.dto.js';
import { AppraisalBody, ProgrammeReasonBody, SignatureBody, SignaturesAnswer } from './verbs.dto.js';
import { programmeReaders } from './readers.js';

/** What the secretariat does with programmes. */
@ApiTags('Programmes')
@Controller('funds/:fundCode')
export class ProgrammeVerbsController {
  constructor(
    private readonly work: ProgrammeWork,
    private readonly conversion: Conversion,
    private readonly signing: Signatures,
    private readonly queries: ProgrammeQueries,
    private readonly parts: ProgrammePartQueries,
  ) {}

  @Post('concept-notes/:id/convert')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Make a joint programme of an endorsed concept note; answers the programme' })
  @ApiOkResponse({ type: ProgrammeAnswer })
  async convert(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<ProgrammeAnswer> {
    return this.queries.one(actor, fund, await this.conversion.convert(actor, fund, id, version));
  }

  @Post('programmes/:id/appraise')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Record the appraisal: ready for the committee' })
  @ApiOkResponse({ type: ProgrammeAnswer })
  async appraise(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: AppraisalBody,
  ): Promise<ProgrammeAnswer> {
    await this.work.decide(actor, fund, id, version, 'appraise', body.note);
    return this.queries.one(actor, fund, id);
  }

  @Post('programmes/:id/return')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Return to the entities, with what to revise' })
  @ApiOkResponse({ type: ProgrammeAnswer })
  async sendBack(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ProgrammeReasonBody,
  ): Promise<ProgrammeAnswer> {
    await this.work.decide(actor, fund, id, version, 'return', body.reason);
    return this.queries.one(actor, fund, id);
  }

  @Post('programmes/:id/suspend')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Suspend an active programme' })
  @ApiOkResponse({ type: ProgrammeAnswer })
  async suspend(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ProgrammeReasonBody,
  ): Promise<ProgrammeAnswer> {
    await this.work.decide(actor, fund, id, version, 'suspend', body.reason);
    return this.queries.one(actor, fund, id);
  }

  @Post('programmes/:id/resume')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Resume a suspended programme' })
  @ApiOkResponse({ type: ProgrammeAnswer })
  async resume(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ProgrammeReasonBody,
  ): Promise<ProgrammeAnswer> {
    await this.work.decide(actor, fund, id, version, 'resume', body.reason);
    return this.queries.one(actor, fund, id);
  }

  @Post('programmes/:id/close-operationally')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Record that the activities have ended' })
  @ApiOkResponse({ type: ProgrammeAnswer })
  async closeOperationally(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ProgrammeReasonBody,
  ): Promise<ProgrammeAnswer> {
    await this.work.decide(actor, fund, id, version, 'close-operationally', body.reason);
    return this.queries.one(actor, fund, id);
  }

  @Post('programmes/:id/cancel')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Cancel before the first transfer; what is reserved becomes available again' })
  @ApiOkResponse({ type: ProgrammeAnswer })
  async cancel(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ProgrammeReasonBody,
  ): Promise<ProgrammeAnswer> {
    await this.work.cancel(actor, fund, id, version, body.reason);
    return this.queries.one(actor, fund, id);
  }

  @Get('programmes/:id/signatures')
  @Allow(...programmeReaders)
  @ApiOperation({ summary: 'Signatures recorded so far' })
  @ApiOkResponse({ type: SignaturesAnswer })
  signatures(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
  ): Promise<SignaturesAnswer> {
    return this.parts.signatures(actor, fund, id);
  }

  @Post('programmes/:id/signatures')
  @Allow('secretariat')
  @ApiOperation({ summary: 'Record a signature under an approved document' })
  @ApiCreatedResponse({ type: SignaturesAnswer })
  async recordSignature(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: SignatureBody,
  ): Promise<SignaturesAnswer> {
    await this.signing.record(actor, fund, id, version, body);
    return this.parts.signatures(actor, fund, id);
  }

  @Post('programmes/:id/sign')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'The document is signed: every participant and the agent have' })
  @ApiOkResponse({ type: ProgrammeAnswer })
  async sign(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<ProgrammeAnswer> {
    await this.signing.sign(actor, fund, id, version);
    return this.queries.one(actor, fund, id);
  }
}
