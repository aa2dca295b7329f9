import { Drawing } from './figure';
import { type BarRow, type PlacedRow, placeRows } from './row-layout';
import { linesOf, textWidth, wide } from './scale';

interface BarRowsProps {
  rows: readonly BarRow[];
  width: number;
  label: string;
  /** Thin threads from each bar's end to the next row: a waterfall. */
  threads?: boolean;
}

/** Bars below each other, with words before and figures after them; above them where it is narrow. */
export function BarRows({ rows, width, label, threads = false }: BarRowsProps) {
  const isWide = width >= wide;
  const before = isWide ? Math.min(240, Math.max(...rows.map((row) => textWidth(row.label, 13))) + 16) : 0;
  const after = isWide ? Math.max(...rows.map((row) => textWidth(lastWords(row), 13))) + 16 : 0;
  const rowHeight = isWide ? 34 : 50;
  const { placed, zeroAt, height } = placeRows(rows, width - before - after - 4, rowHeight);
  const top = isWide ? 4 : 22;
  return (
    <Drawing width={width} height={height} label={label}>
      <line x1={before + zeroAt} x2={before + zeroAt} y1={0} y2={height} className="axis" />
      {placed.map((row, index) => (
        <g key={row.label}>
          {threads && index < placed.length - 1 ? (
            <line
              x1={before + row.endsAt}
              x2={before + row.endsAt}
              y1={row.y + top}
              y2={row.y + rowHeight + top + 20}
              className="axis"
            />
          ) : null}
          <rect
            x={before + row.x}
            y={row.y + top}
            width={row.width}
            height={22}
            style={{ fill: row.outlined ? 'none' : row.colour }}
            className={row.outlined ? 'dashed' : undefined}
          />
          <RowWords row={row} width={width} before={isWide ? before : null} top={top} />
        </g>
      ))}
    </Drawing>
  );
}

function lastWords({ value, note }: BarRow): string {
  return note ? `${value} ${note}` : value;
}

interface RowWordsProps {
  row: PlacedRow;
  width: number;
  /** Room for words before the bars; null where they stand above. */
  before: number | null;
  top: number;
}

function RowWords({ row, width, before, top }: RowWordsProps) {
  const value = (
    <>
      <tspan fontWeight={650}>{row.value}</tspan>
      {row.note ? <tspan style={{ fill: 'var(--picture-soft)' }}>{` ${row.note}`}</tspan> : null}
    </>
  );
  if (before === null) {
    // A long name must not run into its figure.
    const letters = Math.floor((width - textWidth(lastWords(row), 13)) / textWidth('n', 13)) - 1;
    return (
      <>
        <text x={0} y={row.y + 14}>
          {linesOf(row.label, letters, 1)[0]}
        </text>
        <text x={width} y={row.y + 14} className="end">
          {value}
        </text>
      </>
    );
  }
  return (
    <>
      <text x={before - 12} y={row.y + top + 16} className="end">
        {row.label}
      </text>
      <text x={before + row.x + row.width + 10} y={row.y + top + 16}>
        {value}
      </text>
    </>
  );
}
