import type { Schema } from '../../../api/client';

type Gate = Schema<'EligibilityAnswer'>['gates'][number];

export type Judgements = Partial<Record<Gate['gate'], { passed: boolean; reason: string }>>;

function passedOf(gate: Gate, judgements: Judgements): boolean | null {
  return judgements[gate.gate]?.passed ?? gate.passed;
}

/** Gates that nobody has answered yet: neither the server nor the secretariat. */
export function openGates(gates: readonly Gate[], judgements: Judgements): Gate[] {
  return gates.filter((gate) => passedOf(gate, judgements) === null);
}

/** What the gates come to: one that failed makes the note ineligible. */
export function outcomeOf(gates: readonly Gate[], judgements: Judgements): 'eligible' | 'ineligible' {
  return gates.some((gate) => passedOf(gate, judgements) === false) ? 'ineligible' : 'eligible';
}
