import { dayNumber, linesOf, round, textWidth } from './scale';

export type EventKind = 'done' | 'planned' | 'late';

/** Something that happened on a day, or is to happen. */
export interface TimelineEvent {
  day: string;
  label: string;
  kind: EventKind;
}

/** Something that lasts: a programme, a reporting period. */
export interface TimelineSpan {
  label: string;
  from: string;
  to: string;
  kind?: EventKind;
}

export interface Timeframe {
  spans: readonly TimelineSpan[];
  events: readonly TimelineEvent[];
  today?: string;
}

/** Words stand after their mark, before it where they would leave the picture, else below. */
export interface PlacedEvent extends TimelineEvent {
  x: number;
  y: number;
  words: 'after' | 'before' | 'below';
  /** Where words below their mark begin: as near to it as they have room. */
  wordsAt: number;
  lines: string[];
}

export interface TimelineLayout {
  spans: (TimelineSpan & { x: number; width: number; y: number })[];
  events: PlacedEvent[];
  years: { year: number; x: number }[];
  todayAt: number | null;
  height: number;
}

const rowHeight = 26;
const fontSize = 13;

/** One row for each span and event, in the order of their days; years along the bottom. */
export function timelineLayout({ spans, events, today }: Timeframe, width: number): TimelineLayout {
  const days = [...spans.flatMap(({ from, to }) => [from, to]), ...events.map(({ day }) => day)].map(
    dayNumber,
  );
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const along = (day: number) =>
    last === first ? width / 2 : round(((day - first) / (last - first)) * width);
  const sorted = [...events].sort((a, b) => a.day.localeCompare(b.day));
  const now = today === undefined ? null : dayNumber(today);
  let y = spans.length * 40;
  const placed = sorted.map((event): PlacedEvent => {
    const x = along(dayNumber(event.day));
    const each = placeWords(event.label, x, width);
    const at = { ...event, ...each, x, y };
    y += rowHeight + (each.words === 'below' ? each.lines.length * 16 : 0);
    return at;
  });
  return {
    spans: spans.map((span, index) => {
      const x = along(dayNumber(span.from));
      return { ...span, x, width: Math.max(2, round(along(dayNumber(span.to)) - x)), y: index * 40 };
    }),
    events: placed,
    years: yearsOf(first, last).map((year) => ({ year, x: along(dayNumber(`${year}-01-01`)) })),
    todayAt: now === null || now < first || now > last ? null : along(now),
    height: y,
  };
}

function placeWords(
  label: string,
  x: number,
  width: number,
): Pick<PlacedEvent, 'words' | 'lines' | 'wordsAt'> {
  const length = textWidth(label, fontSize) + 14;
  const wordsAt = round(Math.max(0, Math.min(x - length / 2, width - length)));
  if (x + length <= width) return { words: 'after', lines: [label], wordsAt };
  if (length <= x) return { words: 'before', lines: [label], wordsAt };
  const lines = linesOf(label, Math.floor(width / textWidth('n', fontSize)), 3);
  return { words: 'below', lines, wordsAt };
}

function yearsOf(first: number, last: number): number[] {
  const year = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  const from = year(first) + 1;
  return Array.from({ length: Math.max(0, year(last) - from + 1) }, (_, index) => from + index);
}
