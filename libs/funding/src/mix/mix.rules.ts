/** `part ÷ whole` in hundredths of a per cent, rounded once, half away from zero; null without a whole. */
export function sharePoints(part: bigint, whole: bigint): bigint | null {
  if (whole <= 0n) return null;
  return (part * 20_000n + whole) / (whole * 2n);
}

/**
 * Herfindahl–Hirschman index of shares: the sum of their squares in per cent, 10 000 for a single one.
 * Rounded once, half away from zero; null when nothing was deposited.
 */
export function concentration(amounts: readonly bigint[]): number | null {
  const whole = amounts.reduce((sum, amount) => sum + amount, 0n);
  if (whole <= 0n) return null;
  const squares = amounts.reduce((sum, amount) => sum + amount * amount, 0n);
  return Number((squares * 20_000n + whole * whole) / (whole * whole * 2n));
}

/** How far money is bound to a purpose: by thematic area, by country or region, by both or not at all. */
export const earmarkings = ['none', 'area', 'place', 'area-and-place'] as const;
export type Earmarking = (typeof earmarkings)[number];

export interface StopFacts {
  readonly cashMinor: bigint;
  readonly openReservationsMinor: bigint;
  /** Still to come from signed agreements: of all contributors, and of the one that stops. */
  readonly expectedMinor: bigint;
  readonly ownExpectedMinor: bigint;
}

export interface StopEffect {
  /** Open reservations beyond the cash of today. */
  readonly beyondCashMinor: bigint;
  /** Of these, what the agreements of all contributors would not cover, and without this one. */
  readonly uncoveredMinor: bigint;
  readonly uncoveredWithoutMinor: bigint;
}

/** What would lack cover if a contributor paid nothing more. What was deposited stays. */
export function stopEffect(facts: StopFacts): StopEffect {
  const above = (amount: bigint) => (amount > 0n ? amount : 0n);
  const beyondCashMinor = above(facts.openReservationsMinor - facts.cashMinor);
  return {
    beyondCashMinor,
    uncoveredMinor: above(beyondCashMinor - facts.expectedMinor),
    uncoveredWithoutMinor: above(beyondCashMinor - (facts.expectedMinor - facts.ownExpectedMinor)),
  };
}
