/** Decimal text of an amount (`1250000.50`) in hundredths. Throws on anything else: nothing is guessed. */
export function minorOf(amount: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount);
  if (!match) throw new TypeError(`not a decimal amount: ${amount}`);
  const [, sign, whole, decimals = ''] = match;
  const minor = BigInt(`${whole!}${decimals.padEnd(2, '0')}`);
  return sign ? -minor : minor;
}

/** Hundredths as the decimal text that the API takes. */
export function decimalOf(minor: bigint): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
  return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The sum of decimal texts, exact. */
export function sumOf(amounts: readonly string[]): string {
  return decimalOf(amounts.reduce((sum, amount) => sum + minorOf(amount), 0n));
}

/** `first − second`, exact. */
export function differenceOf(first: string, second: string): string {
  return decimalOf(minorOf(first) - minorOf(second));
}

/** `part ÷ whole` to four decimals, for a percentage on the screen; 0 of nothing. */
export function shareOf(part: string, whole: string): number {
  const wholeMinor = minorOf(whole);
  if (wholeMinor === 0n) return 0;
  return Number((minorOf(part) * 10_000n) / wholeMinor) / 10_000;
}

/** A share of an amount in basis points, rounded half away from zero as the API rounds fees. */
export function basisPointsOf(amount: string, basisPoints: number): string {
  const product = minorOf(amount) * BigInt(basisPoints);
  const half = product < 0n ? -5_000n : 5_000n;
  return decimalOf((product + half) / 10_000n);
}

export type ReadAmount = { amount: string } | { problem: 'empty' | 'unclear' | 'decimals' };

const decimalMarks: Record<string, string> = { en: '.', fr: ',', es: ',' };

/**
 * What somebody typed or pasted, as decimal text. Spaces and apostrophes part thousands in every language;
 * of points and commas, two kinds together explain themselves, and one alone before three digits is read as
 * the reader's language has it (`1,250` is 1250 in English, and three decimals, so refused, in French).
 */
export function readAmount(text: string, language: string): ReadAmount {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '');
  if (bare === '') return { problem: 'empty' };
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(bare)) return { problem: 'unclear' };
  const mark = decimalMarkIn(bare, decimalMarks[language.slice(0, 2)] ?? '.');
  const at = mark === null ? -1 : bare.lastIndexOf(mark);
  const whole = at < 0 ? bare : bare.slice(0, at);
  const decimals = at < 0 ? '' : bare.slice(at + 1);
  if (/[.,]/.test(whole) && !/^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(whole)) return { problem: 'unclear' };
  if (!/^\d*$/.test(decimals)) return { problem: 'unclear' };
  if (decimals.length > 2) return { problem: 'decimals' };
  const digits = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '') || '0';
  return { amount: `${digits}.${decimals.padEnd(2, '0')}` };
}

function decimalMarkIn(bare: string, usual: string): string | null {
  const marks = bare.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return null;
  if (new Set(marks).size === 2) return last;
  if (marks.length > 1) return null;
  return /[.,]\d{3}$/.test(bare) && last !== usual ? null : last;
}
