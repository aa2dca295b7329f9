import { namedIn } from '../texts/colon';
import { dayText } from '../parts/day-text';
import { Drawing, Figure } from './figure';
import { type EventKind, type PlacedEvent, type Timeframe, timelineLayout } from './timeline-layout';
import type { PictureWords } from './words';

interface TimelineProps extends Timeframe {
  words: PictureWords;
  sentence: string;
  name?: string;
}

const colours: Record<EventKind, string> = {
  done: 'var(--amount-transferred)',
  planned: 'var(--picture-paper)',
  late: 'var(--late, #b42318)',
};

/** What happened and what is to come, along the years. */
export function Timeline({ words, sentence, name = 'timeline', ...frame }: TimelineProps) {
  if (frame.spans.length + frame.events.length === 0) return null;
  return (
    <Figure
      words={words}
      name={name}
      sentence={sentence}
      draw={(width) => <Line words={words} frame={frame} width={width} label={sentence} />}
      table={{
        columns: [words.t('columns.what'), words.t('columns.fromDay'), words.t('columns.toDay')],
        rows: [
          ...frame.spans.map(({ label, from, to }) => [label, from, to]),
          ...frame.events.map(({ label, day }) => [label, day, null]),
        ],
      }}
    />
  );
}

interface LineProps {
  words: PictureWords;
  frame: Timeframe;
  width: number;
  label: string;
}

function Line({ words, frame, width, label }: LineProps) {
  const margin = 8;
  const labelled = frame.events.map((event) => ({
    ...event,
    label: `${dayText(event.day, words.language)} · ${event.label}`,
  }));
  const layout = timelineLayout({ ...frame, events: labelled }, width - 2 * margin);
  const bottom = layout.height + 8;
  return (
    <Drawing width={width} height={bottom + 28} label={label}>
      <g transform={`translate(${margin} 4)`}>
        {layout.years.map(({ year, x }) => (
          <g key={year}>
            <line x1={x} x2={x} y1={0} y2={bottom} className="axis" />
            <text x={x} y={bottom + 16} className="soft middle">
              {year}
            </text>
          </g>
        ))}
        {layout.todayAt === null ? null : (
          <line x1={layout.todayAt} x2={layout.todayAt} y1={0} y2={bottom} className="mark">
            <title>{words.t('timeline.today')}</title>
          </line>
        )}
        {layout.spans.map((span) => (
          <g key={`${span.label} ${span.from}`}>
            <text x={span.x} y={span.y + 12}>
              {namedIn(words.language, span.label, between(span, words))}
            </text>
            <rect
              {...{ x: span.x, y: span.y + 18, width: span.width, height: 12 }}
              style={{ fill: span.kind === 'late' ? colours.late : 'var(--amount-deposited)' }}
            />
          </g>
        ))}
        {layout.events.map((event) => (
          <g key={`${event.label} ${event.day}`}>
            <circle
              {...{ cx: event.x, cy: event.y + 13, r: 5, strokeWidth: 2 }}
              style={{
                fill: colours[event.kind],
                stroke: event.kind === 'late' ? colours.late : colours.done,
              }}
            />
            <EventWords event={event} />
          </g>
        ))}
      </g>
    </Drawing>
  );
}

function EventWords({ event: { x, y, words, wordsAt, lines } }: { event: PlacedEvent }) {
  if (words === 'before') {
    return (
      <text x={x - 12} y={y + 17} className="end">
        {lines[0]}
      </text>
    );
  }
  return lines.map((line, index) => (
    <text
      key={line}
      x={words === 'after' ? x + 12 : wordsAt}
      y={y + (words === 'after' ? 17 : 34) + index * 16}
    >
      {line}
    </text>
  ));
}

function between({ from, to }: { from: string; to: string }, { language }: PictureWords): string {
  return `${dayText(from, language)} – ${dayText(to, language)}`;
}
