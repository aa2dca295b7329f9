import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { TextField, WholeField } from './fields.js';

/** A number in a query arrives as text. */
export function FromText() {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value,
  );
}

/** A list in a query: repeated, or one text with commas. */
export function ListFromText() {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value,
  );
}

/** `true`, `false`, `1` or `0` in a query. */
export function YesNoFromText() {
  const known: Record<string, boolean> = { true: true, '1': true, false: false, '0': false };
  return Transform(({ value }: { value: unknown }) => known[String(value)] ?? value);
}

/** What every list takes. */
export class PageQuery {
  @FromText()
  @WholeField({ min: 1, max: 200, optional: true, description: 'Most items in the answer (default 50).' })
  limit?: number;

  @TextField({ max: 3_000, optional: true, description: '`nextCursor` of the page before.' })
  cursor?: string;

  @FromText()
  @WholeField({ min: 0, max: 1, optional: true, description: '`1` adds `total`, counted up to "1000+".' })
  total?: number;
}

/** Documents `{ items, nextCursor, total? }` of a class. */
export function ApiPage(item: Class) {
  return applyDecorators(
    ApiExtraModels(item),
    ApiOkResponse({
      schema: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: { type: 'array', items: { $ref: getSchemaPath(item) } },
          nextCursor: { type: ['string', 'null'] } as never,
          total: { type: 'string', description: 'Digits, or "1000+".' },
        },
      },
    }),
  );
}
