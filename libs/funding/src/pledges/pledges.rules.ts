import { type Day, type FieldError } from '#kernel';
import { type DayLimits, valueDateErrors } from '../ledger/ledger.rules.js';

/** A pledge is announced; what of it no agreement settles may be withdrawn. */
export const pledgeStates = ['announced', 'withdrawn'] as const;
export type PledgeState = (typeof pledgeStates)[number];

/** What is wrong with the days of a pledge; closed books do not bind what moves no money. */
export function pledgeDayErrors(
  announcedOn: Day,
  expectedOn: Day | null,
  limits: Pick<DayLimits, 'today' | 'beganOn'>,
): FieldError[] {
  const errors = valueDateErrors(announcedOn, { ...limits, closedThrough: null }, '/announcedOn');
  if (expectedOn !== null && expectedOn < announcedOn) {
    errors.push({ pointer: '/expectedOn', code: 'day-order-wrong', params: { from: announcedOn } });
  }
  return errors;
}
