import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type SignedInActor } from '#kernel';
import { TransferQueries, type TransferRecord, Transfers } from '#disbursements';
import { Funds } from '#funds';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import {
  PaymentBody,
  RejectTransferBody,
  TransferAnswer,
  TransferBody,
  TransferItemAnswer,
  TransferListQuery,
} from './transfers.dto.js';

const readers = [
  'secretariat',
  'focal-point',
  'agent',
  'agent-approver',
  'member',
  'chair',
  'auditor',
  'administrator',
] as const;

@ApiTags('Transfers')
@Controller('funds/:fundCode/transfers')
export class TransfersController {
  constructor(
    private readonly transfers: Transfers,
    private readonly queries: TransferQueries,
    private readonly funds: Funds,
  ) {}

  @Get()
  @Allow(...readers)
  @ApiOperation({ summary: 'Transfers, the newest first; the committee reads those executed' })
  @ApiPage(TransferItemAnswer)
  async list(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @Query() query: TransferListQuery,
  ) {
    return this.queries.list(actor, await this.funds.byCode(fundCode), query);
  }

  @Get(':id')
  @Allow(...readers)
  @ApiOperation({ summary: 'One transfer, its gates and whose hands it went through' })
  @ApiOkResponse({ type: TransferAnswer })
  async one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
  ): Promise<TransferRecord> {
    return this.queries.one(actor, await this.funds.byCode(fundCode), id);
  }

  @Post()
  @Allow('secretariat')
  @ApiOperation({ summary: 'Request one tranche of one entity; a refusal shows every gate' })
  @ApiCreatedResponse({ type: TransferAnswer })
  async request(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @Body() body: TransferBody,
  ): Promise<TransferRecord> {
    const fund = await this.funds.byCode(fundCode);
    return this.queries.one(actor, fund, await this.transfers.request(actor, fund, body));
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Allow('agent-approver')
  @ApiOperation({ summary: 'Approve a transfer that another person requested' })
  @ApiOkResponse({ type: TransferAnswer })
  async approve(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<TransferRecord> {
    const fund = await this.funds.byCode(fundCode);
    await this.transfers.approve(actor, fund, id, version);
    return this.queries.one(actor, fund, id);
  }

  @Post(':id/reject')
  @HttpCode(200)
  @Allow('agent-approver', 'agent')
  @ApiOperation({ summary: 'Reject a transfer for a recorded reason; the tranche may be requested again' })
  @ApiOkResponse({ type: TransferAnswer })
  async reject(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: RejectTransferBody,
  ): Promise<TransferRecord> {
    const fund = await this.funds.byCode(fundCode);
    await this.transfers.reject(actor, fund, id, version, body.reason);
    return this.queries.one(actor, fund, id);
  }

  @Post(':id/execute')
  @HttpCode(200)
  @Allow('agent')
  @ApiOperation({
    summary: 'Record the payment, by a third person: posted to the ledger; the first starts the programme',
  })
  @ApiOkResponse({ type: TransferAnswer })
  async execute(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: PaymentBody,
  ): Promise<TransferRecord> {
    const fund = await this.funds.byCode(fundCode);
    await this.transfers.execute(actor, fund, id, version, body);
    return this.queries.one(actor, fund, id);
  }
}
