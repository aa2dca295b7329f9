import { round, scaleTo } from './scale';

/** A row of a picture of rows: a bar from one amount to another, on a scale that all rows share. */
export interface BarRow {
  label: string;
  /** What stands at the bar's end. */
  value: string;
  /** Softer, after the value: `85 % of deposited`. */
  note?: string;
  from: number;
  to: number;
  colour: string;
  /** Drawn as a dashed frame: a goal, or what is not there. */
  outlined?: boolean;
}

export interface PlacedRow extends BarRow {
  y: number;
  x: number;
  width: number;
  /** Where the bar ends in the direction it runs, for the thread to the next row. */
  endsAt: number;
}

/** Places rows below each other. Zero stands where the lowest amount leaves room for it. */
export function placeRows(rows: readonly BarRow[], length: number, rowHeight: number) {
  const lowest = Math.min(0, ...rows.flatMap(({ from, to }) => [from, to]));
  const highest = Math.max(0, ...rows.flatMap(({ from, to }) => [from, to]));
  const scale = scaleTo(highest - lowest, length);
  const at = (amount: number) => scale(amount - lowest);
  const placed = rows.map((row, index): PlacedRow => {
    const [left, right] = [at(Math.min(row.from, row.to)), at(Math.max(row.from, row.to))];
    // Whoever has a little must be seen to have something.
    const width = row.from === row.to ? 0 : Math.max(1.5, round(right - left));
    return { ...row, y: index * rowHeight, x: left, width, endsAt: at(row.to) };
  });
  return { placed, zeroAt: at(0), height: rows.length * rowHeight };
}
