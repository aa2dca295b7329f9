import type { FieldCode } from './field-codes.js';
import { problemKinds, type ProblemCode, type ProblemKind } from './problems.js';

export type Params = Record<string, string | number>;

/** One field that is wrong: where (RFC 6901 pointer into the body), why (a code), with what figures. */
export interface FieldError {
  readonly pointer: string;
  readonly code: FieldCode;
  readonly params?: Params;
}

export interface ProblemDetails {
  /** Figures and names for the sentence that people read. */
  readonly params?: Params;
  readonly errors?: readonly FieldError[];
  /** Facts for programs, shown as they are beside the standard members (never secret, never personal). */
  readonly facts?: Record<string, unknown>;
}

/** The only way this product says no. The edge turns it into `application/problem+json` (RFC 9457). */
export class DomainError extends Error {
  readonly kind: ProblemKind;

  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
    this.kind = problemKinds[code];
  }
}

/** Throws `fields-wrong` with every problem at once, or returns when there is none. */
export function refuseFields(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new DomainError('fields-wrong', { errors });
}
