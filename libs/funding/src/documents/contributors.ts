import type { FieldError } from '#kernel';
import { row, type Tx } from '#platform/database';

/** The organisation that a code names, if it is active; else the error that names the field. */
export async function findContributor(
  tx: Tx,
  code: string,
): Promise<{ id: string | null; errors: FieldError[] }> {
  const found = await row<{ id: string }>(tx, 'SELECT id FROM organisation WHERE code = $1 AND active', [
    code,
  ]);
  if (found) return { id: found.id, errors: [] };
  return { id: null, errors: [{ pointer: '/contributor', code: 'contributor-unknown', params: { code } }] };
}
