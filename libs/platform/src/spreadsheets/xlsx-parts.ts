import { SaxesParser } from 'saxes';
import { unreadable } from './sheet-reading.js';

/** What happens on the way through an XML text; names without their prefixes. */
export interface XmlListener {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Walks through an XML text. Throws `sheet-unreadable` when it is none. */
export function walk(xml: string, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw unreadable('broken');
  });
  parser.on('opentag', ({ local, attributes }) => {
    const plain = Object.values(attributes).map((each) => [each.local, each.value] as const);
    listener.open?.(local, Object.fromEntries(plain));
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ local }) => listener.close?.(local));
  parser.write(xml).close();
}

/** The attributes of every element of that name. */
export function tags(xml: string, wanted: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  walk(xml, { open: (name, attributes) => void (name === wanted && found.push(attributes)) });
  return found;
}

/** The texts that cells point to by number; the reading aids of Asian scripts are left out. */
export function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let inText = false;
  let inAid = false;
  walk(xml, {
    open: (name) => {
      if (name === 'si') texts.push('');
      if (name === 'rPh') inAid = true;
      inText = name === 't';
    },
    text: (text) => {
      if (inText && !inAid) texts[texts.length - 1] += text;
    },
    close: (name) => {
      if (name === 'rPh') inAid = false;
      if (name === 't') inText = false;
    },
  });
  return texts;
}

const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** The numbers of the styles that show a number as a day. */
export function dateStyles(xml: string): Set<string> {
  const custom = new Set<number>();
  const found = new Set<string>();
  let index = -1;
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        const bare = (attributes['formatCode'] ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
        if (/[ymdh]/i.test(bare)) custom.add(Number(attributes['numFmtId']));
      }
      if (name === 'cellXfs') index = 0;
      if (name === 'xf' && index >= 0) {
        const format = Number(attributes['numFmtId'] ?? 0);
        if (custom.has(format) || isBuiltInDate(format)) found.add(String(index));
        index += 1;
      }
    },
    close: (name) => {
      if (name === 'cellXfs') index = -1;
    },
  });
  return found;
}
