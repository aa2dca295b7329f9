import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { DomainError } from '#kernel';
import { problemAnswer } from './openapi.js';
import { requestOf } from './request.js';

const etag = /^(?:W\/)?"v(\d{1,9})"$/;

const versionRead = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const match = etag.exec(requestOf(context).headers['if-match'] ?? '');
  if (!match) throw new DomainError('if-match-missing');
  return Number(match[1]);
});

const documented: MethodDecorator[] = [
  ApiHeader({
    name: 'If-Match',
    description: 'The `ETag` of the record as you read it. Needed: without it the answer is 428.',
    // Not `required`: generated clients would ask for it twice, as a parameter and as a header.
    required: false,
    schema: { type: 'string', pattern: '^(W/)?"v[0-9]{1,9}"$', example: '"v1"' },
  }),
  ApiResponse({
    status: 412,
    ...problemAnswer,
    description: 'The record has changed since: who changed what, and when.',
  }),
  ApiResponse({ status: 428, ...problemAnswer, description: 'Without `If-Match`, or not one of our ETags.' }),
];

/** The version that the caller read, from `If-Match`; 428 when it is missing. Documents itself. */
export function IfMatch(): ParameterDecorator {
  return (target, key, index) => {
    versionRead()(target, key, index);
    const descriptor = Object.getOwnPropertyDescriptor(target, key!)!;
    for (const document of documented) document(target, key!, descriptor);
  };
}
