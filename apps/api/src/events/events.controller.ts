import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Funds } from '#funds';
import { PeopleQueries } from '#identity';
import { type SignedInActor } from '#kernel';
import { EventHistory, EventVerifier, type HistoryItem, type Verification } from '#platform/events';
import type { Page } from '#platform/lists';
import { Allow, ApiPage, SignedIn } from '../http/index.js';
import { EventAnswer, EventQuery, VerificationAnswer } from './events.dto.js';
import { readsAll, visibleEvents, withoutNames } from './visible-events.js';

@ApiTags('History')
@Controller('funds/:fundCode/events')
export class EventsController {
  constructor(
    private readonly funds: Funds,
    private readonly history: EventHistory,
    private readonly verifier: EventVerifier,
    private readonly people: PeopleQueries,
  ) {}

  @Get()
  @Allow('secretariat', 'auditor', 'administrator', 'focal-point')
  @ApiOperation({ summary: 'Who did what and when; focal points: in their own concept notes' })
  @ApiPage(EventAnswer)
  async list(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @Query() query: EventQuery,
  ): Promise<Page<HistoryItem>> {
    const fund = await this.funds.byCode(fundCode);
    const page = await this.history.list(fund.id, query, visibleEvents(actor, fund.id));
    if (readsAll(actor, fund.id)) return page;
    const { organisation } = await this.people.profile(actor);
    return { ...page, items: page.items.map((item) => withoutNames(actor, item, organisation)) };
  }

  @Get('verify')
  @Allow('auditor', 'administrator')
  @ApiOperation({ summary: 'Recompute the chain of the fund’s history and say whether anything was changed' })
  @ApiOkResponse({ type: VerificationAnswer })
  async verify(@Param('fundCode') fundCode: string): Promise<Verification> {
    return this.verifier.verify((await this.funds.byCode(fundCode)).id);
  }
}
