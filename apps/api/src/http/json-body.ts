import type { FastifyInstance } from 'fastify';
import { DomainError, type FieldError } from '#kernel';

/** Twice what the deepest body of ours has. */
const maxLevels = 20;

/**
 * Reads JSON bodies. Only objects are bodies here; text that PostgreSQL cannot store (U+0000, half a
 * surrogate pair), members that could reach a prototype and values nested without end are refused for every
 * field at once, so no later code has to think of them.
 */
export function readJsonBodies(server: FastifyInstance): void {
  server.removeContentTypeParser(['application/json', 'text/plain']);
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
  if (text.includes('\\u') || text.includes('__proto__') || isDeep(text)) {
    const errors: FieldError[] = [];
    inspect(value, '', 1, errors);
    if (errors.length > 0) throw new DomainError('fields-wrong', { errors: errors.slice(0, 50) });
  }
  return value;
}

/** Whether the text can be stored as it is. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** Whether well-formed JSON has more levels than a body may have. */
function isDeep(text: string): boolean {
  let level = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted && sign === '\\') at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '[' || sign === '{') level += 1;
    else if (sign === ']' || sign === '}') level -= 1;
    if (level > maxLevels) return true;
  }
  return false;
}

function inspect(value: unknown, pointer: string, level: number, errors: FieldError[]): void {
  if (typeof value === 'string') {
    if (!isStorable(value)) errors.push({ pointer, code: 'text-not-storable' });
  } else if (value === null || typeof value !== 'object') {
    return;
  } else if (level > maxLevels) {
    const field = pointer.split('/').slice(0, 2).join('/');
    errors.push({ pointer: field, code: 'nested-too-deep', params: { max: maxLevels } });
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => inspect(item, `${pointer}/${index}`, level + 1, errors));
  } else {
    for (const [key, item] of Object.entries(value)) {
      const child = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (key === '__proto__') errors.push({ pointer: child, code: 'field-unknown' });
      else if (!isStorable(key)) errors.push({ pointer, code: 'text-not-storable' });
      else inspect(item, child, level + 1, errors);
    }
  }
}
