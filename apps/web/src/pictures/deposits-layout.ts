import { dayNumber, round, scaleTo, ticksUpTo } from './scale';

/** What had come in by the end of a day, and the target that was in force. */
export interface DepositPoint {
  asOf: string;
  deposited: string;
  target: string | null;
}

export interface Tick {
  at: number;
  value: number;
}

export interface DepositsLayout {
  /** The line of deposits, in steps: money comes on a day, not between two. */
  line: string;
  area: string;
  /** The target's lines; it changes with its period. */
  target: string;
  amounts: Tick[];
  /** First days of years. */
  years: Tick[];
  end: { x: number; y: number; targetY: number | null };
}

/** Lays amounts over time into a box. */
export function depositsLayout(
  points: readonly DepositPoint[],
  width: number,
  height: number,
): DepositsLayout {
  const amounts = points.flatMap(({ deposited, target }) => [Number(deposited), Number(target ?? 0)]);
  const ticks = ticksUpTo(Math.max(0, ...amounts), 4);
  const up = scaleTo(ticks[ticks.length - 1]!, height);
  const first = dayNumber(points[0]!.asOf);
  const last = dayNumber(points[points.length - 1]!.asOf);
  const along = (day: number) => (last === first ? width : round(((day - first) / (last - first)) * width));
  const y = (amount: number) => round(height - up(amount));
  const placed = points.map((point) => ({
    x: along(dayNumber(point.asOf)),
    y: y(Number(point.deposited)),
    target: point.target === null ? null : y(Number(point.target)),
  }));
  const end = placed[placed.length - 1]!;
  const line = `M${placed[0]!.x} ${placed[0]!.y}${placed
    .slice(1)
    .map((each) => `H${each.x}V${each.y}`)
    .join('')}`;
  return {
    line,
    area: `${line}V${height}H${placed[0]!.x}Z`,
    target: targetLine(placed),
    amounts: ticks.map((value) => ({ value, at: y(value) })),
    years: yearsBetween(points[0]!.asOf, points[points.length - 1]!.asOf).map((year) => {
      return { value: year, at: along(dayNumber(`${year}-01-01`)) };
    }),
    end: { x: end.x, y: end.y, targetY: end.target },
  };
}

function targetLine(placed: readonly { x: number; target: number | null }[]): string {
  let path = '';
  let at: number | null = null;
  for (const { x, target } of placed) {
    if (target === null) at = null;
    else {
      path += at === null ? `M${x} ${target}` : target === at ? `H${x}` : `H${x}V${target}`;
      at = target;
    }
  }
  return path.replaceAll(/(H[\d.]+)(?=H)/g, '');
}

function yearsBetween(first: string, last: string): number[] {
  const from = Number(first.slice(0, 4)) + (first.slice(5) === '01-01' ? 0 : 1);
  const to = Number(last.slice(0, 4));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
