/** Shares of whole percents that come to 100, as even as they can be; the first have the rest. */
export function evenShares(targets: readonly string[]): { target: string; sharePercent: number }[] {
  const share = Math.floor(100 / targets.length);
  const rest = 100 - share * targets.length;
  return targets.map((target, index) => ({ target, sharePercent: share + (index < rest ? 1 : 0) }));
}
