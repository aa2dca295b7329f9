/** Decimals of a currency as the United Nations state it: none for the yen, three for the dinar. */
export function digitsOf(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** `euro`, in the reader's language; the code where the browser has no word for it. */
export function currencyName(currency: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'currency' }).of(currency) ?? currency;
  } catch {
    return currency;
  }
}

/** Decimal text in minor units of its currency; zeros beyond its decimals do not matter. */
export function minorIn(amount: string, currency: string): bigint {
  const [whole = '0', decimals = ''] = amount.split('.');
  const digits = digitsOf(currency);
  return BigInt(`${whole || '0'}${decimals.padEnd(digits, '0').slice(0, digits)}`);
}

/** Minor units as decimal text of the currency. */
export function textIn(minor: bigint, currency: string): string {
  const digits = digitsOf(currency);
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0');
  const sign = minor < 0n ? '-' : '';
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The sum of decimal texts in one currency; blank ones count nothing. */
export function sumIn(amounts: readonly string[], currency: string): string {
  return textIn(
    amounts.reduce((sum, amount) => sum + minorIn(amount, currency), 0n),
    currency,
  );
}

/** `first − second`, exact. */
export function differenceIn(first: string, second: string, currency: string): string {
  return textIn(minorIn(first, currency) - minorIn(second, currency), currency);
}

/** An amount as the API takes it: fields write two decimals, which some currencies do not have. */
export function asSent(amount: string, currency: string): string {
  const [whole = '', decimals = ''] = amount.split('.');
  const needless = /^0*$/.test(decimals.slice(digitsOf(currency)));
  return needless && amount !== '' ? textIn(minorIn(`${whole}.${decimals}`, currency), currency) : amount;
}

const rateScale = 8;

/** What an amount is worth in the fund's currency: amount ÷ rate, rounded once, half away from zero. */
export function converted(amount: string, currency: string, rate: string, fundCurrency: string): string {
  const [whole = '0', decimals = ''] = rate.split('.');
  const scaled = BigInt(`${whole}${decimals.padEnd(rateScale, '0').slice(0, rateScale)}`);
  if (scaled === 0n) return textIn(0n, fundCurrency);
  const numerator = minorIn(amount, currency) * 10n ** BigInt(digitsOf(fundCurrency) + rateScale);
  const denominator = scaled * 10n ** BigInt(digitsOf(currency));
  return textIn((2n * numerator + denominator) / (2n * denominator), fundCurrency);
}
