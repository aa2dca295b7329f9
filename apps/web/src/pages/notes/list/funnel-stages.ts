import type { Schema } from '../../../api/client';
import { sumOf } from '../../../parts/decimal';

type Stage = Schema<'StageAnswer'>;
type NoteState = Stage['state'];

const outcomes = ['endorsed', 'converted'] as const;
const decided = [...outcomes, 'deferred', 'declined'] as const;
const screened = ['screened', ...decided] as const;

/** States of notes that came as far as a stage; how far those came that withdrew is not known. */
const reached = {
  submitted: ['submitted', 'returned', 'ineligible', 'withdrawn', 'eligible', 'in_screening', ...screened],
  eligible: ['eligible', 'in_screening', ...screened],
  screened,
  endorsed: outcomes,
  converted: ['converted'],
} as const satisfies Record<string, readonly NoteState[]>;

export type FunnelStageName = keyof typeof reached;
export interface ReachedStage {
  stage: FunnelStageName;
  count: number;
  amount: string;
}

/** Left the way to the committee's endorsement, for now or for good. */
export const leftStates: readonly NoteState[] = [
  'returned',
  'ineligible',
  'deferred',
  'declined',
  'withdrawn',
];

/**
 * How many notes came as far as each stage. Begins with the last stage that all notes the reader may count
 * have reached: the committee counts decided notes alone, donors endorsed ones.
 */
export function funnelStages(stages: readonly Stage[]): ReachedStage[] {
  const all = stages.reduce((sum, { notes }) => sum + notes, 0);
  const counted = (Object.keys(reached) as FunnelStageName[]).map((stage): ReachedStage => {
    const there = stages.filter(({ state }) => (reached[stage] as readonly NoteState[]).includes(state));
    return {
      stage,
      count: there.reduce((sum, { notes }) => sum + notes, 0),
      amount: sumOf(there.map(({ requested }) => requested)),
    };
  });
  const first = counted.findLastIndex(({ count }) => count === all);
  return counted.slice(Math.max(0, first));
}
