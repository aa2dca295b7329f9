import { type Actor, DomainError, hasRole, organisationsOf, type Role } from '#kernel';

export const programmeStates = [
  'in_preparation',
  'submitted',
  'returned',
  'appraised',
  'approved',
  'approved_with_conditions',
  'deferred',
  'declined',
  'signed',
  'active',
  'suspended',
  'operationally_closed',
  'financially_closed',
  'cancelled',
] as const;
export type ProgrammeState = (typeof programmeStates)[number];

export const programmeVerbs = [
  'submit',
  'return',
  'appraise',
  'approve',
  'approve-with-conditions',
  'defer',
  'decline',
  'clear-conditions',
  'sign',
  'activate',
  'suspend',
  'resume',
  'cancel',
  'close-operationally',
] as const;
export type ProgrammeVerb = (typeof programmeVerbs)[number];

export const signingParties = [
  'participating-organisation',
  'administrative-agent',
  'national-authority',
] as const;
export type SigningParty = (typeof signingParties)[number];

interface Transition {
  readonly from: readonly ProgrammeState[];
  readonly to: ProgrammeState;
  /** `focal-point` means: of the convening agency. */
  readonly roles: readonly Role[];
  readonly needsReason: boolean;
}

const decided: ProgrammeState[] = ['approved', 'approved_with_conditions'];

/** The life of a joint programme (`domain.md` §3). States and verbs are permanent. */
export const programmeTransitions: Record<ProgrammeVerb, Transition> = {
  submit: step(['in_preparation', 'returned', 'deferred'], 'submitted', ['focal-point']),
  return: step(['submitted'], 'returned', ['secretariat'], true),
  appraise: step(['submitted'], 'appraised', ['secretariat'], true),
  approve: step(['appraised'], 'approved', ['chair']),
  'approve-with-conditions': step(['appraised'], 'approved_with_conditions', ['chair']),
  defer: step(['appraised'], 'deferred', ['chair']),
  decline: step(['appraised'], 'declined', ['chair']),
  'clear-conditions': step(['approved_with_conditions'], 'approved', ['secretariat']),
  sign: step(['approved'], 'signed', ['secretariat']),
  activate: step(['signed'], 'active', ['agent']),
  suspend: step(['active'], 'suspended', ['secretariat'], true),
  resume: step(['suspended'], 'active', ['secretariat'], true),
  cancel: step(
    ['in_preparation', 'submitted', 'returned', 'appraised', 'deferred', ...decided, 'signed'],
    'cancelled',
    ['secretariat'],
    true,
  ),
  'close-operationally': step(['active'], 'operationally_closed', ['secretariat'], true),
};

function step(from: ProgrammeState[], to: ProgrammeState, roles: Role[], needsReason = false): Transition {
  return { from, to, roles, needsReason };
}

/** States in which the participants write on the document. */
export const editableStates: readonly ProgrammeState[] = programmeTransitions.submit.from;

/** States from the signatures on: what donors and the public may know. */
export const publishedStates: readonly ProgrammeState[] = [
  'signed',
  'active',
  'suspended',
  'operationally_closed',
  'financially_closed',
];

/** States of which the committee's members all know; the paper of an item opens on a declaration before. */
export const committeeStates: readonly ProgrammeState[] = [
  ...decided,
  'deferred',
  'declined',
  ...publishedStates,
];

/** States in which the administrative agent has something to do with the programme. */
export const agentStates: readonly ProgrammeState[] = [...decided, ...publishedStates];

/** What decides who may read a programme. */
export interface ProgrammeFacts {
  readonly fundId: string;
  readonly state: ProgrammeState;
  readonly approvedMinor: bigint | null;
  readonly conveningOrganisationId: string;
  readonly participantIds: readonly string[];
}

/** What was granted to or taken from one person for one programme. */
export interface PersonalAccess {
  readonly reader: boolean;
  readonly excluded: boolean;
}

const nobody: PersonalAccess = { reader: false, excluded: false };

