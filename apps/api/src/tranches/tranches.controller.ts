import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Role, type SignedInActor } from '#kernel';
import { TrancheGates, TrancheQueries, type TrancheMatrix, Tranches } from '#disbursements';
import { Funds } from '#funds';
import { Allow, IdParam, IfMatch, SignedIn } from '../http/index.js';
import { NextTranchesAnswer, TrancheMatrixAnswer, TranchesBody } from './tranches.dto.js';

const gateReaders: readonly Role[] = [
  'secretariat',
  'focal-point',
  'agent',
  'agent-approver',
  'auditor',
  'administrator',
];
const readers: readonly Role[] = [...gateReaders, 'member', 'chair'];

@ApiTags('Tranches')
@Controller('funds/:fundCode/programmes/:id/tranches')
export class TranchesController {
  constructor(
    private readonly tranches: Tranches,
    private readonly queries: TrancheQueries,
    private readonly gates: TrancheGates,
    private readonly funds: Funds,
  ) {}

  @Get()
  @Allow(...readers)
  @ApiOperation({ summary: 'The tranches of a programme: entity × number, and where each stands' })
  @ApiOkResponse({ type: TrancheMatrixAnswer })
  async matrix(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
  ): Promise<TrancheMatrix> {
    return this.queries.matrix(actor, await this.funds.byCode(fundCode), id);
  }

  @Get('gates')
  @Allow(...gateReaders)
  @ApiOperation({ summary: 'The next tranche of each entity and what must hold before it is requested' })
  @ApiOkResponse({ type: NextTranchesAnswer })
  async next(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
  ): Promise<NextTranchesAnswer> {
    return { items: await this.gates.next(actor, await this.funds.byCode(fundCode), id) };
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
