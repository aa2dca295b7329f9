import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AgreementQueries,
  type AgreementView,
  InstalmentQueries,
  Instalments,
  type InstalmentState,
  instalmentStates,
  moneyReaders,
} from '#funding';
import { Funds } from '#funds';
import { type SignedInActor } from '#kernel';
import {
  Allow,
  ApiPage,
  ChoiceField,
  DayField,
  IdField,
  IdParam,
  IfMatch,
  PageQuery,
  SignedIn,
  TextField,
} from '../http/index.js';
import { AgreementAnswer } from './agreements.answers.js';
import { ContributorCode } from './contribution-fields.js';
import { InstalmentAnswer } from './instalments.answers.js';

export class InstalmentsOfAgreementQuery extends PageQuery {
  @ChoiceField(instalmentStates, { optional: true })
  state?: InstalmentState;
}

export class InstalmentsQuery extends InstalmentsOfAgreementQuery {
  @ContributorCode(true)
  contributor?: string;

  @DayField({ optional: true })
  dueFrom?: string;

  @DayField({ optional: true })
  dueTo?: string;
}

export class ShortBody {
  @IdField({ description: 'An instalment of the agreement of which something is open.' })
  instalment: string;

  @TextField({ max: 1000 })
  reason: string;
}

@ApiTags('Contributions')
@Controller('funds/:fundCode')
export class InstalmentsController {
  constructor(
    private readonly funds: Funds,
    private readonly instalments: Instalments,
    private readonly queries: InstalmentQueries,
    private readonly agreements: AgreementQueries,
  ) {}

  @Get('instalments')
  @Allow(...moneyReaders, 'donor')
  @ApiOperation({ summary: 'Instalments of all agreements, the earliest due first; donors see their own' })
  @ApiPage(InstalmentAnswer)
  async list(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: InstalmentsQuery,
  ) {
    return this.queries.list(actor, await this.funds.byCode(code), query);
  }

  @Get('agreements/:id/instalments')
  @Allow(...moneyReaders, 'donor')
  @ApiOperation({ summary: 'The schedule of one agreement' })
  @ApiPage(InstalmentAnswer)
  async ofAgreement(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @Query() query: InstalmentsOfAgreementQuery,
  ) {
    return this.queries.ofAgreement(actor, await this.funds.byCode(code), id, query);
  }

  @Post('agreements/:id/accept-short')
  @HttpCode(200)
  @Allow('agent')
  @ApiOperation({ summary: 'Accept that the open rest of an instalment will not come' })
  @ApiOkResponse({ type: AgreementAnswer })
  async acceptShort(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ShortBody,
  ): Promise<AgreementView> {
    const fund = await this.funds.byCode(code);
    await this.instalments.acceptShort(actor, fund, { id, version }, body);
    return this.agreements.one(actor, fund, id);
  }
}
