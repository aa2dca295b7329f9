import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { type ReadLimits, type ReadRow, unreadable } from './sheet-reading.js';
import { readRows } from './xlsx-rows.js';
import { dateStyles, sharedTexts, tags } from './xlsx-parts.js';

/** A small zip may hold a very large text: no part may be larger than this once unpacked. */
const maxPartBytes = 32 * 2 ** 20;
const maxParts = 500;

/** Rows of the first sheet of a workbook (ECMA-376), of at most the limits. */
export async function readXlsx(file: Buffer, limits: ReadLimits): Promise<ReadRow[]> {
  const parts = await open(file);
  try {
    const book = await textOf(parts, 'xl/workbook.xml');
    const links = await textOf(parts, 'xl/_rels/workbook.xml.rels');
    if (book === null || links === null) throw unreadable('nosheet');
    const sheet = await textOf(parts, firstSheet(book, links));
    if (sheet === null) throw unreadable('nosheet');
    const shared = await textOf(parts, 'xl/sharedStrings.xml');
    const styles = await textOf(parts, 'xl/styles.xml');
    return readRows(sheet, limits, {
      texts: shared === null ? [] : sharedTexts(shared),
      dateStyles: styles === null ? new Set() : dateStyles(styles),
      from1904: /<(\w+:)?workbookPr\b[^>]*\bdate1904="(1|true)"/.test(book),
    });
  } finally {
    parts.zip.close();
  }
}

interface Parts {
  zip: ZipFile;
  entries: Map<string, Entry>;
}

async function open(file: Buffer): Promise<Parts> {
  try {
    const zip = await fromBufferPromise(file, { lazyEntries: true, autoClose: false });
    if (zip.entryCount > maxParts) throw unreadable('broken');
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    return { zip, entries };
  } catch {
    throw unreadable('broken');
  }
}

async function textOf({ zip, entries }: Parts, name: string): Promise<string | null> {
  const entry = entries.get(name);
  if (!entry) return null;
  // The size that the file tells is checked against what comes out of it.
  if (entry.uncompressedSize > maxPartBytes || entry.isEncrypted()) throw unreadable('broken');
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  } catch {
    throw unreadable('broken');
  }
}

function firstSheet(book: string, links: string): string {
  const first = tags(book, 'sheet')[0];
  const link = tags(links, 'Relationship').find(({ Id }) => Id !== undefined && Id === first?.['id']);
  const target = link?.['Target'];
  if (target === undefined) throw unreadable('nosheet');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
