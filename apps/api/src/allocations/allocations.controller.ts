import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AllocationQueries,
  type AllocationView,
  EarmarkQueries,
  type EarmarksView,
  EarmarkWork,
  moneyReaders,
} from '#funding';
import { Funds } from '#funds';
import { type SignedInActor } from '#kernel';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import { AllocationAnswer, AllocationsQuery } from './allocations.dto.js';
import { EarmarksAnswer } from './earmarks.dto.js';

@ApiTags('Allocations')
@Controller('funds/:fundCode/allocations')
export class AllocationsController {
  constructor(
    private readonly funds: Funds,
    private readonly queries: AllocationQueries,
    private readonly earmarks: EarmarkQueries,
    private readonly work: EarmarkWork,
  ) {}

  @Get()
  @Allow(...moneyReaders, 'focal-point')
  @ApiOperation({ summary: 'Allocations, the latest first; focal points see those of their organisation' })
  @ApiPage(AllocationAnswer)
  async list(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: AllocationsQuery,
  ) {
    return this.queries.list(actor, await this.funds.byCode(code), query);
  }

  @Get(':id')
  @Allow(...moneyReaders, 'focal-point')
  @ApiOperation({ summary: 'One allocation with its amounts per organisation' })
  @ApiOkResponse({ type: AllocationAnswer })
  async one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
  ): Promise<AllocationView> {
    return this.queries.one(actor, await this.funds.byCode(code), id);
  }

  @Post(':id/rematch')
  @HttpCode(200)
  @Allow('secretariat', 'agent')
  @ApiOperation({
    summary: 'Match the fund anew, this allocation first where money is missing',
    description: 'What is transferred stays. The answer is the fund’s whole picture.',
  })
  @ApiOkResponse({ type: EarmarksAnswer })
  async rematch(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<EarmarksView> {
    const fund = await this.funds.byCode(code);
    await this.work.rematch(actor, fund, id, version);
    return this.earmarks.picture(actor, fund);
  }
}
