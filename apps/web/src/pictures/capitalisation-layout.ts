import { round, scaleTo } from './scale';

/** What the bar shows, as the API gives it. */
export interface Capitalisation {
  currency: string;
  target: string | null;
  deposited: string;
  committedOpen: string;
  pledgedOpen: string;
  gapToTarget: string | null;
}

export type SegmentName = 'deposited' | 'committedOpen' | 'pledgedOpen' | 'gap';

export interface Segment {
  name: SegmentName;
  amount: string;
  x: number;
  width: number;
}

export interface BarLayout {
  segments: Segment[];
  /** Where the target stands; null without one. */
  targetAt: number | null;
}

/** Lays the amounts end to end from zero; the scale reaches the target, or what is beyond it. */
export function capitalisationLayout(standing: Capitalisation, length: number): BarLayout {
  const target = Number(standing.target ?? 0);
  const amounts: [SegmentName, string][] = [
    ['deposited', standing.deposited],
    ['committedOpen', standing.committedOpen],
    ['pledgedOpen', standing.pledgedOpen],
  ];
  const sum = amounts.reduce((total, [, amount]) => total + Number(amount), 0);
  const gap = Math.max(0, target - sum);
  // Without open promises the gap is the API's own figure, to the cent.
  const gapText = sum === Number(standing.deposited) ? (standing.gapToTarget ?? '0') : gap.toFixed(2);
  const scale = scaleTo(Math.max(target, sum), length);
  let at = 0;
  const segments = [...amounts, ['gap', gapText] as [SegmentName, string]]
    .filter(([, amount]) => Number(amount) > 0)
    .map(([name, amount]) => {
      const x = scale(at);
      at += Number(amount);
      return { name, amount, x, width: round(scale(at) - x) };
    });
  return { segments, targetAt: target > 0 ? scale(target) : null };
}
