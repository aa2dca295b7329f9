import { type PipeTransform, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { DomainError, type FieldCode, type FieldError, type Params } from '#kernel';

/** Checks bodies and queries against their classes; every wrong field is told at once, unknown ones too. */
export function validationPipe(): PipeTransform {
  const bodies = pipe(() => ({ code: 'field-unknown' }));
  const queries = pipe((error) => ({ code: 'parameter-unknown', params: { known: namesOf(error.target!) } }));
  return {
    transform: (value, metadata) =>
      (metadata.type === 'query' ? queries : bodies).transform(value, metadata) as unknown,
  };
}

type Unknown = (error: ValidationError) => Omit<FieldError, 'pointer'>;

function pipe(unknown: Unknown): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: true, value: true },
    exceptionFactory: (errors) =>
      new DomainError('fields-wrong', { errors: errors.flatMap((e) => flatten(e, '', unknown)) }),
  });
}

/** What the class of an object takes, as a sentence lists it. */
function namesOf(target: object): string {
  const fields = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  return [...new Set(fields.map((field) => field.propertyName))].sort().join(', ');
}

function flatten(error: ValidationError, parent: string, unknown: Unknown): FieldError[] {
  const pointer = `${parent}/${pointerPart(error.property)}`;
  const nested = (error.children ?? []).flatMap((child) => flatten(child, pointer, unknown));
  const failed = Object.keys(error.constraints ?? {});
  if (failed.length === 0) return nested;
  return [fieldError(error, failed[0]!, pointer, unknown), ...nested];
}

/** A name as part of a JSON pointer (RFC 6901). */
export function pointerPart(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function fieldError(
  error: ValidationError,
  constraint: string,
  pointer: string,
  unknown: Unknown,
): FieldError {
  if (constraint === 'whitelistValidation') return { pointer, ...unknown(error) };
  if (error.value === undefined) return { pointer, code: 'field-required' };
  const context = error.contexts?.[constraint] as { code: FieldCode; params: Params } | undefined;
  if (!context) return { pointer, code: 'type-wrong', params: { expected: 'object' } };
  const length = typeof error.value === 'string' ? [...error.value].length : 0;
  return { pointer, code: context.code, params: { ...context.params, length } };
}
