import type { TimelineEvent } from '../pictures/timeline-layout';
import type { ProgrammePage, Reader } from './reader';

/** The days of a programme that are known, and the reports it has accounted by. */
export function programmeEvents(
  { t, day }: Reader,
  programme: ProgrammePage,
  today: string,
): TimelineEvent[] {
  const days: [string | null, string][] = [
    [programme.signedOn, t('programme.signed')],
    [programme.startsOn, t('programme.start')],
    [programme.endsOn, t('programme.end')],
    [programme.closedOn, t('programme.closed')],
    ...programme.reports.map(({ acceptedOn, label, periodEnd }): [string, string] => [
      acceptedOn,
      t('programme.accepted', { report: label, day: day(periodEnd) }),
    ]),
  ];
  return days.flatMap(([on, label]) => {
    return on === null
      ? []
      : [{ day: on, label, kind: on <= today ? ('done' as const) : ('planned' as const) }];
  });
}
