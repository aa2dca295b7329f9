import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Applications,
  Corrections,
  type DepositWithParts,
  DocumentQueries,
  Documents,
  moneyReaders,
  readAmount,
} from '#funding';
import { Funds } from '#funds';
import { refuseFields, type SignedInActor, toMinor } from '#kernel';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import {
  ApplicationBody,
  DepositAnswer,
  DepositBody,
  DepositsQuery,
  DepositWithPartsAnswer,
  IdentifyBody,
  TakeBackBody,
} from './deposits.dto.js';
import { CorrectionBody } from './documents.dto.js';

@ApiTags('Deposits')
@Controller('funds/:fundCode/deposits')
export class DepositsController {
  constructor(
    private readonly funds: Funds,
    private readonly documents: Documents,
    private readonly applications: Applications,
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
  @ApiOkResponse({ type: DepositWithPartsAnswer })
  async one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
  ): Promise<DepositWithParts> {
    return this.queries.deposit(actor, await this.funds.byCode(code), id);
  }

  @Post()
  @Allow('agent')
  @ApiOperation({
    summary: 'Record a deposit, converted and with the agent’s fee taken at the rates of the value date',
  })
  @ApiCreatedResponse({ type: DepositWithPartsAnswer })
  async record(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Body() body: DepositBody,
  ): Promise<DepositWithParts> {
    const fund = await this.funds.byCode(code);
    const { amount, bankCharge = '0', ...deposit } = body;
    const { minor: amountMinor, errors } = readAmount(amount, body.currency ?? fund.currency, '/amount');
    refuseFields(errors);
    const bankChargeMinor = toMinor(bankCharge, fund.currency);
    const id = await this.documents.recordDeposit(actor, fund, { ...deposit, amountMinor, bankChargeMinor });
    return this.queries.deposit(actor, fund, id);
  }

  @Post(':id/identify')
  @HttpCode(200)
  @Allow('agent')
  @ApiOperation({ summary: 'Say whose an unidentified deposit is' })
  @ApiOkResponse({ type: DepositWithPartsAnswer })
  async identify(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() { contributor }: IdentifyBody,
  ): Promise<DepositWithParts> {
    const fund = await this.funds.byCode(code);
    await this.applications.identify(actor, fund, { id, version }, contributor);
    return this.queries.deposit(actor, fund, id);
  }

  @Post(':id/apply')
  @HttpCode(200)
  @Allow('agent')
  @ApiOperation({
    summary: 'Apply a deposit to instalments and contribution lines, in part or across several',
  })
  @ApiOkResponse({ type: DepositWithPartsAnswer })
  async apply(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ApplicationBody,
  ): Promise<DepositWithParts> {
    const fund = await this.funds.byCode(code);
    await this.applications.apply(actor, fund, { id, version }, body);
    return this.queries.deposit(actor, fund, id);
  }

  @Post(':id/take-back')
  @HttpCode(200)
  @Allow('agent')
  @ApiOperation({ summary: 'Take back a part that was applied wrongly' })
  @ApiOkResponse({ type: DepositWithPartsAnswer })
  async takeBack(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: TakeBackBody,
  ): Promise<DepositWithParts> {
    const fund = await this.funds.byCode(code);
    await this.applications.takeBack(actor, fund, { id, version }, body);
    return this.queries.deposit(actor, fund, id);
  }

  @Post(':id/reverse')
  @HttpCode(200)
  @Allow('agent')
  @ApiOperation({ summary: 'Take back a deposit that bounced or was entered wrongly' })
  @ApiOkResponse({ type: DepositWithPartsAnswer })
  async reverse(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: CorrectionBody,
  ): Promise<DepositWithParts> {
    const fund = await this.funds.byCode(code);
    await this.corrections.reverseDocument(actor, fund, { type: 'deposit', id, version }, body);
    return this.queries.deposit(actor, fund, id);
  }
}
