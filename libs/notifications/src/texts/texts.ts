import type { Language } from '#kernel';
import type { MailName } from '../mails/mails.js';
import { mailsEn } from './en.js';
import { mailsEs } from './es.js';
import { mailsFr } from './fr.js';

/** The sentences of one message. An empty line begins a paragraph; `{{…}}` are facts (Handlebars). */
export interface MailText {
  readonly subject: string;
  readonly body: string;
  /** What the button says; null for a message that leads nowhere. */
  readonly action: string | null;
}

export interface MailTexts {
  readonly greeting: string;
  readonly footer: string;
  readonly mails: Readonly<Record<MailName, MailText>>;
}

export const mailTexts: Record<Language, MailTexts> = { en: mailsEn, fr: mailsFr, es: mailsEs };
