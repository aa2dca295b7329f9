import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DocumentQueries, Documents, type EntryView, moneyReaders } from '#funding';
import { Funds } from '#funds';
import { type SignedInActor, toMinor } from '#kernel';
import { Allow, ApiPage, IdParam, SignedIn } from '../http/index.js';
import { DocumentsQuery, EntryAnswer, IncomeBody } from './documents.dto.js';

@ApiTags('Income and costs')
@Controller('funds/:fundCode/income')
export class IncomeController {
  constructor(
    private readonly funds: Funds,
    private readonly documents: Documents,
    private readonly queries: DocumentQueries,
  ) {}

  @Get()
  @Allow(...moneyReaders)
  @ApiOperation({ summary: 'Income: interest, other income and exchange gains of the fund' })
  @ApiPage(EntryAnswer)
  async list(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: DocumentsQuery,
  ) {
    return this.queries.entries(actor, await this.funds.byCode(code), 'income', query);
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
    return this.queries.entry(actor, await this.funds.byCode(code), 'income', id);
  }

  @Post()
  @Allow('agent')
  @ApiOperation({ summary: 'Record interest, other income or an exchange gain' })
  @ApiCreatedResponse({ type: EntryAnswer })
  async record(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Body() body: IncomeBody,
  ): Promise<EntryView> {
    const fund = await this.funds.byCode(code);
    const amountMinor = toMinor(body.amount, fund.currency);
    const id = await this.documents.recordEntry(actor, fund, 'income', { ...body, amountMinor });
    return this.queries.entry(actor, fund, 'income', id);
  }
}
