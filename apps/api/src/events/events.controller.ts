import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Funds } from '#funds';
import { EventDifferences, History } from '#history';
import { type Role, type SignedInActor } from '#kernel';
import { EventSeals, EventVerifier } from '#platform/events';
import { Allow, ApiPage, IdParam, PageQuery, SignedIn } from '../http/index.js';
import {
  EventAnswer,
  EventDifferenceAnswer,
  EventKindsAnswer,
  EventQuery,
  SealAnswer,
  VerificationAnswer,
} from './events.dto.js';

/** Donors read figures, not histories. */
const readers: readonly Role[] = [
  'secretariat',
  'reviewer',
  'member',
  'chair',
  'focal-point',
  'agent',
  'agent-approver',
  'auditor',
  'administrator',
];

@ApiTags('History')
@Controller('funds/:fundCode/events')
export class EventsController {
  constructor(
    private readonly funds: Funds,
    private readonly history: History,
    private readonly differences: EventDifferences,
    private readonly verifier: EventVerifier,
    private readonly chain: EventSeals,
  ) {}

  @Get()
  @Allow(...readers)
  @ApiOperation({
    summary: 'Who did what, when and why, newest first, as far as you may read what it was about',
  })
  @ApiPage(EventAnswer)
  async list(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @Query() query: EventQuery,
  ) {
    return this.history.list(actor, await this.funds.byCode(fundCode), query);
  }

  @Get('kinds')
  @Allow(...readers)
  @ApiOperation({ summary: 'Every kind of event with what people call it' })
  @ApiOkResponse({ type: EventKindsAnswer })
  async kinds(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
  ): Promise<EventKindsAnswer> {
    await this.funds.byCode(fundCode);
    return { items: this.history.kinds(actor.language) };
  }

  @Get('verify')
  @Allow('auditor', 'administrator')
  @ApiOperation({ summary: 'Recompute the chain of the fund’s history and say whether anything was changed' })
  @ApiOkResponse({ type: VerificationAnswer })
  async verify(@Param('fundCode') fundCode: string): Promise<VerificationAnswer> {
    return this.verifier.verify((await this.funds.byCode(fundCode)).id);
  }

  @Get('seals')
  @Allow('auditor', 'administrator')
  @ApiOperation({
    summary: 'The links of the chain, its head first: keep one elsewhere to check against later',
  })
  @ApiPage(SealAnswer)
  async seals(@Param('fundCode') fundCode: string, @Query() query: PageQuery) {
    return this.chain.list((await this.funds.byCode(fundCode)).id, query);
  }

  @Get(':id/difference')
  @Allow(...readers)
  @ApiOperation({ summary: 'What an event changed, field by field, where both sides are kept' })
  @ApiOkResponse({ type: EventDifferenceAnswer })
  async difference(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
  ): Promise<EventDifferenceAnswer> {
    return this.differences.of(actor, await this.funds.byCode(fundCode), id);
  }
}
