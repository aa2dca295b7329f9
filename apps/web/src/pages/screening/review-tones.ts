import type { Schema } from '../../api/client';
import type { Tone } from '../../parts/state-badge';

/** How far each review is. */
export const reviewTones: Record<Schema<'ReviewAnswer'>['state'], Tone> = {
  assigned: 'waiting',
  declared: 'working',
  draft: 'draft',
  submitted: 'good',
  recused: 'stopped',
  unassigned: 'stopped',
};
