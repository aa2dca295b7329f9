import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type SeriesStep, seriesSteps } from '#funding';
import { type Actor, type Language } from '#kernel';
import { csvMediaType } from '#platform/csv';
import { dispositionOf } from '#platform/files';
import { downloadKinds, Downloads } from '#publishing';
import { TimesQuery } from '../capitalisation/capitalisation.dto.js';
import { Allow, ChoiceField, CurrentActor, LanguageField } from '../http/index.js';

export class DownloadQuery extends TimesQuery {
  @ChoiceField(seriesSteps, { optional: true, description: 'Of `series.csv`. Default: month.' })
  step?: SeriesStep;

  @LanguageField({
    optional: true,
    description: 'Of labels; default: `Accept-Language`. A link cannot say it.',
  })
  language?: Language;
}

const files = downloadKinds.map((kind) => `${kind}.csv`);
const csv = { 'text/csv': { schema: { type: 'string' } } } as const;

/** What is published, to take away. */
@ApiTags('Public')
@Controller('public/funds/:fundCode/downloads')
@Allow('public')
export class PublicDownloadsController {
  constructor(private readonly downloads: Downloads) {}

  @Get(':file')
  @ApiOperation({ summary: 'The published figures as CSV: codes, labels, raw amounts, ISO dates' })
  @ApiParam({ name: 'file', enum: files })
  @ApiOkResponse({
    description: 'UTF-8 with byte order mark; columns are named as in the API.',
    content: csv,
  })
  async file(
    @CurrentActor() actor: Actor,
    @Param('fundCode') fund: string,
    @Param('file') file: string,
    @Query() { language, ...request }: DownloadQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { name, text } = await this.downloads.csv(fund, file, request, language ?? actor.language);
    void reply.header('content-type', csvMediaType);
    void reply.header('content-disposition', dispositionOf(name));
    void reply.header('x-content-type-options', 'nosniff');
    return text;
  }
}
