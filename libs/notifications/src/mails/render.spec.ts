import { describe, expect, it } from '@jest/globals';
import { type Language, languages, moneyText } from '#kernel';
import { mailTexts } from '../texts/texts.js';
import { factsKinds } from './facts.js';
import { type MailName, mails } from './mails.js';
import { renderMail } from './render.js';

const names = Object.keys(mails) as MailName[];
const address = 'https://tributary.test';

function preview(name: MailName, language: Language, facts = factsKinds[mails[name].facts].sample) {
  return renderMail(name, language, 'Aïcha <Ω> “Bo”', facts, address);
}

describe('every message', () => {
  it.each(languages)(
    'can be made of its sample in %s, in HTML and text, with nothing left open',
    (language) => {
      for (const name of names) {
        const { subject, html, text } = preview(name, language);
        expect(`${subject}${html}${text}`).not.toMatch(/\{\{|undefined|\[object/);
        expect(html).toContain('Aïcha &lt;Ω&gt; “Bo”');
        expect(html).toContain(`<html lang="${language}">`);
        expect(text).toContain('Aïcha <Ω> “Bo”');
        if (mailTexts[language].mails[name].action) expect(text).toContain(`${address}/`);
      }
    },
  );

  it('names the same facts in all languages', () => {
    const placeholders = (name: MailName, language: Language) => {
      const { subject, body } = mailTexts[language].mails[name];
      return [...new Set(`${subject}${body}`.match(/\{\{\w+\}\}/g))].sort();
    };
    for (const name of names) {
      for (const language of languages) {
        expect([name, placeholders(name, language)]).toEqual([name, placeholders(name, 'en')]);
      }
    }
  });

  it('says the same nowhere in two languages', () => {
    for (const name of names) {
      const bodies = languages.map((language) => mailTexts[language].mails[name].body);
      expect(new Set(bodies).size).toBe(3);
    }
  });

  it('is not made when a fact is missing', () => {
    expect(() => preview('note-returned', 'en', { path: '/' } as never)).toThrow(/not defined/);
  });

  it('has one line of subject and escapes what people wrote', () => {
    const title = '<script>alert(1)</script>\r\nBcc: x@y.test';
    const { subject, html } = preview('call-published', 'en', {
      ...factsKinds.call.sample,
      title,
    } as never);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<script>');
  });

  it('keeps the paragraphs of what it quotes', () => {
    const sample = factsKinds['note-return'].sample;
    const { html, text } = preview('note-returned', 'en', {
      ...sample,
      quote: 'One.\r\n\r\nTwo <b>.',
    } as never);
    expect(html).toMatch(/>One\.<\/p>\s*<p[^>]*>Two &lt;b&gt;\.<\/p>/);
    expect(text).toContain('The secretariat wrote:\n\nOne.\n\nTwo <b>.\n\n');
  });

  it('has a version that follows its words', () => {
    expect(preview('note-returned', 'en').version).toMatch(/^[0-9a-f]{12}$/);
    expect(preview('note-returned', 'en').version).not.toBe(preview('note-returned', 'fr').version);
  });
});

describe('amounts', () => {
  it('are written as people of the language do, to the last digit', () => {
    expect(moneyText('123456789012.34', 'USD', 'en')).toBe('USD 123,456,789,012.34');
    expect(moneyText('-5.10', 'USD', 'es')).toBe('USD -5,10');
    expect(moneyText('1500000.00', 'USD', 'fr').replaceAll(/\s/g, ' ')).toBe('USD 1 500 000,00');
  });
});
