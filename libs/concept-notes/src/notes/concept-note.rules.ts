import { type Actor, DomainError, hasRole, organisationsOf, type Role } from '#kernel';

export const noteStates = [
  'draft',
  'submitted',
  'returned',
  'eligible',
  'ineligible',
  'in_screening',
  'screened',
  'endorsed',
  'deferred',
  'declined',
  'converted',
  'withdrawn',
] as const;
export type NoteState = (typeof noteStates)[number];

export const noteVerbs = [
  'submit',
  'return',
  'withdraw',
  'find-eligible',
  'find-ineligible',
  'open-screening',
  'moderate',
  'endorse',
  'defer',
  'decline',
  'convert',
] as const;
export type NoteVerb = (typeof noteVerbs)[number];

interface Transition {
  readonly from: readonly NoteState[];
  readonly to: NoteState;
  /** `focal-point` means: of an organisation that writes the note. */
  readonly roles: readonly Role[];
  readonly needsReason: boolean;
}

const open: NoteState[] = ['draft', 'submitted', 'returned', 'eligible', 'in_screening'];

/** The life of a concept note (`domain.md` §3). States and verbs are permanent. */
export const noteTransitions: Record<NoteVerb, Transition> = {
  submit: step(['draft', 'returned', 'deferred'], 'submitted', ['focal-point']),
  return: step(['submitted'], 'returned', ['secretariat'], true),
  withdraw: step(
    [...open, 'screened', 'endorsed', 'deferred'],
    'withdrawn',
    ['focal-point', 'secretariat'],
    true,
  ),
  'find-eligible': step(['submitted'], 'eligible', ['secretariat']),
  'find-ineligible': step(['submitted'], 'ineligible', ['secretariat'], true),
  'open-screening': step(['eligible'], 'in_screening', ['secretariat']),
  moderate: step(['in_screening'], 'screened', ['secretariat']),
  endorse: step(['screened'], 'endorsed', ['chair', 'secretariat']),
  defer: step(['screened'], 'deferred', ['chair', 'secretariat']),
  decline: step(['screened'], 'declined', ['chair', 'secretariat']),
  convert: step(['endorsed'], 'converted', ['secretariat']),
};

function step(from: NoteState[], to: NoteState, roles: Role[], needsReason = false): Transition {
  return { from, to, roles, needsReason };
}

/** States in which the authors may change the content. */
export const editableStates: readonly NoteState[] = noteTransitions.submit.from;

/** States in which the whole committee knows a note: it has decided upon it. */
export const committeeStates: readonly NoteState[] = ['endorsed', 'deferred', 'declined', 'converted'];

/** States in which a member knows a note once they have declared no conflict on its item (ADR 0071). */
export const declaredStates: readonly NoteState[] = ['screened'];

/** What decides who may read a note. */
export interface NoteFacts {
  readonly fundId: string;
  readonly state: NoteState;
  readonly submittedVersion: number | null;
  readonly authorOrganisationId: string;
  readonly participantIds: readonly string[];
}

/** What was granted to or taken from one person for one note. */
export interface PersonalAccess {
  readonly reader: boolean;
  readonly excluded: boolean;
}

const nobody: PersonalAccess = { reader: false, excluded: false };

/** Staff see everything of a note, partners what is theirs; null: the note does not exist for this person. */
export type NoteView = 'staff' | 'partner' | null;

/** Whether the actor writes this note: focal point of an organisation that began it or takes part in it. */
export function writesNote(actor: Actor, note: NoteFacts): boolean {
  if (actor.system) return true;
  const own = organisationsOf(actor, note.fundId, 'focal-point');
  return own.some((id) => id === note.authorOrganisationId || note.participantIds.includes(id));
}

/**
 * How the actor sees a note. Being excluded (a declared conflict) takes away every view that comes from
 * judging notes; whoever writes a note keeps the partner's view of it.
 */
export function viewOf(actor: Actor, note: NoteFacts, access: PersonalAccess = nobody): NoteView {
  if (actor.system) return 'staff';
  const judges = !access.excluded && note.submittedVersion !== null && judgesNote(actor, note, access);
  if (judges) return 'staff';
  return writesNote(actor, note) ? 'partner' : null;
}

function judgesNote(actor: Actor, note: NoteFacts, access: PersonalAccess): boolean {
  if (hasRole(actor, note.fundId, 'secretariat', 'auditor', 'administrator')) return true;
  if (access.reader && hasRole(actor, note.fundId, 'reviewer')) return true;
  if (!hasRole(actor, note.fundId, 'member', 'chair')) return false;
  return committeeStates.includes(note.state) || (access.reader && declaredStates.includes(note.state));
}

export function mayReadNote(actor: Actor, note: NoteFacts, access: PersonalAccess = nobody): boolean {
  return viewOf(actor, note, access) !== null;
}

/** Throws `not-allowed` or `transition-not-possible` unless the actor may do this with the note now. */
export function requireMove(actor: Actor, note: NoteFacts, verb: NoteVerb): void {
  if (!maySend(actor, note, verb)) throw new DomainError('not-allowed');
  const { state } = note;
  if (noteTransitions[verb].from.includes(state)) return;
  throw new DomainError('transition-not-possible', { params: { state }, facts: { state, verb } });
}

/** Whether the actor may do this with the note now. */
export function mayMove(actor: Actor, note: NoteFacts, verb: NoteVerb): boolean {
  return noteTransitions[verb].from.includes(note.state) && maySend(actor, note, verb);
}

function maySend(actor: Actor, note: NoteFacts, verb: NoteVerb): boolean {
  const { roles } = noteTransitions[verb];
  const others = roles.filter((role) => role !== 'focal-point');
  if (roles.includes('focal-point') && writesNote(actor, note)) return true;
  return others.length > 0 && hasRole(actor, note.fundId, ...others);
}
