import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { ZipFile } from 'yazl';
import { csvStream, readSheet, type Sheet, xlsxStream } from './index.js';

const limits = { rows: 100, columns: 20 };
const titles = ['=1+1', '<b>&"\r\n', 'فرص 移民 🜂', '\u0007bell', '-2+3', '00123', "'quoted", '+1234'];
const sheet = (): Sheet => ({
  name: 'Table',
  columns: [
    { heading: 'Title', type: 'text' },
    { heading: 'Amount', type: 'number' },
    { heading: 'Day', type: 'text' },
  ],
  batches: [titles.slice(0, 3), [], titles.slice(3)].map((part) =>
    part.map((title) => [title, '-999999999999.05', '2026-11-21']),
  ),
});

const texts = async (file: Buffer) =>
  (await readSheet(file, limits)).map(({ cells }) => cells.map(({ text }) => text));

/** A workbook of one sheet with these rows and parts, as other programs write it. */
async function workbook(rows: string, parts: Record<string, string> = {}): Promise<Buffer> {
  const zip = new ZipFile();
  const all: Record<string, string> = {
    'xl/workbook.xml':
      '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets>' +
      '<x:sheet name="A" sheetId="1" r:id="rId7"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Target="/xl/a.xml"/></Relationships>',
    'xl/a.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...parts,
  };
  for (const [path, text] of Object.entries(all)) zip.addBuffer(Buffer.from(text), path);
  zip.end();
  return buffer(zip.outputStream as NodeJS.ReadableStream);
}

const refused = (file: Buffer) =>
  readSheet(file, limits).then(
    () => 'read',
    (error: { code: string; details: { params: object } }) => [error.code, error.details.params],
  );

describe('a workbook that we write', () => {
  it('reads back: text as it was, amounts to the cent, no formula', async () => {
    const file = await buffer(xlsxStream([sheet(), sheet()]));
    const rows = await readSheet(file, limits);
    expect(rows[0]!.cells.map(({ text }) => text)).toEqual(['Title', 'Amount', 'Day']);
    expect(rows.slice(1).map(({ cells }) => cells[0]!.text)).toEqual(
      titles.map((title) => title.replace('\u0007', '\uFFFD').trim()),
    );
    expect(new Set(rows.slice(1).map(({ cells }) => JSON.stringify(cells.slice(1))))).toEqual(
      new Set([
        JSON.stringify([
          { kind: 'number', text: '-999999999999.05' },
          { kind: 'text', text: '2026-11-21' },
        ]),
      ]),
    );
    expect(rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'formula')).toEqual([]);
  });

  it('stops reading when its reader leaves', async () => {
    let read = 0;
    // Noise, so that the zip has something to send soon.
    function* many() {
      for (read = 0; read < 5_000; read += 1) yield [[randomBytes(600).toString('base64'), '1', '']];
    }
    const stream = xlsxStream([{ ...sheet(), batches: many() }]);
    stream.on('data', () => read > 3 && stream.destroy());
    await new Promise((resolve) => stream.once('close', resolve));
    expect(read).toBeLessThan(5_000);
  });

  it('tells when its rows fail', async () => {
    async function* failing() {
      yield await Promise.resolve([['x', '1', '']]);
      throw new Error('lost');
    }
    await expect(buffer(xlsxStream([{ ...sheet(), batches: failing() }]))).rejects.toThrow('lost');
  });
});

describe('a CSV file', () => {
  it('that we write reads back', async () => {
    const file = await buffer(csvStream(sheet()));
    const rows = await readSheet(file, limits);
    expect(rows.map(({ cells }) => cells[0]!.text)[1]).toBe('=1+1');
    expect(rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'formula')).toEqual([]);
  });

  it.each([
    ['semicolons', 'A;B\n"1,5";x;\n'],
    ['tabs', 'A\tB\n1,5\tx\n'],
    ['commas and quotes', '\uFEFFA,B\r\n"1,5",x\r\n'],
  ])('may use %s', async (_, text) => {
    expect((await texts(Buffer.from(text))).map((row) => row.slice(0, 2))).toEqual([
      ['A', 'B'],
      ['1,5', 'x'],
    ]);
  });

  it('may be UTF-16 as spreadsheets write it', async () => {
    expect(await texts(Buffer.from('\uFEFFÉté\tB', 'utf16le'))).toEqual([['Été', 'B']]);
  });

  it('counts its rows as people do', async () => {
    const rows = await readSheet(Buffer.from('A,B\n\n"two\nlines",x\n3,y\n'), limits);
    expect(rows.map(({ number }) => number)).toEqual([1, 3, 5]);
  });

  it('is refused when it is broken, in another encoding or too large', async () => {
    expect(await refused(Buffer.from('A,B\n1,"open\n2,x\n'))).toEqual([
      'sheet-unreadable',
      { why: 'broken', line: 2 },
    ]);
    expect(await refused(Buffer.from('A,B\né', 'latin1'))).toEqual([
      'sheet-unreadable',
      { why: 'notutf8', line: 0 },
    ]);
    expect(await refused(Buffer.from('a\n'.repeat(101)))).toEqual([
      'sheet-too-large',
      { rows: 100, columns: 20 },
    ]);
    expect(await refused(Buffer.from(','.repeat(30)))).toEqual([
      'sheet-too-large',
      { rows: 100, columns: 20 },
    ]);
  });
});

describe('a workbook of another program', () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-409]d/mmm/yy"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>' +
    '<xf numFmtId="170"/><xf numFmtId="4"/></cellXfs></styleSheet>';
  const shared =
    '<sst><si><t>One</t></si><si><r><t>T</t></r><r><t>wo</t></r><rPh><t>aid</t></rPh></si></sst>';

  it('has texts, numbers, days, formulas and gaps', async () => {
    const file = await workbook(
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>' +
        '<row r="5"><c r="A5" s="1"><v>46347</v></c><c r="B5" s="2"><v>46347.75</v></c>' +
        '<c r="C5" s="3"><v>1250.1000000000001</v></c><c r="D5"><f>1+1</f><v>2</v></c>' +
        '<c r="E5" t="e"><v>#N/A</v></c></row>',
      { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': shared },
    );
    const rows = await readSheet(file, limits);
    expect(rows.map(({ number }) => number)).toEqual([2, 5]);
    expect(rows[0]!.cells.map(({ text }) => text)).toEqual(['One', '', 'Two']);
    expect(rows[1]!.cells).toEqual([
      { kind: 'day', text: '2026-11-21' },
      { kind: 'day', text: '2026-11-21' },
      { kind: 'number', text: '1250.1' },
      { kind: 'formula', text: '=1+1' },
      { kind: 'error', text: '#N/A' },
    ]);
  });

  it('is refused when it is broken, has no sheet or is too large', async () => {
    const broken = ['sheet-unreadable', { why: 'broken', line: 0 }];
    expect(await refused(await workbook('<row><c>'))).toEqual(broken);
    expect(await refused(Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100)]))).toEqual(broken);
    expect(await refused(await workbook('', { 'xl/a.xml': `<x>${'a'.repeat(40 * 2 ** 20)}</x>` }))).toEqual(
      broken,
    );
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>';
    expect(await refused(await workbook('', { 'xl/a.xml': bomb }))).toEqual(broken);
    expect(await refused(await workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toEqual([
      'sheet-too-large',
      { rows: 100, columns: 20 },
    ]);
    const links = { 'xl/_rels/workbook.xml.rels': '<Relationships/>' };
    expect(await refused(await workbook('', links))).toEqual([
      'sheet-unreadable',
      { why: 'nosheet', line: 0 },
    ]);
  });
});
