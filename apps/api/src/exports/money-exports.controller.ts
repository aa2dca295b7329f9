import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RefundQueries, TransferQueries } from '#disbursements';
import { DocumentQueries, moneyReaders } from '#funding';
import { type Fund, Funds } from '#funds';
import { type Role, type SignedInActor } from '#kernel';
import { ObligationQueries, ReportQueries } from '#reporting';
import { Allow, SignedIn } from '../http/index.js';
import {
  depositColumns,
  obligationColumns,
  refundColumns,
  reportColumns,
  transferColumns,
} from './columns.js';
import {
  DepositsExport,
  ObligationsExport,
  RefundsExport,
  ReportsExport,
  TransfersExport,
} from './exports.dto.js';
import { ApiTable, sendTable } from './table.js';

const calendar: readonly Role[] = [
  'secretariat',
  'focal-point',
  'agent',
  'agent-approver',
  'auditor',
  'administrator',
];

@ApiTags('Exports')
@Controller('funds/:fundCode/exports')
export class MoneyExportsController {
  constructor(
    private readonly funds: Funds,
    private readonly documents: DocumentQueries,
    private readonly transferQueries: TransferQueries,
    private readonly refundQueries: RefundQueries,
    private readonly obligationQueries: ObligationQueries,
    private readonly reportQueries: ReportQueries,
  ) {}

  @Get('deposits')
  @Allow(...moneyReaders, 'donor')
  @ApiOperation({ summary: 'Deposits, filtered and ordered like the list, as CSV; donors see their own' })
  @ApiTable()
  async deposits(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: DepositsExport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const fund = await this.funds.byCode(code);
    return sendTable(reply, this.file(fund, 'deposits', actor), depositColumns, (page) =>
      this.documents.deposits(actor, fund, { ...query, ...page }),
    );
  }

  @Get('transfers')
  @Allow(...calendar, 'member', 'chair')
  @ApiOperation({ summary: 'Transfers, filtered like the list, as CSV; the committee reads those executed' })
  @ApiTable()
  async transfers(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: TransfersExport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const fund = await this.funds.byCode(code);
    return sendTable(reply, this.file(fund, 'transfers', actor), transferColumns, (page) =>
      this.transferQueries.list(actor, fund, { ...query, ...page }),
    );
  }

  @Get('refunds')
  @Allow(...calendar, 'member', 'chair')
  @ApiOperation({ summary: 'Refunds, filtered like the list, as CSV' })
  @ApiTable()
  async refunds(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: RefundsExport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const fund = await this.funds.byCode(code);
    return sendTable(reply, this.file(fund, 'refunds', actor), refundColumns, (page) =>
      this.refundQueries.list(actor, fund, { ...query, ...page }),
    );
  }

  @Get('obligations')
  @Allow(...calendar)
  @ApiOperation({ summary: 'Reports that are owed, filtered like the list, as CSV' })
  @ApiTable()
  async obligations(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: ObligationsExport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const fund = await this.funds.byCode(code);
    return sendTable(reply, this.file(fund, 'obligations', actor), obligationColumns, (page) =>
      this.obligationQueries.list(actor, fund, { ...query, ...page }),
    );
  }

  @Get('reports')
  @Allow(...calendar, 'member', 'chair')
  @ApiOperation({ summary: 'Reports, filtered like the list, as CSV; the committee reads those accepted' })
  @ApiTable()
  async reports(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: ReportsExport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const fund = await this.funds.byCode(code);
    return sendTable(reply, this.file(fund, 'reports', actor), reportColumns, (page) =>
      this.reportQueries.list(actor, fund, { ...query, ...page }),
    );
  }

  private file(fund: Fund, kind: string, { language }: SignedInActor) {
    return { name: `${fund.code}-${kind}-${this.funds.today(fund)}.csv`, language };
  }
}
