import type { Schema } from '../../../api/client';
import type { Tone } from '../../../parts/state-badge';

/** What an outcome means to a reader at a glance. */
export const outcomeTones: Record<Schema<'DecisionItem'>['outcome'], Tone> = {
  endorsed: 'good',
  approved: 'good',
  approved_with_conditions: 'warning',
  deferred: 'waiting',
  declined: 'stopped',
  adopted: 'good',
  noted: 'working',
};
