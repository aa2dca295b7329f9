import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { type CsvCell, isFormula } from '#platform/csv';
import type { Sheet, SheetColumn } from './sheet.js';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const partType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Styles by number: plain, heading, and text that no spreadsheet computes even after it was edited. */
const style = { plain: 0, heading: 1, quoted: 2 } as const;

const font = (weight: string) => `<font>${weight}<sz val="11"/><name val="Calibri"/></font>`;
const fill = (pattern: string) => `<fill><patternFill patternType="${pattern}"/></fill>`;
const looks = [
  '<xf xfId="0"/>',
  '<xf xfId="0" fontId="1" applyFont="1"/>',
  '<xf xfId="0" numFmtId="49" applyNumberFormat="1" quotePrefix="1"/>',
];
const styles =
  `${head}<styleSheet ${main}><fonts count="2">${font('')}${font('<b/>')}</fonts>` +
  `<fills count="2">${fill('none')}${fill('gray125')}</fills><borders count="1"><border/></borders>` +
  `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">${looks.join('')}</cellXfs></styleSheet>`;

/**
 * Sheets as a workbook (ECMA-376), written while they are read. Numbers stand as they are given, all else is
 * text: a workbook of ours holds no formula.
 */
export function xlsxStream(sheets: readonly Sheet[]): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  const open = new Set<Readable>();
  const part = (path: string, text: string) => zip.addBuffer(Buffer.from(head + text), path);
  part('[Content_Types].xml', contentTypes(sheets));
  part('_rels/.rels', relationList([['officeDocument', 'xl/workbook.xml']]));
  part('xl/workbook.xml', workbook(sheets));
  const parts = sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]);
  part('xl/_rels/workbook.xml.rels', relationList([...parts, ['styles', 'styles.xml']]));
  zip.addBuffer(Buffer.from(styles), 'xl/styles.xml');
  for (const [index, sheet] of sheets.entries()) {
    // Lazily: a sheet is read when the one before it is written.
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, (begin) => {
      if (output.destroyed) return;
      const rows = Readable.from(sheetParts(sheet), { objectMode: false });
      open.add(rows);
      rows.once('error', (error) => output.destroy(error));
      begin(null, rows);
    });
  }
  zip.once('error', (error: Error) => output.destroy(error));
  // A reader who leaves stops the reading.
  output.once('close', () => open.forEach((rows) => rows.destroy()));
  zip.end();
  return (zip.outputStream as Readable).pipe(output);
}

async function* sheetParts({ columns, batches }: Sheet): AsyncGenerator<Buffer> {
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const headings = columns.map(({ heading }) => cell(heading, 'text', style.heading)).join('');
  yield Buffer.from(
    `${head}<worksheet ${main}><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>` +
      `<cols><col min="1" max="${columns.length}" width="20" customWidth="1"/></cols>` +
      `<sheetData><row>${headings}</row>`,
  );
  for await (const rows of batches) {
    if (rows.length > 0) yield Buffer.from(rows.map((cells) => row(cells, columns)).join(''));
  }
  yield Buffer.from('</sheetData></worksheet>');
}

function row(cells: readonly CsvCell[], columns: readonly SheetColumn[]): string {
  return `<row>${cells.map((value, index) => cell(value, columns[index]?.type ?? 'text')).join('')}</row>`;
}

const number = /^-?\d+(\.\d+)?$/;

function cell(value: CsvCell, type: SheetColumn['type'], look: number = style.plain): string {
  if (value === null || value === undefined || value === '') return '<c/>';
  const text = value instanceof Date ? value.toISOString() : String(value);
  if (type === 'number' && number.test(text)) return `<c><v>${text}</v></c>`;
  const shown = isFormula(text) ? style.quoted : look;
  return `<c t="inlineStr" s="${shown}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML 1.0, which cannot hold control characters or halves of a pair at all. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll(/[&<>"]/g, (sign) => entities[sign]!)
    .replaceAll('\r', '&#13;');
}

function contentTypes(sheets: readonly Sheet[]): string {
  const override = (path: string, type: string) =>
    `<Override PartName="/xl/${path}" ContentType="${partType}.${type}+xml"/>`;
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}\
${override('styles.xml', 'styles')}\
${sheets.map((_, index) => override(`worksheets/sheet${index + 1}.xml`, 'worksheet')).join('')}</Types>`;
}

function workbook(sheets: readonly Sheet[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook ${main} xmlns:r="${relations}"><sheets>${listed.join('')}</sheets></workbook>`;
}

function relationList(targets: readonly (readonly [type: string, target: string])[]): string {
  const listed = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `<Relationships ${packageRelations}>${listed.join('')}</Relationships>`;
}
