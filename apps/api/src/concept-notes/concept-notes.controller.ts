import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Drafting, NoteQueries, type NoteRecord, Submission } from '#concept-notes';
import { type SignedInActor } from '#kernel';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import {
  NewNoteBody,
  NoteAnswer,
  NoteChangeBody,
  NoteItemAnswer,
  NotesQuery,
  ReasonBody,
} from './concept-notes.dto.js';
import { noteReaders } from './note-roles.js';

@ApiTags('Concept notes')
@Controller('funds/:fundCode/concept-notes')
export class ConceptNotesController {
  constructor(
    private readonly queries: NoteQueries,
    private readonly drafting: Drafting,
    private readonly submission: Submission,
  ) {}

  @Get()
  @Allow(...noteReaders)
  @ApiOperation({ summary: 'Concept notes that you may see' })
  @ApiPage(NoteItemAnswer)
  list(@SignedIn() actor: SignedInActor, @Param('fundCode') fund: string, @Query() query: NotesQuery) {
    return this.queries.list(actor, fund, query);
  }

  @Get(':id')
  @Allow(...noteReaders)
  @ApiOperation({ summary: 'One concept note' })
  @ApiOkResponse({ type: NoteAnswer })
  one(@SignedIn() actor: SignedInActor, @Param('fundCode') fund: string, @IdParam() id: string) {
    return this.queries.one(actor, fund, id);
  }

  @Post()
  @Allow('focal-point')
  @ApiOperation({ summary: 'Begin a draft; nothing has to be complete' })
  @ApiCreatedResponse({ type: NoteAnswer })
  async create(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @Body() body: NewNoteBody,
  ): Promise<NoteRecord> {
    const { callId, organisation, content = {} } = body;
    const id = await this.drafting.create(actor, fund, { callId, organisation, content });
    return this.queries.one(actor, fund, id);
  }

  @Patch(':id')
  @Allow('focal-point')
  @ApiOperation({ summary: 'Change fields of a draft, a returned or a deferred note' })
  @ApiOkResponse({ type: NoteAnswer })
  async change(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: NoteChangeBody,
  ): Promise<NoteRecord> {
    await this.drafting.change(actor, fund, id, version, body.content);
    return this.queries.one(actor, fund, id);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Allow('focal-point')
  @ApiOperation({ summary: 'Submit as the next, immutable version; tells every problem at once' })
  @ApiOkResponse({ type: NoteAnswer })
  async submit(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<NoteRecord> {
    await this.submission.submit(actor, fund, id, version);
    return this.queries.one(actor, fund, id);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Hand a submitted note back to its authors' })
  @ApiOkResponse({ type: NoteAnswer })
  async return(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReasonBody,
  ): Promise<NoteRecord> {
    await this.submission.return(actor, fund, id, version, body.reason);
    return this.queries.one(actor, fund, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('focal-point', 'secretariat')
  @ApiOperation({ summary: 'Take a note out of the competition' })
  @ApiOkResponse({ type: NoteAnswer })
  async withdraw(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReasonBody,
  ): Promise<NoteRecord> {
    await this.submission.withdraw(actor, fund, id, version, body.reason);
    return this.queries.one(actor, fund, id);
  }
}
