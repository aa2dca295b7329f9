import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllocationQueries, type AllocationView, moneyReaders } from '#funding';
import { Funds } from '#funds';
import { type SignedInActor } from '#kernel';
import { Allow, ApiPage, IdParam, SignedIn } from '../http/index.js';
import { AllocationAnswer, AllocationsQuery } from './allocations.dto.js';

@ApiTags('Allocations')
@Controller('funds/:fundCode/allocations')
export class AllocationsController {
  constructor(
    private readonly funds: Funds,
    private readonly queries: AllocationQueries,
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
}
