import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  ValidateBy,
  ValidateIf,
  type ValidationOptions,
} from 'class-validator';
import { type FieldCode, type Params } from '#kernel';

/**
 * One decorator per field says both how it is checked and how it is documented. A field is needed and not
 * null unless
 * `optional` or `nullable` says otherwise. They serve bodies, queries and answers alike.
 */
export interface FieldOptions {
  description?: string;
  optional?: boolean;
  nullable?: boolean;
  example?: unknown;
  /** The field holds a list of such values. */
  list?: { min?: number; max: number; unique?: boolean };
}

type Schema = ApiPropertyOptions & Record<string, unknown>;

export function fail(code: FieldCode, params: Params = {}): ValidationOptions {
  // class-validator drops the context of a check of our own that has no message.
  return { message: code, context: { code, params } };
}

export function field(options: FieldOptions, schema: Schema, checks: (each: boolean) => PropertyDecorator[]) {
  const { description, optional, nullable, example, list } = options;
  const documented = {
    ...schema,
    description,
    required: !optional,
    ...(nullable ? { nullable: true } : {}),
    ...(example === undefined ? {} : { example }),
    ...(list ? { isArray: true, minItems: list.min ?? 0, maxItems: list.max } : {}),
  } as ApiPropertyOptions;
  const present = ValidateIf((_, value) => {
    if (value === undefined) return !optional;
    return !(value === null && nullable);
  });
  return applyDecorators(
    ApiProperty(documented),
    present,
    ...(list ? listChecks(list) : []),
    ...checks(!!list),
  );
}

function listChecks(list: { min?: number; max: number; unique?: boolean }): PropertyDecorator[] {
  const min = list.min ?? 0;
  return [
    IsArray(fail('type-wrong', { expected: 'list' })),
    ArrayMaxSize(list.max, fail('too-many-items', { max: list.max })),
    ...(min > 0 ? [ArrayMinSize(min, fail('too-few-items', { min }))] : []),
    ...(list.unique ? [ArrayUnique(fail('value-repeated'))] : []),
  ];
}

export function check(
  name: string,
  code: FieldCode,
  params: Params,
  each: boolean,
  valid: (value: unknown) => boolean,
) {
  // An empty message would make class-validator lose the context, and with it the code.
  return ValidateBy(
    { name, validator: { validate: valid, defaultMessage: () => code } },
    { ...fail(code, params), each },
  );
}
