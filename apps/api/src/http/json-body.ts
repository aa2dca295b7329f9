import type { FastifyInstance } from 'fastify';
import { DomainError, type FieldError } from '#kernel';

/**
 * Reads JSON bodies. Only objects are bodies here; text that PostgreSQL cannot store (U+0000, half a
 * surrogate pair)
 * and members that could reach a prototype are refused for every field at once, so no later code has to
 * think of them.
 */
export function readJsonBodies(server: FastifyInstance): void {
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, parseBody(text.toString()));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
}

/** The object in a JSON text. Throws `body-malformed`, `body-not-object` or `fields-wrong`. */
export function parseBody(text: string): unknown {
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DomainError('body-malformed');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DomainError('body-not-object', { params: { example: '{"title": "…"}' } });
  }
  if (text.includes('\\u') || text.includes('__proto__')) {
    const errors: FieldError[] = [];
    inspect(value, '', errors);
    if (errors.length > 0) throw new DomainError('fields-wrong', { errors: errors.slice(0, 50) });
  }
  return value;
}

/** Whether the text can be stored as it is. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

function inspect(value: unknown, pointer: string, errors: FieldError[]): void {
  if (typeof value === 'string') {
    if (!isStorable(value)) errors.push({ pointer, code: 'text-not-storable' });
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => inspect(item, `${pointer}/${index}`, errors));
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      const child = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (key === '__proto__') errors.push({ pointer: child, code: 'field-unknown' });
      else if (!isStorable(key)) errors.push({ pointer, code: 'text-not-storable' });
      else inspect(item, child, errors);
    }
  }
}
