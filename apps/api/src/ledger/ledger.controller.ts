import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Corrections, LedgerQueries, moneyReaders, type PostingView } from '#funding';
import { Funds } from '#funds';
import { type SignedInActor } from '#kernel';
import { CorrectionBody } from '../deposits/documents.dto.js';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import { AccountAnswer, AccountsQuery, PostingAnswer, PostingsQuery } from './ledger.dto.js';

@ApiTags('Ledger')
@Controller('funds/:fundCode/ledger')
export class LedgerController {
  constructor(
    private readonly funds: Funds,
    private readonly corrections: Corrections,
    private readonly queries: LedgerQueries,
  ) {}

  @Get('accounts')
  @Allow(...moneyReaders)
  @ApiOperation({ summary: 'The accounts of both books with what each holds now' })
  @ApiPage(AccountAnswer)
  async accounts(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: AccountsQuery,
  ) {
    return this.queries.accounts(actor, await this.funds.byCode(code), query);
  }

  @Get('postings')
  @Allow(...moneyReaders)
  @ApiOperation({ summary: 'Postings with their lines, the latest value date first' })
  @ApiPage(PostingAnswer)
  async postings(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: PostingsQuery,
  ) {
    return this.queries.postings(actor, await this.funds.byCode(code), query);
  }

  @Get('postings/:id')
  @Allow(...moneyReaders)
  @ApiOperation({ summary: 'One posting' })
  @ApiOkResponse({ type: PostingAnswer })
  async posting(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
  ): Promise<PostingView> {
    return this.queries.posting(actor, await this.funds.byCode(code), id);
  }

  @Post('postings/:id/reverse')
  @HttpCode(200)
  @Allow('agent')
  @ApiOperation({ summary: 'Book the mirror of a posting, with all that was entered with it' })
  @ApiOkResponse({ type: PostingAnswer })
  async reverse(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: CorrectionBody,
  ): Promise<PostingView> {
    const fund = await this.funds.byCode(code);
    await this.corrections.reversePosting(actor, fund, { id, version }, body);
    return this.queries.posting(actor, fund, id);
  }
}
