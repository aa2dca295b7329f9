import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type SignedInActor } from '#kernel';
import { TrancheQueries, type TrancheMatrix, Tranches } from '#disbursements';
import { Funds } from '#funds';
import { Allow, IdParam, IfMatch, SignedIn } from '../http/index.js';
import { TrancheMatrixAnswer, TranchesBody } from './tranches.dto.js';

@ApiTags('Tranches')
@Controller('funds/:fundCode/programmes/:id/tranches')
export class TranchesController {
  constructor(
    private readonly tranches: Tranches,
    private readonly queries: TrancheQueries,
    private readonly funds: Funds,
  ) {}

  @Get()
  @Allow(
    'secretariat',
    'focal-point',
    'agent',
    'agent-approver',
    'member',
    'chair',
    'auditor',
    'administrator',
  )
  @ApiOperation({ summary: 'The tranches of a programme: entity × number, and where each stands' })
  @ApiOkResponse({ type: TrancheMatrixAnswer })
  async matrix(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
  ): Promise<TrancheMatrix> {
    return this.queries.matrix(actor, await this.funds.byCode(fundCode), id);
  }

  @Put()
  @Allow('secretariat')
  @ApiOperation({
    summary: 'Replace the tranches of an approved programme; If-Match "v0" for the first time',
  })
  @ApiOkResponse({ type: TrancheMatrixAnswer })
  async set(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: TranchesBody,
  ): Promise<TrancheMatrix> {
    const fund = await this.funds.byCode(fundCode);
    await this.tranches.set(actor, fund, id, version, body.tranches);
    return this.queries.matrix(actor, fund, id);
  }
}
