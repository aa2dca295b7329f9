/** `part ÷ whole` in hundredths of a per cent, rounded once, half away from zero; null without a whole. */
export function sharePoints(part: bigint, whole: bigint): bigint | null {
  if (whole <= 0n) return null;
  return (part * 20_000n + whole) / (whole * 2n);
}

/**
 * What a contributor's share of a pot paid of each amount: in proportion to `part ÷ whole`, so that they
 * add up to the share of the total (largest remainder). Zero everywhere without a pot.
 */
export function proRata(amounts: readonly bigint[], part: bigint, whole: bigint): bigint[] {
  if (whole <= 0n || part <= 0n) return amounts.map(() => 0n);
  const total = amounts.reduce((sum, amount) => sum + amount, 0n);
  const wanted = (total * part * 2n + whole) / (whole * 2n);
  const parts = amounts.map((amount, index) => ({
    index,
    whole: (amount * part) / whole,
    rest: (amount * part) % whole,
  }));
  let missing = wanted - parts.reduce((sum, each) => sum + each.whole, 0n);
  const byRest = [...parts].sort((a, b) =>
    a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1,
  );
  for (const each of byRest) {
    if (missing <= 0n) break;
    each.whole += 1n;
    missing -= 1n;
  }
  return parts.map((each) => each.whole);
}
