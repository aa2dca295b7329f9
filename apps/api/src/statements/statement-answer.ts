import { applyDecorators, StreamableFile, type Type as Class } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Language } from '#kernel';
import { dispositionOf } from '#platform/files';
import { csvStream, type FileFormat, fileMediaTypes, type Sheet, xlsxStream } from '#platform/spreadsheets';
import { aboutSheet, type StatementHead, type StatementKind } from '#publishing';

/** JSON for programs and pages, CSV and XLSX to take away. */
export const statementFormats = ['json', 'csv', 'xlsx'] as const;
export type StatementFormat = (typeof statementFormats)[number];

/** A statement that was read, and its table should a file be asked for. */
export interface Statement<View extends StatementHead> {
  kind: StatementKind;
  view: View;
  sheets: (language: Language) => Sheet[];
}

/** The statement itself, or a file that is written while it is read. */
export function statementAnswer<View extends StatementHead>(
  reply: FastifyReply,
  format: StatementFormat | undefined,
  language: Language,
  { kind, view, sheets }: Statement<View>,
): View | StreamableFile {
  if (format === undefined || format === 'json') return view;
  void reply.header('x-content-type-options', 'nosniff');
  void reply.header('cache-control', 'private, no-store');
  const [table, ...more] = sheets(language);
  const written: Record<FileFormat, () => ReturnType<typeof csvStream>> = {
    csv: () => csvStream(table!),
    xlsx: () => xlsxStream([aboutSheet(kind, view, language), table!, ...more]),
  };
  const disposition = dispositionOf(`${view.fund}-${kind}-${view.asOf}.${format}`);
  return new StreamableFile(written[format](), { type: fileMediaTypes[format], disposition });
}

/** Documents an answer that is JSON or, when asked for, a file. */
export function ApiStatement(answer: Class) {
  const file = { schema: { type: 'string', format: 'binary' } as const };
  return applyDecorators(
    ApiExtraModels(answer),
    ApiOkResponse({
      description: 'Files hold raw decimal numbers and ISO 8601 dates; text is never computed.',
      content: {
        'application/json': { schema: { $ref: getSchemaPath(answer) } },
        'text/csv': file,
        [fileMediaTypes.xlsx]: file,
      },
    }),
  );
}
