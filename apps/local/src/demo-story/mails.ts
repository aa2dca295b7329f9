import type { Hands, Read } from './hands.js';
import { type Scene, until } from './scene.js';
import { short } from './telling.js';

export interface CaughtMail {
  id: string;
  recipient: string;
  subject: string;
  language: string;
}

/** The newest message that was caught so far; null before any. */
export async function newestMail(hands: Hands): Promise<string | null> {
  const { items } = await hands.get('/demo/outbox?limit=1');
  return items[0]?.id ?? null;
}

/**
 * The messages about these codes that were caught since, oldest first, once the last of them (that the report
 * is accepted) is out.
 */
export async function mailsSince(
  { as }: Scene,
  newest: string | null,
  codes: readonly string[],
): Promise<CaughtMail[]> {
  const ours = async () => (await all(as.iom, newest)).filter((mail) => isAbout(mail, codes));
  const last = ({ recipient, subject }: Read) =>
    recipient.startsWith('ilo@') && /acept|accept/i.test(subject);
  let mails = await until(ours, (found) => found.some(last), 'the mail that the report is accepted');
  for (let known = -1; known < mails.length; mails = await ours()) {
    known = mails.length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
  return mails.reverse();
}

function isAbout({ subject, text }: Read, codes: readonly string[]): boolean {
  return codes.some((code) => subject.includes(code) || text.includes(code));
}

async function all(hands: Hands, newest: string | null): Promise<CaughtMail[]> {
  const mails: CaughtMail[] = [];
  let cursor = '';
  do {
    const page = await hands.get(`/demo/outbox?limit=200${cursor}`);
    const fresh = since(page.items, newest);
    mails.push(...fresh);
    cursor = fresh.length === page.items.length && page.nextCursor ? `&cursor=${page.nextCursor}` : '';
  } while (cursor !== '');
  return mails;
}

/** Ids are in order of time. */
function since(items: Read[], newest: string | null): CaughtMail[] {
  return items.filter(({ id }) => newest === null || id > newest);
}

export function tellMails({ tell }: Scene, mails: readonly CaughtMail[]): void {
  tell.chapter(`The mails: ${mails.length} messages, each to whom it concerns, in their language`);
  tell.table(
    ['To', 'Language', 'Subject'],
    mails.map(({ recipient, language, subject }) => [
      recipient.replace(/@.*/, ''),
      language,
      short(subject, 70),
    ]),
  );
}
