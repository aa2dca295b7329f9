/** What a message is filled with. */
export type MessageValues = Readonly<Record<string, unknown>>;

/** A part of a message; inside a plural `#` stands for its number. */
type Part = (values: MessageValues, counted: number) => string;

interface Cursor {
  readonly text: string;
  readonly language: string;
  at: number;
}

/**
 * Reads an ICU message as far as our catalogues use the format: placeholders, `number` (also in per cent), `plural`,
 * `select`, quotes. Anything else throws, and a test reads every catalogue with this and with intl-messageformat.
 */
export function readMessage(text: string, language: string): (values?: MessageValues) => string {
  const cursor = { text, language, at: 0 };
  const parts = readParts(cursor, false);
  if (cursor.at < text.length) throw wrong(cursor);
  return (values = {}) => parts.map((part) => part(values, 0)).join('');
}

function wrong({ text, at }: Cursor): SyntaxError {
  return new SyntaxError(`cannot read the message at ${at}: ${text}`);
}

/** Parts up to the end or to the brace that closes them. */
function readParts(cursor: Cursor, inPlural: boolean): Part[] {
  const parts: Part[] = [];
  while (cursor.at < cursor.text.length && cursor.text[cursor.at] !== '}') {
    if (cursor.text[cursor.at] === '{') parts.push(readPlaceholder(cursor));
    else if (inPlural && cursor.text[cursor.at] === '#') {
      cursor.at += 1;
      parts.push((_, counted) => numberFormat(cursor.language).format(counted));
    } else {
      const plain = readPlain(cursor, inPlural);
      parts.push(() => plain);
    }
  }
  return parts;
}

/** Plain text; `''` is an apostrophe, and one before a sign of the format quotes up to the next. */
function readPlain(cursor: Cursor, inPlural: boolean): string {
  const { text } = cursor;
  const signs = inPlural ? '{}#' : '{}';
  let plain = '';
  while (cursor.at < text.length && !signs.includes(text[cursor.at]!)) {
    const quote = text[cursor.at] === "'";
    const next = text[cursor.at + 1] ?? '';
    if (quote && next === "'") {
      plain += "'";
      cursor.at += 2;
    } else if (quote && next !== '' && signs.includes(next)) {
      const end = text.indexOf("'", cursor.at + 1);
      plain += text.slice(cursor.at + 1, end < 0 ? undefined : end);
      cursor.at = end < 0 ? text.length : end + 1;
    } else {
      plain += text[cursor.at];
      cursor.at += 1;
    }
  }
  return plain;
}

function readPlaceholder(cursor: Cursor): Part {
  const [name, kind] = [readWord(cursor, 1), readNext(cursor, ',') ? readWord(cursor, 0) : ''];
  const style = kind !== '' && readNext(cursor, ',') ? kind : '';
  let part: Part | null = null;
  if (kind === '') part = (values) => String(values[name] ?? '');
  else if (style === 'plural') part = plural(name, readOptions(cursor, true), cursor.language);
  else if (style === 'select') part = select(name, readOptions(cursor, false));
  else if (kind === 'number') part = numeric(name, style && readWord(cursor, 0), cursor.language);
  if (!part || !readNext(cursor, '}')) throw wrong(cursor);
  return part;
}

function readWord(cursor: Cursor, skip: number): string {
  const [all, word] = /^\s*([\p{L}\p{N}_=-]+)\s*/u.exec(cursor.text.slice(cursor.at + skip)) ?? [];
  if (!all || !word) throw wrong(cursor);
  cursor.at += skip + all.length;
  return word;
}

function readNext(cursor: Cursor, sign: string): boolean {
  if (cursor.text[cursor.at] !== sign) return false;
  cursor.at += 1;
  return true;
}

function readOptions(cursor: Cursor, inPlural: boolean): Map<string, Part[]> {
  const options = new Map<string, Part[]>();
  while (cursor.text[cursor.at] !== '}') {
    const name = readWord(cursor, 0);
    if (!readNext(cursor, '{')) throw wrong(cursor);
    options.set(name, readParts(cursor, inPlural));
    if (!readNext(cursor, '}')) throw wrong(cursor);
    cursor.at += /^\s*/.exec(cursor.text.slice(cursor.at))![0].length;
  }
  if (!options.has('other')) throw wrong(cursor);
  return options;
}

function plural(name: string, options: Map<string, Part[]>, language: string): Part {
  let rules: Intl.PluralRules | undefined;
  return (values) => {
    const count = Number(values[name]);
    rules ??= new Intl.PluralRules(language);
    const chosen = options.get(`=${count}`) ?? options.get(rules.select(count)) ?? options.get('other')!;
    return chosen.map((part) => part(values, count)).join('');
  };
}

function select(name: string, options: Map<string, Part[]>): Part {
  return (values) => {
    const chosen = options.get(String(values[name])) ?? options.get('other')!;
    return chosen.map((part) => part(values, 0)).join('');
  };
}

function numeric(name: string, style: string, language: string): Part {
  if (style !== '' && style !== 'percent') throw new SyntaxError(`numbers have no style ${style}`);
  return (values) => numberFormat(language, style === 'percent').format(Number(values[name]));
}

const formats = new Map<string, Intl.NumberFormat>();

/** One per language, and only where a number is told: making a format costs far more than using it. */
function numberFormat(language: string, percent = false): Intl.NumberFormat {
  const name = `${language} ${percent}`;
  const known = formats.get(name) ?? new Intl.NumberFormat(language, percent ? { style: 'percent' } : {});
  formats.set(name, known);
  return known;
}

/** French sets its high punctuation off with a space; it must never begin a line there. */
export function spaced(text: string, language: string): string {
  return language === 'fr' ? text.replace(/ (?=[?!:;»])/g, '\u00a0').replaceAll('« ', '«\u00a0') : text;
}

const kept = new Map<string, (values?: MessageValues) => string>();

/** Fills a message of a catalogue; each is read once. */
export function fillMessage(text: string, language: string, values?: MessageValues): string {
  const name = `${language}:${text}`;
  const read = kept.get(name) ?? readMessage(spaced(text, language), language);
  kept.set(name, read);
  return read(values);
}
