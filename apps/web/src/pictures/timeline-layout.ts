import { dayNumber, round, textWidth } from './scale';

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

export interface TimelineLayout {
  spans: (TimelineSpan & { x: number; width: number; y: number })[];
  events: (TimelineEvent & { x: number; y: number; before: boolean })[];
  years: { year: number; x: number }[];
  todayAt: number | null;
  height: number;
}

const rowHeight = 26;

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
  return {
    spans: spans.map((span, index) => {
      const x = along(dayNumber(span.from));
      return { ...span, x, width: Math.max(2, round(along(dayNumber(span.to)) - x)), y: index * 40 };
    }),
    events: sorted.map((event, index) => {
      const x = along(dayNumber(event.day));
      // Words stand after their mark, or before it where they would leave the picture.
      const before = x + 14 + textWidth(event.label, 13) > width && x > width / 2;
      return { ...event, x, y: spans.length * 40 + index * rowHeight, before };
    }),
    years: yearsOf(first, last).map((year) => ({ year, x: along(dayNumber(`${year}-01-01`)) })),
    todayAt: now === null || now < first || now > last ? null : along(now),
    height: spans.length * 40 + events.length * rowHeight,
  };
}

function yearsOf(first: number, last: number): number[] {
  const year = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  const from = year(first) + 1;
  return Array.from({ length: Math.max(0, year(last) - from + 1) }, (_, index) => from + index);
}
