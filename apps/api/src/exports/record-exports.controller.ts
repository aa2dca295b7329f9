import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NoteQueries } from '#concept-notes';
import { type Fund, Funds } from '#funds';
import { RecordNames } from '#history';
import { type SignedInActor } from '#kernel';
import { DeliveryQueries } from '#notifications';
import { ProgrammeQueries } from '#programmes';
import { noteReaders } from '../concept-notes/note-roles.js';
import { withSubjects } from '../deliveries/subjects.js';
import { Allow, SignedIn } from '../http/index.js';
import { programmeReaders } from '../programmes/readers.js';
import { deliveryColumns, noteColumns, programmeColumns } from './columns.js';
import { DeliveriesExport, NotesExport, ProgrammesExport } from './exports.dto.js';
import { ApiTable, sendTable } from './table.js';

@ApiTags('Exports')
@Controller('funds/:fundCode/exports')
export class RecordExportsController {
  constructor(
    private readonly funds: Funds,
    private readonly notes: NoteQueries,
    private readonly programmes: ProgrammeQueries,
    private readonly deliveries: DeliveryQueries,
    private readonly names: RecordNames,
  ) {}

  @Get('concept-notes')
  @Allow(...noteReaders)
  @ApiOperation({ summary: 'Concept notes that you may see, filtered and ordered like the list, as CSV' })
  @ApiTable()
  async conceptNotes(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: NotesExport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const fund = await this.funds.byCode(code);
    return sendTable(reply, this.file(fund, 'concept-notes', actor), noteColumns(fund), (page) =>
      this.notes.list(actor, code, { ...query, ...page }),
    );
  }

  @Get('programmes')
  @Allow(...programmeReaders, 'donor')
  @ApiOperation({ summary: 'Joint programmes that you may read, filtered and ordered like the list, as CSV' })
  @ApiTable()
  async jointProgrammes(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: ProgrammesExport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const fund = await this.funds.byCode(code);
    return sendTable(reply, this.file(fund, 'programmes', actor), programmeColumns(fund), (page) =>
      this.programmes.list(actor, code, { ...query, ...page }),
    );
  }

  @Get('deliveries')
  @Allow('secretariat', 'auditor', 'administrator')
  @ApiOperation({ summary: 'Messages to people, filtered like the list, as CSV' })
  @ApiTable()
  async messages(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @Query() query: DeliveriesExport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const fund = await this.funds.byCode(code);
    return sendTable(reply, this.file(fund, 'deliveries', actor), deliveryColumns, async (page) => {
      const found = await this.deliveries.list(fund.id, actor.personId, { ...query, ...page });
      return { ...found, items: await withSubjects(this.names, actor, fund.id, found.items) };
    });
  }

  private file(fund: Fund, kind: string, { language }: SignedInActor) {
    return { name: `${fund.code}-${kind}-${this.funds.today(fund)}.csv`, language };
  }
}
