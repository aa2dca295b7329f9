import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { HistoryQueries, VersionQueries } from '#concept-notes';
import { type SignedInActor } from '#kernel';
import { Allow, IdParam, NumberParam, SignedIn } from '../http/index.js';
import {
  DifferenceAnswer,
  HistoryAnswer,
  ReadinessAnswer,
  VersionAnswer,
  VersionsAnswer,
} from './note-history.dto.js';
import { noteReaders } from './note-roles.js';

@ApiTags('Concept notes')
@Controller('funds/:fundCode/concept-notes/:id')
@Allow(...noteReaders)
export class NoteHistoryController {
  constructor(
    private readonly versions: VersionQueries,
    private readonly past: HistoryQueries,
  ) {}

  @Get('readiness')
  @ApiOperation({ summary: 'Everything that would keep the note from being submitted now' })
  @ApiOkResponse({ type: ReadinessAnswer })
  readiness(@SignedIn() actor: SignedInActor, @Param('fundCode') fund: string, @IdParam() id: string) {
    return this.versions.readiness(actor, fund, id);
  }

  @Get('versions')
  @ApiOperation({ summary: 'Submitted versions, newest first' })
  @ApiOkResponse({ type: VersionsAnswer })
  async list(@SignedIn() actor: SignedInActor, @Param('fundCode') fund: string, @IdParam() id: string) {
    return { items: await this.versions.list(actor, fund, id) };
  }

  @Get('versions/:number')
  @ApiOperation({ summary: 'One submitted version as it was' })
  @ApiOkResponse({ type: VersionAnswer })
  one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @NumberParam('number') number: number,
  ) {
    return this.versions.one(actor, fund, id, number);
  }

  @Get('versions/:number/diff/:other')
  @ApiOperation({ summary: 'The fields that changed from one submitted version to another' })
  @ApiOkResponse({ type: DifferenceAnswer })
  difference(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @NumberParam('number') from: number,
    @NumberParam('other') to: number,
  ) {
    return this.versions.difference(actor, fund, id, from, to);
  }

  @Get('history')
  @ApiOperation({ summary: 'Who did what, when and why, newest first' })
  @ApiOkResponse({ type: HistoryAnswer })
  async history(@SignedIn() actor: SignedInActor, @Param('fundCode') fund: string, @IdParam() id: string) {
    return { items: await this.past.of(actor, fund, id) };
  }
}
