import { DomainError, type FieldError, type ProblemCode } from '#kernel';
import { brokenConstraint } from './database.js';

/** Runs a write and turns the break of a named constraint into the problem that people can read. */
export async function mapConstraints<T>(
  problems: Record<string, ProblemCode>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = problems[brokenConstraint(error) ?? ''];
    if (code) throw new DomainError(code);
    throw error;
  }
}

/** As `mapConstraints`, for constraints that one field of the body breaks. */
export async function mapFieldConstraints<T>(
  problems: Record<string, FieldError>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const problem = problems[brokenConstraint(error) ?? ''];
    if (problem) throw new DomainError('fields-wrong', { errors: [problem] });
    throw error;
  }
}
