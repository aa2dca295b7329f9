import type { Schema } from '../../../api/client';
import { sumOf } from '../../../parts/decimal';

type Draw = Schema<'EarmarkDrawAnswer'>;

/** What money of some lines is used for, one row for each programme or other purpose. */
export interface PaidRow {
  what: string;
  programme: string | null;
  purpose: Draw['purpose'];
  reserved: string;
  /** Not refunded. */
  transferred: string;
}

/** Draws on the lines, put together by programme; programmes in the order of their codes, others last. */
export function paidBy(draws: readonly Draw[], lines: ReadonlySet<string>): PaidRow[] {
  const rows = new Map<string, PaidRow>();
  for (const draw of draws.filter(({ sourceId }) => lines.has(sourceId))) {
    const what = draw.programme ?? draw.purpose;
    const before = rows.get(what) ?? { reserved: '0.00', transferred: '0.00' };
    rows.set(what, {
      what,
      programme: draw.programme,
      purpose: draw.purpose,
      reserved: sumOf([before.reserved, draw.reserved]),
      transferred: sumOf([before.transferred, draw.transferred]),
    });
  }
  const last = (row: PaidRow) => (row.programme === null ? 1 : 0);
  return [...rows.values()].sort((a, b) => last(a) - last(b) || a.what.localeCompare(b.what));
}
