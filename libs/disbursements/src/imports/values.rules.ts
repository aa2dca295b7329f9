import { type Day, isDay } from '#kernel';

/** A cell as it was read from a file. */
export interface Cell {
  readonly kind: 'text' | 'number' | 'day' | 'formula' | 'error';
  readonly text: string;
}

/** What a cell says, or why nobody can tell for sure. */
export type Read =
  | { readonly value: string }
  | { readonly problem: AmountProblem | 'day-malformed' | 'day-ambiguous' | 'rate-malformed' };

type AmountProblem = 'amount-malformed' | 'amount-ambiguous';

const spaces = /[\s\u00A0\u2007\u2009\u202F'’]/g;
const grouped = (group: string, point: string) =>
  new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d{1,2})?$`);
const byCommas = grouped(',', '.');
const byPoints = grouped('.', ',');

/**
 * An amount as plain decimal text. Separators of thousands are understood where only one reading is possible:
 * `1,234.50`, `1.234,50`, `1 234,50`, `1,234,567`; `12,345` and `12.345` are not.
 */
export function readAmount({ kind, text }: Cell): Read {
  if (kind === 'number') return { value: text };
  const hasSpaces = /^-?\d{1,3}([\s\u00A0\u2007\u2009\u202F'’]\d{3})+([.,]\d{1,2})?$/.test(text);
  const sign = text.startsWith('-') ? '-' : '';
  const bare = (hasSpaces ? text.replaceAll(spaces, '') : text).slice(sign.length);
  if (/^\d+$/.test(bare) || /^\d+\.\d{1,2}$/.test(bare)) return { value: sign + bare };
  if (/^\d+,\d{1,2}$/.test(bare)) return { value: sign + bare.replace(',', '.') };
  if (/^\d{1,3}[.,]\d{3}$/.test(bare)) return { problem: 'amount-ambiguous' };
  if (byCommas.test(bare)) return { value: sign + bare.replaceAll(',', '') };
  if (byPoints.test(bare)) return { value: sign + bare.replaceAll('.', '').replace(',', '.') };
  return { problem: 'amount-malformed' };
}

/**
 * A rate as plain decimal text of at most eight decimals, with a point as the United Nations publish it. A
 * comma is understood where only one reading is possible: `0,921`, `8,7214`, `15,250.00`; `1,250` is not.
 */
export function readRate({ kind, text }: Cell): Read {
  if (kind === 'number')
    return rateOf(
      Number(text)
        .toFixed(8)
        .replace(/\.?0+$/, ''),
    );
  if (/^\d{1,3}(,\d{3})+\.\d{1,8}$/.test(text)) return rateOf(text.replaceAll(',', ''));
  if (/^[1-9]\d{0,2}(,\d{3})+$/.test(text)) return { problem: 'amount-ambiguous' };
  return rateOf(text.replace(',', '.'));
}

const rateOf = (text: string): Read =>
  /^\d{1,12}(\.\d{1,8})?$/.test(text) ? { value: text } : { problem: 'rate-malformed' };

const months: Record<string, number> = Object.fromEntries(
  [
    'jan janv january janvier ene enero',
    'feb févr fevr february février febrero',
    'mar mars march marzo',
    'apr avr april avril abr abril',
    'may mai mayo',
    'jun juin june junio',
    'jul juil july juillet julio',
    'aug août aout august ago agosto',
    'sep sept september septembre septiembre',
    'oct october octobre octubre',
    'nov november novembre noviembre',
    'dec déc december décembre dic diciembre',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
);

const dayText = (year: string, month: number, day: number): Read => {
  const value: Day = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(value) ? { value } : { problem: 'day-malformed' };
};

/**
 * A day as `YYYY-MM-DD`. Understood are that form, `2026/03/04`, days with the month in words, `31.12.2026`
 * (points: the day comes first) and slashes where only one order is possible: `31/12/2026`, not `03/04/2026`.
 */
export function readDay({ text }: Cell): Read {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dayText(iso[1]!, Number(iso[2]), Number(iso[3]));
  const words = /^(\d{1,2})[\s.-]+(?:de )?([\p{L}]+)\.?[\s-]+(?:de )?(\d{4})$/u.exec(text);
  if (words) {
    const month = months[words[2]!.toLowerCase()];
    return month ? dayText(words[3]!, month, Number(words[1])) : { problem: 'day-malformed' };
  }
  const parts = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!parts) return { problem: 'day-malformed' };
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  if (parts[2] === '.' || first > 12 || first === second) return dayText(parts[4]!, second, first);
  return second > 12 ? dayText(parts[4]!, first, second) : { problem: 'day-ambiguous' };
}
