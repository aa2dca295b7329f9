/** `part ÷ whole` in hundredths of a per cent, rounded once, half away from zero; null without a whole. */
export function sharePoints(part: bigint, whole: bigint): bigint | null {
  if (whole <= 0n) return null;
  return (part * 20_000n + whole) / (whole * 2n);
}
