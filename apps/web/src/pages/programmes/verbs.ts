import type { Schema } from '../../api/client';
import type { Role } from '../../api/me';

export type ProgrammeState = Schema<'ProgrammeAnswer'>['state'];

/** What people do with a programme on its page; the committee's verbs belong to its sessions. */
export const programmeVerbs = [
  'submit',
  'return',
  'appraise',
  'sign',
  'suspend',
  'resume',
  'close-operationally',
  'cancel',
] as const;
export type ProgrammeVerb = (typeof programmeVerbs)[number];

const from: Record<ProgrammeVerb, readonly ProgrammeState[]> = {
  submit: ['in_preparation', 'returned', 'deferred'],
  return: ['submitted'],
  appraise: ['submitted'],
  sign: ['approved'],
  suspend: ['active'],
  resume: ['suspended'],
  'close-operationally': ['active'],
  cancel: [
    'in_preparation',
    'submitted',
    'returned',
    'appraised',
    'deferred',
    'approved',
    'approved_with_conditions',
    'signed',
  ],
};

/** The step that a state waits for; null where it waits for the committee, a payment, or nothing. */
export function nextVerb(state: ProgrammeState): ProgrammeVerb | null {
  const next: Partial<Record<ProgrammeState, ProgrammeVerb>> = {
    in_preparation: 'submit',
    returned: 'submit',
    deferred: 'submit',
    submitted: 'appraise',
    approved: 'sign',
    suspended: 'resume',
  };
  return next[state] ?? null;
}

/** The verbs of a state beside the next one. */
export function otherVerbs(state: ProgrammeState): ProgrammeVerb[] {
  return programmeVerbs.filter((verb) => from[verb].includes(state) && verb !== nextVerb(state));
}

/** Why the reader cannot do it, as a key of `whyNot`; null: they can. The API decides. */
export function whyNot(
  verb: ProgrammeVerb,
  roles: ReadonlySet<Role>,
  convenes: boolean,
): 'notConvening' | 'notSecretariat' | null {
  if (verb === 'submit') return convenes ? null : 'notConvening';
  return roles.has('secretariat') ? null : 'notSecretariat';
}

/** Whether participants write on the document now. */
export function isOpenForWriting(state: ProgrammeState): boolean {
  return from.submit.includes(state);
}

/** Whether money may have been given already: approved, and what comes after. */
export function isApproved(state: ProgrammeState): boolean {
  return [
    'approved',
    'approved_with_conditions',
    'signed',
    'active',
    'suspended',
    'operationally_closed',
    'financially_closed',
  ].includes(state);
}
