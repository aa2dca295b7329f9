import { type Day, type FieldError } from '#kernel';

/** A pledge is announced; what of it no agreement settles may be withdrawn. */
export const pledgeStates = ['announced', 'withdrawn'] as const;
export type PledgeState = (typeof pledgeStates)[number];

/** What is wrong with the days of a pledge. */
export function pledgeDayErrors(announcedOn: Day, expectedOn: Day | null, today: Day): FieldError[] {
  const errors: FieldError[] = [];
  if (announcedOn > today) errors.push({ pointer: '/announcedOn', code: 'day-in-future', params: { today } });
  if (expectedOn !== null && expectedOn < announcedOn) {
    errors.push({ pointer: '/expectedOn', code: 'day-order-wrong', params: { from: announcedOn } });
  }
  return errors;
}
