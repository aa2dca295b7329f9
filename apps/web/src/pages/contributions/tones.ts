import type { Schema } from '../../api/client';
import type { Tone } from '../../parts/state-badge';

/** What the states of promises mean to a reader. */
export const agreementTones: Record<Schema<'AgreementAnswer'>['state'], Tone> = {
  active: 'working',
  completed: 'good',
  terminated: 'stopped',
};

export const instalmentTones: Record<Schema<'InstalmentAnswer'>['state'], Tone> = {
  expected: 'waiting',
  overdue: 'late',
  'part-paid': 'working',
  paid: 'good',
  short: 'warning',
  cancelled: 'stopped',
};

export const pledgeTones: Record<Schema<'PledgeAnswer'>['state'], Tone> = {
  announced: 'working',
  withdrawn: 'stopped',
};
