import type { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Param, type PipeTransform, Post, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  type ImportKind,
  importKinds,
  importLimits,
  ImportQueries,
  importReaders,
  Imports,
  type ImportView,
} from '#disbursements';
import { Funds } from '#funds';
import { DomainError, type SignedInActor } from '#kernel';
import { cleanName } from '#platform/files';
import { Allow, ApiPage, IdParam, IfMatch, SignedIn, uploadOf } from '../http/index.js';
import { ImportAnswer, ImportItemAnswer, ImportsQuery } from './imports.dto.js';

const kindPipe: PipeTransform<string, ImportKind> = {
  transform(value) {
    const kind = importKinds.find((each) => each === value);
    if (!kind) throw new DomainError('not-found');
    return kind;
  },
};
const KindParam = () => Param('kind', kindPipe);

const uploadSchema = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary', description: 'CSV (UTF-8) or XLSX.' } },
};

@ApiTags('Imports')
@Controller('funds/:fundCode/imports/:kind')
@ApiParam({ name: 'kind', enum: [...importKinds] })
export class ImportsController {
  constructor(
    private readonly funds: Funds,
    private readonly imports: Imports,
    private readonly queries: ImportQueries,
  ) {}

  @Get()
  @Allow(...importReaders)
  @ApiOperation({ summary: 'Files that were tried or loaded, the latest first' })
  @ApiPage(ImportItemAnswer)
  async list(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @KindParam() kind: ImportKind,
    @Query() query: ImportsQuery,
  ) {
    return this.queries.list(actor, await this.funds.byCode(code), kind, query);
  }

  @Post()
  @Allow('agent')
  @ApiOperation({ summary: 'Try a file: the result of each row; nothing is loaded' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: uploadSchema as never })
  @ApiCreatedResponse({ type: ImportAnswer })
  async attempt(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @KindParam() kind: ImportKind,
    @Req() request: FastifyRequest,
  ): Promise<ImportView> {
    const fund = await this.funds.byCode(code);
    const { name, stream } = await uploadOf(request, {});
    const file = { name: cleanName(name), bytes: await bytesOf(stream) };
    const id = await this.imports.attempt(actor, fund, kind, file);
    return this.queries.one(actor, fund, kind, id);
  }

  @Get(':id')
  @Allow(...importReaders)
  @ApiOperation({ summary: 'One file with the result of each row' })
  @ApiOkResponse({ type: ImportAnswer })
  async one(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @KindParam() kind: ImportKind,
    @IdParam() id: string,
  ): Promise<ImportView> {
    return this.queries.one(actor, await this.funds.byCode(code), kind, id);
  }

  @Post(':id/load')
  @HttpCode(200)
  @Allow('agent')
  @ApiOperation({ summary: 'Load a file that was tried: all of its rows or none, and only once' })
  @ApiOkResponse({ type: ImportAnswer })
  async load(
    @SignedIn() actor: SignedInActor,
    @Param('fundCode') code: string,
    @KindParam() kind: ImportKind,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<ImportView> {
    const fund = await this.funds.byCode(code);
    await this.imports.load(actor, fund, kind, id, version);
    return this.queries.one(actor, fund, kind, id);
  }
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > importLimits.bytes)
      throw new DomainError('file-too-large', { params: { limit: importLimits.bytes / 2 ** 20 } });
    chunks.push(chunk);
  }
  if (size === 0) throw new DomainError('file-empty');
  return Buffer.concat(chunks);
}