/**
 * Staff see everything of a programme, partners what is theirs, donors what is published; null: it does not
 * exist for this person.
 */
export type ProgrammeView = 'staff' | 'partner' | 'donor' | null;

/** Whether the actor writes this programme: focal point of an organisation that takes part in it. */
export function writesProgramme(actor: Actor, programme: ProgrammeFacts): boolean {
  if (actor.system) return true;
  const own = organisationsOf(actor, programme.fundId, 'focal-point');
  return own.some((id) => programme.participantIds.includes(id));
}

/**
 * How the actor sees a programme. A declared conflict takes away every view that comes from judging; whoever
 * writes a programme keeps the partner's view of it.
 */
export function viewOf(
  actor: Actor,
  programme: ProgrammeFacts,
  access: PersonalAccess = nobody,
): ProgrammeView {
  if (actor.system) return 'staff';
  if (!access.excluded && judgesProgramme(actor, programme, access)) return 'staff';
  if (writesProgramme(actor, programme)) return 'partner';
  if (access.excluded || !hasRole(actor, programme.fundId, 'donor')) return null;
  return publishedStates.includes(programme.state) ? 'donor' : null;
}

function judgesProgramme(actor: Actor, programme: ProgrammeFacts, access: PersonalAccess): boolean {
  const { fundId, state } = programme;
  if (hasRole(actor, fundId, 'secretariat', 'auditor', 'administrator')) return true;
  const cancelledLate = state === 'cancelled' && programme.approvedMinor !== null;
  const known = (states: readonly ProgrammeState[]) => states.includes(state) || cancelledLate;
  if (hasRole(actor, fundId, 'agent', 'agent-approver') && known(agentStates)) return true;
  if (!hasRole(actor, fundId, 'member', 'chair')) return false;
  return known(committeeStates) || (access.reader && state === 'appraised');
}

export function mayReadProgramme(
  actor: Actor,
  programme: ProgrammeFacts,
  access: PersonalAccess = nobody,
): boolean {
  return viewOf(actor, programme, access) !== null;
}

/** Throws `not-allowed` or `transition-not-possible` unless the actor may do this with the programme now. */
export function requireMove(actor: Actor, programme: ProgrammeFacts, verb: ProgrammeVerb): void {
  const { from, roles } = programmeTransitions[verb];
  const byRole = roles.filter((role) => role !== 'focal-point');
  const convenes =
    actor.system ||
    organisationsOf(actor, programme.fundId, 'focal-point').includes(programme.conveningOrganisationId);
  const may =
    (roles.includes('focal-point') && convenes) ||
    (byRole.length > 0 && hasRole(actor, programme.fundId, ...byRole));
  if (!may) throw new DomainError('not-allowed');
  if (!from.includes(programme.state)) throw notPossible(programme.state, verb);
}

/** Throws unless the actor writes the programme and it is open for writing. */
export function requireEditable(actor: Actor, programme: ProgrammeFacts): void {
  if (!writesProgramme(actor, programme)) throw new DomainError('not-allowed');
  if (!editableStates.includes(programme.state)) throw notPossible(programme.state, 'change');
}

function notPossible(state: ProgrammeState, verb: string): DomainError {
  return new DomainError('transition-not-possible', { params: { state }, facts: { state, verb } });
}

/** A signature that the document needs; organisation ids for participants, null for the agent. */
export interface SignatureSlot {
  readonly party: SigningParty;
  readonly organisationId: string | null;
}

/** The required signatures that are not recorded yet: each participant and the administrative agent. */
export function missingSignatures(
  participantIds: readonly string[],
  recorded: readonly SignatureSlot[],
): SignatureSlot[] {
  const required: SignatureSlot[] = [
    ...participantIds.map((id) => ({ party: 'participating-organisation' as const, organisationId: id })),
    { party: 'administrative-agent', organisationId: null },
  ];
  return required.filter(
    (slot) => !recorded.some((r) => r.party === slot.party && r.organisationId === slot.organisationId),
  );
}
