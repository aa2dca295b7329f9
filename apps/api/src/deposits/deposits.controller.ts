import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Corrections, type DepositView, DocumentQueries, Documents, moneyReaders } from '#funding';
import { Funds } from '#funds';
import { type SignedInActor, toMinor } from '#kernel';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import { CorrectionBody, DepositAnswer, DepositBody, DepositsQuery } from './documents.dto.js';

@ApiTags('Deposits')
@Controller('funds/:fundCode/deposits')
export class DepositsController {
  constructor(
    private readonly funds: Funds,
    private readonly documents: Documents,
    private readonly corrections: Corrections,
    private readonly queries: DocumentQueries,
  ) {}

  @Get()
  @Allow(...moneyReaders, 'donor')
  @ApiOperation({ summary: 'Deposits, the latest value date first; donors see their own' })
  @ApiPage(DepositAnswer)
  async list(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: DepositsQuery,
  ) {
    return this.queries.deposits(actor, await this.funds.byCode(code), query);
  }

  @Get(':id')
  @Allow(...moneyReaders, 'donor')
  @ApiOperation({ summary: 'One deposit' })
  @ApiOkResponse({ type: DepositAnswer })
  async one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
  ): Promise<DepositView> {
    return this.queries.deposit(actor, await this.funds.byCode(code), id);
  }

  @Post()
  @Allow('agent')
  @ApiOperation({ summary: 'Record a deposit; the agent’s fee is taken at the rate of the value date' })
  @ApiCreatedResponse({ type: DepositAnswer })
  async record(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Body() body: DepositBody,
  ): Promise<DepositView> {
    const fund = await this.funds.byCode(code);
    const { amount, bankCharge = '0', ...deposit } = body;
    const amountMinor = toMinor(amount, fund.currency);
    const bankChargeMinor = toMinor(bankCharge, fund.currency);
    const id = await this.documents.recordDeposit(actor, fund, { ...deposit, amountMinor, bankChargeMinor });
    return this.queries.deposit(actor, fund, id);
  }

  @Post(':id/reverse')
  @HttpCode(200)
  @Allow('agent')
  @ApiOperation({ summary: 'Take back a deposit that bounced or was entered wrongly' })
  @ApiOkResponse({ type: DepositAnswer })
  async reverse(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: CorrectionBody,
  ): Promise<DepositView> {
    const fund = await this.funds.byCode(code);
    await this.corrections.reverseDocument(actor, fund, { type: 'deposit', id, version }, body);
    return this.queries.deposit(actor, fund, id);
  }
}
