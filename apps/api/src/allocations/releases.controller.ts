import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllocationQueries, type AllocationView, Releases } from '#funding';
import { Funds } from '#funds';
import { type SignedInActor } from '#kernel';
import { Allow, AmountField, IdParam, IfMatch, SignedIn, TextField } from '../http/index.js';
import { AllocationAnswer } from './allocations.dto.js';

export class ReleaseBody {
  @TextField({ max: 40, optional: true, description: 'Code of the entity; default: all entities.' })
  organisation?: string;

  @AmountField({ positive: true, optional: true, description: 'Default: all that is not paid.' })
  amount?: string;

  @TextField({ max: 1000 })
  reason: string;
}

@ApiTags('Allocations')
@Controller('funds/:fundCode/allocations')
export class ReleasesController {
  constructor(
    private readonly funds: Funds,
    private readonly releases: Releases,
    private readonly queries: AllocationQueries,
  ) {}

  @Post(':id/release')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({
    summary: 'Give back what is reserved and not paid, when an allocation is reduced or expires',
  })
  @ApiOkResponse({ type: AllocationAnswer })
  async release(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReleaseBody,
  ): Promise<AllocationView> {
    const fund = await this.funds.byCode(code);
    await this.releases.release(actor, fund, id, version, body);
    return this.queries.one(actor, fund, id);
  }
}
