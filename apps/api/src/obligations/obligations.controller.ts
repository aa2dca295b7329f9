import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type SignedInActor } from '#kernel';
import { Funds } from '#funds';
import { RecipientPreview } from '#notifications';
import { ObligationQueries, type ObligationRecord, Obligations, Reminding } from '#reporting';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import {
  ExtendObligationBody,
  ObligationAnswer,
  ObligationItemAnswer,
  ObligationListQuery,
  RecipientsAnswer,
  WaiveObligationBody,
} from './obligations.dto.js';

@ApiTags('Obligations')
@Controller('funds/:fundCode/obligations')
export class ObligationsController {
  constructor(
    private readonly obligations: Obligations,
    private readonly queries: ObligationQueries,
    private readonly funds: Funds,
    private readonly reminding: Reminding,
    private readonly preview: RecipientPreview,
  ) {}

  @Get()
  @Allow('secretariat', 'focal-point', 'agent', 'agent-approver', 'auditor', 'administrator')
  @ApiOperation({ summary: 'Reports that are owed, the earliest due first' })
  @ApiPage(ObligationItemAnswer)
  async list(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @Query() query: ObligationListQuery,
  ) {
    return this.queries.list(actor, await this.funds.byCode(fundCode), query);
  }

  @Get(':id')
  @Allow('secretariat', 'focal-point', 'agent', 'agent-approver', 'auditor', 'administrator')
  @ApiOperation({ summary: 'One obligation with its waiver and extensions' })
  @ApiOkResponse({ type: ObligationAnswer })
  async one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
  ): Promise<ObligationRecord> {
    return this.queries.one(actor, await this.funds.byCode(fundCode), id);
  }

  @Post(':id/waive')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Let go of a report for a recorded reason: it no longer blocks a transfer' })
  @ApiOkResponse({ type: ObligationAnswer })
  async waive(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: WaiveObligationBody,
  ): Promise<ObligationRecord> {
    const fund = await this.funds.byCode(fundCode);
    await this.obligations.waive(actor, fund.id, id, version, body.reason);
    return this.queries.one(actor, fund, id);
  }

  @Post(':id/extend')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Give a later due day for a recorded reason; reminders follow the new day' })
  @ApiOkResponse({ type: ObligationAnswer })
  async extend(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ExtendObligationBody,
  ): Promise<ObligationRecord> {
    const fund = await this.funds.byCode(fundCode);
    await this.obligations.extend(actor, fund.id, id, version, body.dueOn, body.reason);
    return this.queries.one(actor, fund, id);
  }

  @Get(':id/recipients')
  @Allow('secretariat')
  @ApiOperation({ summary: 'Whom a reminder sent now would reach' })
  @ApiOkResponse({ type: RecipientsAnswer })
  async recipients(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
  ): Promise<RecipientsAnswer> {
    const reminder = await this.reminding.preview(actor, await this.funds.byCode(fundCode), id);
    return { items: await this.preview.of(actor, reminder) };
  }

  @Post(':id/remind')
  @HttpCode(200)
  @Allow('secretariat')
  @ApiOperation({ summary: 'Remind whoever owes the report, at most once a day' })
  @ApiOkResponse({ type: ObligationAnswer })
  async remind(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<ObligationRecord> {
    const fund = await this.funds.byCode(fundCode);
    await this.reminding.remind(actor, fund, id, version);
    return this.queries.one(actor, fund, id);
  }
}
