import { describe, expect, it } from '@jest/globals';
import { cleanName, dispositionOf } from './file-name.js';

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\budget.xlsx', 'budget.xlsx'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['...', 'file'],
    ['', 'file'],
    ['رسالة المنسق المقيم.pdf', 'رسالة المنسق المقيم.pdf'],
    ['🌍 note.odt', '🌍 note.odt'],
  ])('%j becomes %j', (given, clean) => {
    expect(cleanName(given)).toBe(clean);
  });

  it('keeps its extension when it is cut', () => {
    const name = cleanName(`${'é'.repeat(400)}.docx`);
    expect([...name].length).toBe(150);
    expect(name.endsWith('.docx')).toBe(true);
  });

  it('goes into the header without breaking it', () => {
    const header = dispositionOf('a"b\\c% (été) 日本.pdf');
    expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.%-]+$/);
    expect(header).toContain(encodeURIComponent('日本'));
  });
});
