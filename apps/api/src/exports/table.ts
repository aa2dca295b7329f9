import { Readable } from 'node:stream';
import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Language } from '#kernel';
import { csvLine, csvMediaType, csvStart } from '#platform/csv';
import { dispositionOf } from '#platform/files';
import type { Page } from '#platform/lists';
import type { Columns } from './columns.js';
import { type ColumnName, columnTexts } from './texts/texts.js';

/** How a list is walked while it is written. */
export interface PageRequest {
  limit: number;
  cursor?: string;
}

const rowsPerPage = 500;

/**
 * Sends a whole list as a CSV file, one page of the list after the other: what is in memory is one page,
 * however long the list is, and a reader who is slow or leaves stops the reading. `page` is the list itself,
 * so that an export holds exactly what its reader may see under the same filters. What is wrong with the
 * request is thrown before the first byte is sent.
 */
export async function sendTable<Item>(
  reply: FastifyReply,
  { name, language }: { name: string; language: Language },
  columns: Columns<Item>,
  page: (request: PageRequest) => Promise<Page<Item>>,
): Promise<StreamableFile> {
  const first = await page({ limit: rowsPerPage });
  void reply.header('x-content-type-options', 'nosniff');
  void reply.header('cache-control', 'private, no-store');
  const file = Readable.from(chunks(language, columns, first, page), { objectMode: false });
  return new StreamableFile(file, { type: csvMediaType, disposition: dispositionOf(name) });
}

async function* chunks<Item>(
  language: Language,
  columns: Columns<Item>,
  first: Page<Item>,
  page: (request: PageRequest) => Promise<Page<Item>>,
): AsyncGenerator<Buffer> {
  const names = Object.keys(columns) as ColumnName[];
  const cells = Object.values(columns);
  const lines = (items: Item[]) => items.map((item) => csvLine(cells.map((cell) => cell(item)))).join('');
  yield Buffer.from(csvStart + csvLine(names.map((name) => columnTexts[language][name])));
  for (let next = first; ;) {
    if (next.items.length > 0) yield Buffer.from(lines(next.items));
    if (next.nextCursor === null) return;
    next = await page({ limit: rowsPerPage, cursor: next.nextCursor });
  }
}

/** Documents an answer that is a CSV file. */
export function ApiTable() {
  const content = { 'text/csv': { schema: { type: 'string', format: 'binary' } as const } };
  const description = 'UTF-8 with a byte order mark; RFC 4180; decimal amounts, ISO 8601 dates.';
  return applyDecorators(ApiOkResponse({ description, content }));
}
