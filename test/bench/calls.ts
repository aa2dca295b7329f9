import type { Call } from './load.js';
import { fundPath, type Seed } from './seed.js';
import { needle } from './settings.js';
import { noteContent } from './words.js';

/** A call and the cookie of who makes it. */
export type SignedCall = Call & { readonly cookie: string };

/** The requests that are measured. */
export function callsOf(seed: Seed): SignedCall[] {
  const { secretariat, author, noteId, callId } = seed;
  const get = (name: string, path: string): SignedCall => {
    return { name, kind: 'read', method: 'GET', path: `${fundPath}/${path}`, cookie: secretariat };
  };
  return [
    get('GET concept-notes (filter + search)', `concept-notes?state=submitted&q=${needle}`),
    get('GET one concept note', `concept-notes/${noteId}`),
    get('GET capitalisation', 'capitalisation'),
    {
      name: 'POST concept note (draft)',
      kind: 'write',
      method: 'POST',
      path: `${fundPath}/concept-notes`,
      body: JSON.stringify({ callId, content: noteContent(1000) }),
      cookie: author,
    },
  ];
}
