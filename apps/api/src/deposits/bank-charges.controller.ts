import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DocumentQueries, Documents, type EntryView, moneyReaders } from '#funding';
import { Funds } from '#funds';
import { type SignedInActor, toMinor } from '#kernel';
import { Allow, ApiPage, IdParam, SignedIn } from '../http/index.js';
import { BankChargeBody, DocumentsQuery, EntryAnswer } from './documents.dto.js';

@ApiTags('Income and costs')
@Controller('funds/:fundCode/bank-charges')
export class BankChargesController {
  constructor(
    private readonly funds: Funds,
    private readonly documents: Documents,
    private readonly queries: DocumentQueries,
  ) {}

  @Get()
  @Allow(...moneyReaders)
  @ApiOperation({ summary: 'Bank charges and exchange losses, the latest value date first' })
  @ApiPage(EntryAnswer)
  async list(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: DocumentsQuery,
  ) {
    return this.queries.entries(actor, await this.funds.byCode(code), 'bank-charge', query);
  }

  @Get(':id')
  @Allow(...moneyReaders)
  @ApiOperation({ summary: 'One of them' })
  @ApiOkResponse({ type: EntryAnswer })
  async one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
  ): Promise<EntryView> {
    return this.queries.entry(actor, await this.funds.byCode(code), 'bank-charge', id);
  }

  @Post()
  @Allow('agent')
  @ApiOperation({ summary: 'Record a bank charge, or an exchange loss' })
  @ApiCreatedResponse({ type: EntryAnswer })
  async record(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Body() body: BankChargeBody,
  ): Promise<EntryView> {
    const fund = await this.funds.byCode(code);
    const amountMinor = toMinor(body.amount, fund.currency);
    const id = await this.documents.recordEntry(actor, fund, 'bank-charge', {
      ...body,
      kind: body.kind ?? 'bank-charge',
      amountMinor,
    });
    return this.queries.entry(actor, fund, 'bank-charge', id);
  }
}
