const formats = new Map<string, Intl.NumberFormat>();

/** One per language and manner: making a format costs far more than using it. */
function formatOf(language: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const name = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(name) ?? new Intl.NumberFormat(language, options);
  formats.set(name, known);
  return known;
}

const signs = new Map<string, { group: string; point: string }>();

/** How a language groups digits and marks decimals. */
function signsOf(language: string): { group: string; point: string } {
  const known = signs.get(language);
  if (known) return known;
  const parts = formatOf(language).formatToParts(12345.6);
  const signOf = (wanted: string, otherwise: string) =>
    parts.find(({ type }) => type === wanted)?.value ?? otherwise;
  const found = { group: signOf('group', ','), point: signOf('decimal', '.') };
  signs.set(language, found);
  return found;
}

/** `1250000.00` as `1,250,000.00` in the reader's manner; digits are never rounded on the way. */
export function fullAmount(amount: string, language: string): string {
  const [whole = '0', decimals] = amount.split('.');
  const { group, point } = signsOf(language);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group).replace('-', '−');
  return decimals === undefined ? grouped : `${grouped}${point}${decimals}`;
}

/** `41200000.00` as `41.2 M`: for the screen only, the full amount is always near. */
export function shortAmount(amount: string, language: string): string {
  return formatOf(language, { notation: 'compact', maximumSignificantDigits: 3 }).format(Number(amount));
}

/** `41200000.00` as `41.2 million`: for sentences. */
export function spokenAmount(amount: string, language: string): string {
  return formatOf(language, {
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
  return formatOf(language, { style: 'percent', maximumFractionDigits: 0 }).format(told);
}
