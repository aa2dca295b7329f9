import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CallQueries, Calls } from '#concept-notes';
import { roles, type SignedInActor } from '#kernel';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import {
  CallAnswer,
  CallChangeBody,
  CallsQuery,
  NewCallBody,
  NewWaiverBody,
  WaiverAnswer,
  WaiversAnswer,
} from './calls.dto.js';

const readers = ['secretariat', 'auditor', 'administrator', 'focal-point'] as const;

@ApiTags('Calls')
@Controller('funds/:fundCode/calls')
export class CallsController {
  constructor(
    private readonly calls: Calls,
    private readonly queries: CallQueries,
  ) {}

  @Get()
  @Allow(...roles)
  @ApiOperation({ summary: 'Calls of the fund, the latest deadline first' })
  @ApiPage(CallAnswer)
  list(@SignedIn() actor: SignedInActor, @Param('fundCode') fund: string, @Query() query: CallsQuery) {
    return this.queries.list(actor, fund, query);
  }

  @Get(':id')
  @Allow(...roles)
  @ApiOperation({ summary: 'One call' })
  @ApiOkResponse({ type: CallAnswer })
  one(@SignedIn() actor: SignedInActor, @Param('fundCode') fund: string, @IdParam() id: string) {
    return this.queries.one(actor, fund, id);
  }

  @Post()
  @Allow('secretariat')
  @ApiOperation({ summary: 'Begin a call as a draft' })
  @ApiCreatedResponse({ type: CallAnswer })
  async create(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @Body() body: NewCallBody,
  ): Promise<CallAnswer> {
    return this.queries.one(actor, fund, await this.calls.create(actor, fund, body));
  }

  @Patch(':id')
  @Allow('secretariat')
  @ApiOperation({ summary: 'Change a call; once published, only title, guidance and closing instant' })
  @ApiOkResponse({ type: CallAnswer })
  async change(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: CallChangeBody,
  ): Promise<CallAnswer> {
    await this.calls.change(actor, fund, id, version, body);
    return this.queries.one(actor, fund, id);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Open a call to authors' })
  @ApiOkResponse({ type: CallAnswer })
  async publish(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<CallAnswer> {
    await this.calls.publish(actor, fund, id, version);
    return this.queries.one(actor, fund, id);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Close a call, also before its time' })
  @ApiOkResponse({ type: CallAnswer })
  async close(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<CallAnswer> {
    await this.calls.close(actor, fund, id, version);
    return this.queries.one(actor, fund, id);
  }

  @Get(':id/waivers')
  @Allow(...readers)
  @ApiOperation({
    summary: 'Who may submit late, until when and why; a focal point sees the own organisation’s',
  })
  @ApiOkResponse({ type: WaiversAnswer })
  async waivers(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
  ): Promise<WaiversAnswer> {
    return { items: await this.queries.waivers(actor, fund, id) };
  }

  @Post(':id/waivers')
  @Allow('secretariat')
  @ApiOperation({ summary: 'Let one organisation submit late, for a reason that is kept' })
  @ApiCreatedResponse({ type: WaiverAnswer })
  async waive(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fund: string,
    @IdParam() id: string,
    @Body() body: NewWaiverBody,
  ): Promise<WaiverAnswer> {
    const waiverId = await this.calls.grantWaiver(actor, fund, id, body);
    const waivers = await this.queries.waivers(actor, fund, id);
    return waivers.find((waiver) => waiver.id === waiverId)!;
  }
}
