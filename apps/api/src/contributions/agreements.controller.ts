import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AgreementQueries, Agreements, type AgreementView, moneyReaders } from '#funding';
import { Funds } from '#funds';
import { type SignedInActor } from '#kernel';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import { AgreementAnswer, AgreementSummaryAnswer } from './agreements.answers.js';
import { AgreementBody, AgreementsQuery, CompleteBody, TerminateBody } from './agreements.dto.js';

@ApiTags('Contributions')
@Controller('funds/:fundCode/agreements')
export class AgreementsController {
  constructor(
    private readonly funds: Funds,
    private readonly agreements: Agreements,
    private readonly queries: AgreementQueries,
  ) {}

  @Get()
  @Allow(...moneyReaders, 'donor')
  @ApiOperation({ summary: 'Signed agreements, the latest first; donors see their own' })
  @ApiPage(AgreementSummaryAnswer)
  async list(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: AgreementsQuery,
  ) {
    return this.queries.list(actor, await this.funds.byCode(code), query);
  }

  @Get(':id')
  @Allow(...moneyReaders, 'donor')
  @ApiOperation({ summary: 'One agreement with its lines, schedule, pledges and receipts' })
  @ApiOkResponse({ type: AgreementAnswer })
  async one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
  ): Promise<AgreementView> {
    return this.queries.one(actor, await this.funds.byCode(code), id);
  }

  @Post()
  @Allow('agent')
  @ApiOperation({
    summary: 'Record a signed agreement whole: lines with earmarks, schedule, settled pledges',
  })
  @ApiCreatedResponse({ type: AgreementAnswer })
  async record(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Body() body: AgreementBody,
  ): Promise<AgreementView> {
    const fund = await this.funds.byCode(code);
    const id = await this.agreements.record(actor, fund, body);
    return this.queries.one(actor, fund, id);
  }

  @Post(':id/terminate')
  @HttpCode(200)
  @Allow('agent')
  @ApiOperation({ summary: 'End an agreement of which the rest will not come' })
  @ApiOkResponse({ type: AgreementAnswer })
  async terminate(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: TerminateBody,
  ): Promise<AgreementView> {
    const fund = await this.funds.byCode(code);
    await this.agreements.terminate(actor, fund, { id, version }, body);
    return this.queries.one(actor, fund, id);
  }

  @Post(':id/complete')
  @HttpCode(200)
  @Allow('agent')
  @ApiOperation({ summary: 'End an agreement of which all has come' })
  @ApiOkResponse({ type: AgreementAnswer })
  async complete(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: CompleteBody,
  ): Promise<AgreementView> {
    const fund = await this.funds.byCode(code);
    await this.agreements.complete(actor, fund, { id, version }, body);
    return this.queries.one(actor, fund, id);
  }
}
