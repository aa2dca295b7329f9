import type { Schema } from '../../api/client';

type HistoryEvent = Schema<'EventAnswer'>;

/** What one person saved again and again while writing: told once, by its newest event. */
export interface Sitting {
  event: HistoryEvent;
  /** How many events it stands for, and when the first of them was. */
  count: number;
  since: string;
  sealed: boolean;
}

const pauseMs = 30 * 60_000;

/** Whether nothing is told by the second that the first does not tell: the same done again soon after. */
function goesOn(later: HistoryEvent, earlier: HistoryEvent, at: string): boolean {
  const told = ({ name, who, subject, facts }: HistoryEvent) =>
    JSON.stringify([name, who, subject.id, facts]);
  const silent = (event: HistoryEvent) => !event.reason && !event.hasDifference;
  return (
    silent(later) &&
    silent(earlier) &&
    told(later) === told(earlier) &&
    Date.parse(at) - Date.parse(earlier.at) <= pauseMs
  );
}

/** Events (newest first) with those of one sitting put together. */
export function sittingsOf(events: readonly HistoryEvent[]): Sitting[] {
  const sittings: Sitting[] = [];
  for (const event of events) {
    const last = sittings.at(-1);
    if (last && goesOn(last.event, event, last.since)) {
      last.count += 1;
      last.since = event.at;
      last.sealed &&= event.sealed;
    } else sittings.push({ event, count: 1, since: event.at, sealed: event.sealed });
  }
  return sittings;
}
