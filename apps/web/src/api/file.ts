import { download } from '../parts/download';
import { i18n } from '../texts';
import { patientFetch } from './patient-fetch';

/**
 * Takes a file from the API in the reader's language, which a plain link would not ask for, and hands it over
 * under the name that the API gives it. Throws the problem that the API answers instead.
 */
export async function takeFile(address: string, otherwise: string): Promise<void> {
  const answer = await patientFetch(
    new Request(new URL(address, globalThis.location.origin), {
      headers: { 'accept-language': i18n.language },
    }),
  );
  if (!answer.ok) throw await answer.json();
  download(nameIn(answer.headers.get('content-disposition')) ?? otherwise, await answer.blob());
}

/** The file's name in a `content-disposition` header. */
export function nameIn(disposition: string | null): string | null {
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? null;
}
