import type { Day, FieldError } from '#kernel';

export const inKindKinds = ['secondment', 'expertise', 'goods', 'services', 'premises', 'other'] as const;
export type InKindKind = (typeof inKindKinds)[number];

/** An entry made by mistake is withdrawn and stays in the record. */
export const inKindStates = ['recorded', 'withdrawn'] as const;
export type InKindState = (typeof inKindStates)[number];

/** What is wrong with the period of a contribution in kind. */
export function inKindErrors(startsOn: Day, endsOn: Day | null): FieldError[] {
  if (endsOn === null || endsOn >= startsOn) return [];
  return [{ pointer: '/endsOn', code: 'day-order-wrong', params: { from: startsOn } }];
}
