import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type SignedInActor } from '#kernel';
import { Funds } from '#funds';
import { ReportQueries, type ReportRecord, Reports } from '#reporting';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn } from '../http/index.js';
import { ReportChangeBody } from './report-content.dto.js';
import {
  NewReportBody,
  ReportAnswer,
  ReportItemAnswer,
  ReportListQuery,
  ReturnReportBody,
} from './reports.dto.js';

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

@ApiTags('Reports')
@Controller('funds/:fundCode/reports')
export class ReportsController {
  constructor(
    private readonly reports: Reports,
    private readonly queries: ReportQueries,
    private readonly funds: Funds,
  ) {}

  @Get()
  @Allow(...readers)
  @ApiOperation({ summary: 'Reports, the newest first; the committee reads those accepted' })
  @ApiPage(ReportItemAnswer)
  async list(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @Query() query: ReportListQuery,
  ) {
    return this.queries.list(actor, await this.funds.byCode(fundCode), query);
  }

  @Get(':id')
  @Allow(...readers)
  @ApiOperation({ summary: 'One report, pre-filled with what is known of its programme and its money' })
  @ApiOkResponse({ type: ReportAnswer })
  async one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
  ): Promise<ReportRecord> {
    return this.queries.one(actor, await this.funds.byCode(fundCode), id);
  }

  @Post()
  @Allow('focal-point')
  @ApiOperation({ summary: 'Begin the report that an obligation asks for' })
  @ApiCreatedResponse({ type: ReportAnswer })
  async create(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @Body() body: NewReportBody,
  ): Promise<ReportRecord> {
    const fund = await this.funds.byCode(fundCode);
    return this.queries.one(actor, fund, await this.reports.create(actor, fund, body.obligationId));
  }

  @Patch(':id')
  @Allow('focal-point')
  @ApiOperation({ summary: 'Save a draft, complete or not' })
  @ApiOkResponse({ type: ReportAnswer })
  async change(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReportChangeBody,
  ): Promise<ReportRecord> {
    const fund = await this.funds.byCode(fundCode);
    await this.reports.change(actor, fund, id, version, body);
    return this.queries.one(actor, fund, id);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Allow('focal-point')
  @ApiOperation({ summary: 'Submit the report as an immutable version; tells everything that it lacks' })
  @ApiOkResponse({ type: ReportAnswer })
  async submit(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<ReportRecord> {
    const fund = await this.funds.byCode(fundCode);
    await this.reports.submit(actor, fund, id, version);
    return this.queries.one(actor, fund, id);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Allow('secretariat', 'agent', 'agent-approver')
  @ApiOperation({
    summary: 'Give a report back for changes: narratives the secretariat, financial ones the agent',
  })
  @ApiOkResponse({ type: ReportAnswer })
  async return(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ReturnReportBody,
  ): Promise<ReportRecord> {
    const fund = await this.funds.byCode(fundCode);
    await this.reports.return(actor, fund, id, version, body.reason);
    return this.queries.one(actor, fund, id);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Allow('secretariat', 'agent', 'agent-approver')
  @ApiOperation({ summary: 'Accept a report: frozen, its obligation met, its expenditure posted' })
  @ApiOkResponse({ type: ReportAnswer })
  async accept(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') fundCode: string,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<ReportRecord> {
    const fund = await this.funds.byCode(fundCode);
    await this.reports.accept(actor, fund, id, version);
    return this.queries.one(actor, fund, id);
  }
}
