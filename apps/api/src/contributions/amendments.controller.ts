import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AgreementPapers, AgreementQueries, type AgreementView, Amendments, moneyReaders } from '#funding';
import { Funds } from '#funds';
import { type SignedInActor } from '#kernel';
import { Allow, ApiDownload, IdParam, IfMatch, sendFile, SignedIn, uploadOf } from '../http/index.js';
import { AgreementAnswer } from './agreements.answers.js';
import { AmendBody } from './agreements.dto.js';

const schema = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};

@ApiTags('Contributions')
@Controller('funds/:fundCode/agreements/:id')
export class AmendmentsController {
  constructor(
    private readonly funds: Funds,
    private readonly amendments: Amendments,
    private readonly papers: AgreementPapers,
    private readonly queries: AgreementQueries,
  ) {}

  @Post('amend')
  @HttpCode(200)
  @Allow('agent')
  @ApiOperation({
    summary: 'Change the amount, the lines or the schedule of a signed agreement, with day and reason',
  })
  @ApiOkResponse({ type: AgreementAnswer })
  async amend(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: AmendBody,
  ): Promise<AgreementView> {
    const fund = await this.funds.byCode(code);
    await this.amendments.amend(actor, fund, { id, version }, body);
    return this.queries.one(actor, fund, id);
  }

  @Post('documents')
  @Allow('agent')
  @ApiOperation({ summary: 'Keep a signed paper of an agreement or of its latest amendment' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: schema as never })
  @ApiCreatedResponse({ type: AgreementAnswer })
  async add(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
  ): Promise<AgreementView> {
    const fund = await this.funds.byCode(code);
    await this.papers.add(actor, fund, id, () => uploadOf(request, {}));
    return this.queries.one(actor, fund, id);
  }

  @Get('documents/:documentId')
  @Allow(...moneyReaders, 'donor')
  @ApiOperation({ summary: 'A signed paper' })
  @ApiDownload()
  async open(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @IdParam('documentId') documentId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const fund = await this.funds.byCode(code);
    return sendFile(reply, await this.papers.open(actor, fund, id, documentId));
  }
}
