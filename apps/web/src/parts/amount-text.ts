/** `1250000.00` as `1,250,000.00` in the reader's manner; digits are never rounded on the way. */
export function fullAmount(amount: string, language: string): string {
  const [whole = '0', decimals] = amount.split('.');
  const parts = new Intl.NumberFormat(language).formatToParts(12345.6);
  const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
  const point = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group).replace('-', '−');
  return decimals === undefined ? grouped : `${grouped}${point}${decimals}`;
}

/** `41200000.00` as `41.2 M`: for the screen only, the full amount is always near. */
export function shortAmount(amount: string, language: string): string {
  return new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 }).format(
    Number(amount),
  );
}

/** `41200000.00` as `41.2 million`: for sentences. */
export function spokenAmount(amount: string, language: string): string {
  return new Intl.NumberFormat(language, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 3,
  }).format(Number(amount));
}

/** The share as a percentage. It says 100 % or 0 % only where that is so; null where there is no whole. */
export function percentText(part: string | number, whole: string | number, language: string): string | null {
  const [a, b] = [Number(part), Number(whole)];
  if (b === 0) return null;
  const share = a / b;
  const rounded = Math.round(share * 100) / 100;
  const told = rounded === 1 && share < 1 ? 0.99 : rounded === 0 && share > 0 ? 0.01 : rounded;
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(told);
}
