import { Controller, Delete, Get, HttpCode, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachmentKinds, Attachments } from '#concept-notes';
import { type SignedInActor } from '#kernel';
import { Allow, ApiDownload, IdParam, sendFile, SignedIn, uploadOf } from '../http/index.js';
import { AttachmentAnswer, AttachmentsAnswer } from './note-parts.dto.js';
import { noteReaders } from './note-roles.js';

const uploadSchema = {
  type: 'object',
  required: ['file'],
  properties: {
    kind: { type: 'string', enum: [...attachmentKinds], description: 'Before the file; default `other`.' },
    file: { type: 'string', format: 'binary' },
  },
};

@ApiTags('Concept notes')
@Controller('funds/:fundCode/concept-notes/:id/attachments')
export class AttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  @Get()
  @Allow(...noteReaders)
  @ApiOperation({ summary: 'Attachments, oldest first' })
  @ApiOkResponse({ type: AttachmentsAnswer })
  async list(@SignedIn() actor: SignedInActor, @Param('fundCode') fund: string, @IdParam() id: string) {
    return { items: await this.attachments.list(actor, fund, id) };
  }

  @Post()
  @Allow('focal-point', 'secretariat')
  @ApiOperation({ summary: 'Attach a file (PDF, PNG, JPEG, DOCX, XLSX, ODT, ODS, CSV or text)' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: uploadSchema as never })
  @ApiCreatedResponse({ type: AttachmentAnswer })
  async add(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
  ) {
    return this.attachments.add(actor, fund, id, async () => {
      const { name, stream, fields } = await uploadOf(request, { kind: attachmentKinds });
      return { kind: fields.kind ?? 'other', name, stream };
    });
  }

  @Get(':attachmentId')
  @Allow(...noteReaders)
  @ApiOperation({ summary: 'The content of an attachment' })
  @ApiDownload()
  async open(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IdParam('attachmentId') attachmentId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendFile(reply, await this.attachments.open(actor, fund, id, attachmentId));
  }

  @Delete(':attachmentId')
  @HttpCode(204)
  @Allow('focal-point')
  @ApiOperation({ summary: 'Take an attachment of a draft away' })
  @ApiNoContentResponse()
  async remove(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IdParam('attachmentId') attachmentId: string,
  ): Promise<void> {
    await this.attachments.remove(actor, fund, id, attachmentId);
  }
}
