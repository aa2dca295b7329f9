import { parseMinor } from '#kernel';

const width = 100;

/** Writes the story for a reader at a terminal: chapters, sentences, small tables. */
export class Telling {
  private chapters = 0;

  constructor(private readonly write: (line: string) => void) {}

  chapter(title: string): void {
    this.chapters += 1;
    this.write('');
    this.write(`${this.chapters}. ${title}`);
    this.write('');
  }

  /** What somebody did, and the state of things after it. */
  did(who: { fullName: string; account: string }, what: string, after?: string): void {
    this.say(`${who.fullName} (${who.account}) ${what}${after ? ` → ${after}` : ''}`);
  }

  say(text: string): void {
    wrapped(text, width - 4).forEach((line, index) =>
      this.write(index === 0 ? `  • ${line}` : `    ${line}`),
    );
  }

  /** Columns as wide as their longest cell; amounts stand right. */
  table(headings: readonly string[], rows: readonly (readonly string[])[]): void {
    const widths = headings.map((heading, column) =>
      Math.max(heading.length, ...rows.map((row) => row[column]!.length)),
    );
    const right = headings.map((_, column) => rows.length > 0 && rows.every((row) => isAmount(row[column]!)));
    const line = (cells: readonly string[]) =>
      cells
        .map((cell, column) =>
          right[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
        )
        .join('  ')
        .trimEnd();
    this.write('');
    this.write(`      ${line(headings)}`);
    this.write(`      ${widths.map((size) => '─'.repeat(size)).join('  ')}`);
    for (const row of rows) this.write(`      ${line(row)}`);
    this.write('');
  }
}

/** An amount as people read it: `1234567.50` → `1,234,567.50`. */
export function shownAmount(amount: string): string {
  return amount.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
}

/** A text that is at most so long, cut with an ellipsis. */
export function short(text: string, max = 60): string {
  return text.length <= max ? text : `${text.slice(0, max - 1)}…`;
}

function isAmount(text: string): boolean {
  return text === '' || parseMinor(text.replaceAll(',', '').replace(/^\+/, '')) !== null;
}

function wrapped(text: string, max: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + word.length + 1 > max) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
