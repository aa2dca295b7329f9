import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SessionQueries, Sessions } from '#committee';
import { type SignedInActor } from '#kernel';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import { committeeReaders } from './readers.js';
import {
  AttendanceBody,
  NewSessionBody,
  CommitteeSessionAnswer,
  SessionChangeBody,
  SessionItem,
  SessionListQuery,
} from './sessions.dto.js';

@ApiTags('Committee')
@Controller('funds/:fundCode/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly queries: SessionQueries,
  ) {}

  @Get()
  @Allow(...committeeReaders)
  @ApiOperation({ summary: 'Sessions of the steering committee' })
  @ApiPage(SessionItem)
  list(@SignedIn() actor: SignedInActor, @Param('fundCode') fund: string, @Query() query: SessionListQuery) {
    return this.queries.list(actor, fund, query);
  }

  @Get(':id')
  @Allow(...committeeReaders)
  @ApiOperation({ summary: 'One session with its attendance and the money that is left' })
  @ApiOkResponse({ type: CommitteeSessionAnswer })
  one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
  ): Promise<CommitteeSessionAnswer> {
    return this.queries.one(actor, fund, id);
  }

  @Post()
  @Allow('secretariat')
  @ApiOperation({ summary: 'Prepare a session, in meeting or by written no-objection procedure' })
  @ApiCreatedResponse({ type: CommitteeSessionAnswer })
  async create(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @Body() body: NewSessionBody,
  ): Promise<CommitteeSessionAnswer> {
    return this.queries.one(actor, fund, await this.sessions.create(actor, fund, body));
  }

  @Patch(':id')
  @Allow('secretariat')
  @ApiOperation({ summary: 'Change title, day or deadline before it opens' })
  @ApiOkResponse({ type: CommitteeSessionAnswer })
  async change(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: SessionChangeBody,
  ): Promise<CommitteeSessionAnswer> {
    await this.sessions.change(actor, fund, id, version, body);
    return this.queries.one(actor, fund, id);
  }

  @Put(':id/attendance')
  @Allow('secretariat')
  @ApiOperation({ summary: 'Record which seats attend; replaces what was recorded' })
  @ApiOkResponse({ type: CommitteeSessionAnswer })
  async attend(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: AttendanceBody,
  ): Promise<CommitteeSessionAnswer> {
    await this.sessions.attend(actor, fund, id, version, body.seats);
    return this.queries.one(actor, fund, id);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Publish: seats can declare and open their papers' })
  @ApiOkResponse({ type: CommitteeSessionAnswer })
  async publish(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<CommitteeSessionAnswer> {
    await this.sessions.move(actor, fund, id, version, 'publish');
    return this.queries.one(actor, fund, id);
  }

  @Post(':id/open')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Open: positions are taken, the chair decides' })
  @ApiOkResponse({ type: CommitteeSessionAnswer })
  async open(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<CommitteeSessionAnswer> {
    await this.sessions.move(actor, fund, id, version, 'open');
    return this.queries.one(actor, fund, id);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Close; what is undecided waits for a later session' })
  @ApiOkResponse({ type: CommitteeSessionAnswer })
  async close(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<CommitteeSessionAnswer> {
    await this.sessions.move(actor, fund, id, version, 'close');
    return this.queries.one(actor, fund, id);
  }
}
