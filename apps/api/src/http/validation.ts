import { ValidationPipe } from '@nestjs/common';
import { type ValidationError } from 'class-validator';
import { DomainError, type FieldCode, type FieldError, type Params } from '#kernel';

/** Checks bodies and queries against their classes; every wrong field is told at once, unknown ones too. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: true },
    exceptionFactory: (errors) =>
      new DomainError('fields-wrong', { errors: errors.flatMap((e) => flatten(e, '')) }),
  });
}

function flatten(error: ValidationError, parent: string): FieldError[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const nested = (error.children ?? []).flatMap((child) => flatten(child, pointer));
  const failed = Object.keys(error.constraints ?? {});
  if (failed.length === 0) return nested;
  return [fieldError(error, failed[0]!, pointer), ...nested];
}

function fieldError(error: ValidationError, constraint: string, pointer: string): FieldError {
  if (constraint === 'whitelistValidation') return { pointer, code: 'field-unknown' };
  if (error.value === undefined) return { pointer, code: 'field-required' };
  const context = error.contexts?.[constraint] as { code: FieldCode; params: Params } | undefined;
  if (!context) return { pointer, code: 'type-wrong', params: { expected: 'object' } };
  const length = typeof error.value === 'string' ? [...error.value].length : 0;
  return { pointer, code: context.code, params: { ...context.params, length } };
}
