import { notes } from './note-world.js';
import type { Client, TestApi } from './test-api.js';

/** Attaches a file to a note as the browser would. */
export async function attach(
  api: TestApi,
  client: Client,
  noteId: string,
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([content]), name);
  const answer = await fetch(`${api.address}/api/v1${notes}/${noteId}/attachments`, {
    method: 'POST',
    headers: { cookie: client.cookie ?? '', ...headers },
    body: form,
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}
