import { Controller, Get, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type SignedInActor } from '#kernel';
import { ProgrammePartQueries, SignedDocuments } from '#programmes';
import { Allow, ApiDownload, IdParam, sendFile, SignedIn, uploadOf } from '../http/index.js';
import { programmeReaders } from './readers.js';
import { SignaturesAnswer } from './verbs.dto.js';

const schema = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};

@ApiTags('Programmes')
@Controller('funds/:fundCode/programmes/:id/signatures/:signatureId/document')
export class SignedDocumentsController {
  constructor(
    private readonly documents: SignedDocuments,
    private readonly parts: ProgrammePartQueries,
  ) {}

  @Post()
  @Allow('secretariat')
  @ApiOperation({ summary: 'Keep the signed document of a signature, once and for all' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: schema as never })
  @ApiCreatedResponse({ type: SignaturesAnswer })
  async add(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IdParam('signatureId') signatureId: string,
    @Req() request: FastifyRequest,
  ): Promise<SignaturesAnswer> {
    await this.documents.add(actor, fund, id, signatureId, () => uploadOf(request, {}));
    return this.parts.signatures(actor, fund, id);
  }

  @Get()
  @Allow(...programmeReaders)
  @ApiOperation({ summary: 'The signed document' })
  @ApiDownload()
  async open(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IdParam('signatureId') signatureId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendFile(reply, await this.documents.open(actor, fund, id, signatureId));
  }
}
