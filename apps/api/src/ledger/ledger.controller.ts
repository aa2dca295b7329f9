import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CapitalisationQueries, Corrections, LedgerQueries, moneyReaders, type PostingView } from '#funding';
import { Funds } from '#funds';
import { Clock, dayIn, type SignedInActor } from '#kernel';
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
    private readonly capitalisation: CapitalisationQueries,
    private readonly clock: Clock,
  ) {}

  @Get('accounts')
  @Allow(...moneyReaders)
  @ApiOperation({
    summary: 'The accounts of both books with what each holds now, or held on a day as known at an instant',
  })
  @ApiPage(AccountAnswer)
  async accounts(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: AccountsQuery,
  ) {
    const fund = await this.funds.byCode(code);
    if (!query.asOf && !query.knownAt) return this.queries.accounts(actor, fund, query);
    const asOf = query.asOf ?? dayIn(this.clock.now(), fund.zone);
    const knownAt = await this.capitalisation.knownAt(fund, query.knownAt);
    return this.queries.accounts(actor, fund, query, { asOf, knownAt });
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
    const fund = await this.funds.byCode(code);
    if (query.knownAt) query.knownAt = await this.capitalisation.knownAt(fund, query.knownAt);
    return this.queries.postings(actor, fund, query);
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
