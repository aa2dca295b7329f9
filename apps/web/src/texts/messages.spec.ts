import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { fillMessage, readMessage, spaced } from './messages';

/** Every message of a catalogue, whatever its depth. */
function messagesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(messagesOf) : [];
}

const names = (message: string) => [...message.matchAll(/\{\s*(\w+)/g)].map(([, name]) => name!);
const options = (message: string) => [...message.matchAll(/(\w+)\s*\{/g)].map(([, name]) => name!);

/** Values that take every way through a message: each option's name, and numbers of every plural form. */
function waysThrough(message: string): Record<string, string | number>[] {
  const tried = [0, 1, 2, 5, 21, 1_234, 0.25, 1_000_000, 'a word', ...options(message)];
  return tried.map((value) => Object.fromEntries(names(message).map((name) => [name, value])));
}

describe('messages', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => /\.(en|fr|es)\.ts$/.test(name));

  it.each(files)('%s reads as intl-messageformat reads it', async (file) => {
    const language = file.split('.').at(-2)!;
    const messages = messagesOf(await import(path.join(import.meta.dirname, file)));
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) {
      const reference = new IntlMessageFormat(spaced(message, language), language, undefined, {
        ignoreTag: true,
      });
      for (const values of waysThrough(message)) {
        // A word where a number belongs is nobody's message.
        const counts = /, *(plural|number)/.test(message);
        if (counts && Object.values(values).some((value) => typeof value === 'string')) continue;
        expect(fillMessage(message, language, values)).toBe(String(reference.format(values)));
      }
    }
  });

  it('knows quotes, nested choices and numbers', () => {
    const nested =
      "It''s '{'{who}'}': {n, plural, =0 {none} one {# of {all, number}} other {#, '#' {kind, select, a {A} other {B #}}}}";
    const reference = new IntlMessageFormat(nested, 'fr', undefined, { ignoreTag: true });
    for (const n of [0, 1, 12_345]) {
      const values = { who: 'she', n, all: 4_567.5, kind: n > 1 ? 'a' : 'b' };
      expect(readMessage(nested, 'fr')(values)).toBe(String(reference.format(values)));
    }
  });

  it('keeps French punctuation with its word', () => {
    expect(fillMessage('Issue : « {what} » ?', 'fr', { what: 'oui' })).toBe(
      'Issue\u00a0: «\u00a0oui\u00a0»\u00a0?',
    );
    expect(fillMessage('Why : {what}', 'en', { what: 'x' })).toBe('Why : x');
  });

  it('refuses what it does not know, so that no catalogue gets by with it', () => {
    for (const unknown of [
      '{day, date}',
      '{n, number, ::currency/USD}',
      '{open',
      'close}',
      '{n, plural, one {1}}',
    ])
      expect(() => readMessage(unknown, 'en')).toThrow(SyntaxError);
  });
});
