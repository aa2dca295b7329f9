import { Body, Controller, Get, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Comments, Endorsements } from '#concept-notes';
import { type SignedInActor } from '#kernel';
import { Allow, ApiDownload, IdParam, sendFile, SignedIn } from '../http/index.js';
import {
  CommentAnswer,
  CommentsAnswer,
  EndorsementAnswer,
  EndorsementsAnswer,
  NewCommentBody,
  NewEndorsementBody,
} from './note-parts.dto.js';
import { noteReaders } from './note-roles.js';

@ApiTags('Concept notes')
@Controller('funds/:fundCode/concept-notes/:id')
export class NotePartsController {
  constructor(
    private readonly comments: Comments,
    private readonly endorsements: Endorsements,
  ) {}

  @Get('comments')
  @Allow(...noteReaders)
  @ApiOperation({ summary: 'Comments that you may see, oldest first' })
  @ApiOkResponse({ type: CommentsAnswer })
  async listComments(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
  ) {
    return { items: await this.comments.list(actor, fund, id) };
  }

  @Post('comments')
  @Allow('secretariat', 'focal-point')
  @ApiOperation({ summary: 'Comment; what is internal stays so' })
  @ApiCreatedResponse({ type: CommentAnswer })
  comment(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @Body() body: NewCommentBody,
  ) {
    return this.comments.add(actor, fund, id, body);
  }

  @Get('endorsements')
  @Allow(...noteReaders)
  @ApiOperation({ summary: 'Recorded endorsements, oldest first' })
  @ApiOkResponse({ type: EndorsementsAnswer })
  async listEndorsements(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
  ) {
    return { items: await this.endorsements.list(actor, fund, id) };
  }

  @Post('endorsements')
  @Allow('secretariat')
  @ApiOperation({ summary: 'Record an endorsement with its letter, which is attached to the note' })
  @ApiCreatedResponse({ type: EndorsementAnswer })
  endorse(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @Body() body: NewEndorsementBody,
  ) {
    return this.endorsements.record(actor, fund, id, body);
  }

  @Get('endorsements/:endorsementId/letter')
  @Allow(...noteReaders)
  @ApiOperation({ summary: 'The letter of an endorsement' })
  @ApiDownload()
  async letter(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IdParam('endorsementId') endorsementId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendFile(reply, await this.endorsements.letter(actor, fund, id, endorsementId));
  }
}
