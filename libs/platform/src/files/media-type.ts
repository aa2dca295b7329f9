import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

/** Types that are recognised by their first bytes. */
const binary: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  `${office}.wordprocessingml.document`,
  `${office}.spreadsheetml.sheet`,
  `${open}.text`,
  `${open}.spreadsheet`,
]);

/** What may be attached, in words that people know. */
export const allowedKinds = ['PDF', 'PNG', 'JPEG', 'DOCX', 'XLSX', 'ODT', 'ODS', 'CSV', 'TXT'];

/** The type of a file by its content, whatever its name says; null when it is none that is taken. */
export async function mediaTypeOf(file: string, name: string): Promise<string | null> {
  const found = await fileTypeFromFile(file);
  if (found) return binary.has(found.mime) ? found.mime : null;
  if (!(await isPlainText(file))) return null;
  return name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'text/plain';
}

/**
 * UTF-8 without control characters. Mark-up passes as what it is here: text, and it is never sent as anything
 * else.
 */
async function isPlainText(file: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file)) {
      if (hasControl(decoder.decode(chunk as Buffer, { stream: true }))) return false;
    }
    return !hasControl(decoder.decode());
  } catch {
    return false;
  }
}

function hasControl(text: string): boolean {
  return /[\x00-\x08\x0b\x0e-\x1f]/.test(text);
}
