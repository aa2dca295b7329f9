import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';
import { type Language } from '#kernel';
import { dataFiles } from '#platform/place';
import { type MailText, mailTexts } from '../texts/texts.js';
import type { Facts } from './facts.js';
import type { MailName } from './mails.js';

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Changes whenever a word or the layout does. */
  readonly version: string;
}

type Compiled = (values: object) => string;

const templates = path.join(dataFiles, 'libs/notifications/src/mails');
const sourceOf = (name: string) => readFileSync(path.join(templates, name), 'utf8');
const layouts = { html: sourceOf('layout.html.hbs'), text: sourceOf('layout.text.hbs') };
const compiled = new Map<string, Compiled>();

// Strict: a fact that is missing is an error here, not a gap in the message. Only the layout of HTML escapes:
// sentences are plain text until they are put into it.
function compile(source: string, noEscape: boolean): Compiled {
  const key = `${noEscape} ${source}`;
  const known = compiled.get(key) ?? Handlebars.compile(source, { strict: true, noEscape });
  compiled.set(key, known);
  return known;
}

/**
 * Makes a message of its sentences and facts. `facts.path` becomes the address of its button, below
 * `publicUrl`. Throws when a sentence names a fact that is not given.
 */
export function renderMail(
  name: MailName,
  language: Language,
  recipient: string,
  facts: Facts,
  publicUrl: string,
): RenderedMail {
  const catalogue = mailTexts[language];
  const { subject, body, action }: MailText = catalogue.mails[name];
  const say = (sentence: string) => compile(sentence, true)({ ...facts, name: recipient });
  const values = {
    language,
    subject: say(subject).replace(/\s+/g, ' '),
    heading: facts['fund'] ?? 'Tributary',
    greeting: say(catalogue.greeting),
    // Split afterwards: what people wrote may have paragraphs of its own.
    paragraphs: say(body).split(/\s*\n\s*\n\s*/),
    action,
    url: new URL(facts['path'] ?? '/', publicUrl).toString(),
    footer: catalogue.footer,
  };
  return {
    subject: values.subject,
    html: compile(layouts.html, false)(values),
    text: compile(layouts.text, true)(values),
    version: versionOf(name, language),
  };
}

function versionOf(name: MailName, language: Language): string {
  const { greeting, footer, mails } = mailTexts[language];
  const words = JSON.stringify([layouts, greeting, footer, mails[name]]);
  return createHash('sha256').update(words).digest('hex').slice(0, 12);
}
