/** Cells of what a spreadsheet puts into the clipboard: rows by line, cells by tab, no empty last line. */
export function pastedCells(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()));
}
