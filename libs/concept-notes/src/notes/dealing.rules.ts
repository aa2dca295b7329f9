import { type Actor, DomainError, hasRole } from '#kernel';
import {
  editableStates,
  type NoteFacts,
  type NoteState,
  type NoteView,
  writesNote,
} from './concept-note.rules.js';

const overStates: readonly NoteState[] = ['ineligible', 'declined', 'converted', 'withdrawn'];

/**
 * Whether the actor reads internal comments: those who run or inspect the fund, not those who review or
 * decide.
 */
export function mayReadInternal(actor: Actor, fundId: string, view: NoteView): boolean {
  return view === 'staff' && hasRole(actor, fundId, 'secretariat', 'auditor', 'administrator');
}

export const commentVisibilities = ['internal', 'shared'] as const;
export type CommentVisibility = (typeof commentVisibilities)[number];

/**
 * Who may comment, and how visible that is: the secretariat internally unless it says `shared`; authors
 * always shared, because they have nobody to be internal with here. Throws `not-allowed`, `fields-wrong`.
 */
export function commentVisibility(
  actor: Actor,
  note: NoteFacts,
  view: NoteView,
  wanted: CommentVisibility | undefined,
): { side: 'staff' | 'partner'; visibility: CommentVisibility } {
  if (view === 'staff' && hasRole(actor, note.fundId, 'secretariat')) {
    return { side: 'staff', visibility: wanted ?? 'internal' };
  }
  if (!writesNote(actor, note)) throw new DomainError('not-allowed');
  if (wanted === 'internal') {
    const params = { values: 'shared' };
    throw new DomainError('fields-wrong', {
      errors: [{ pointer: '/visibility', code: 'value-not-listed', params }],
    });
  }
  return { side: 'partner', visibility: 'shared' };
}

/** Authors attach while they may write, the secretariat as long as the note lives. Throws otherwise. */
export function requireAttach(actor: Actor, note: NoteFacts, view: NoteView): void {
  const staff = view === 'staff' && hasRole(actor, note.fundId, 'secretariat');
  if (staff && !overStates.includes(note.state)) return;
  if (!staff && !writesNote(actor, note)) throw new DomainError('not-allowed');
  if (!staff && editableStates.includes(note.state)) return;
  throw notPossible(note.state);
}

/** Only what was never submitted can be taken away. */
export function requireDetach(actor: Actor, note: NoteFacts): void {
  if (!writesNote(actor, note)) throw new DomainError('not-allowed');
  if (note.state !== 'draft') throw notPossible(note.state);
}

/** The secretariat records endorsements of notes that live. */
export function requireEndorsing(actor: Actor, note: NoteFacts, view: NoteView): void {
  if (view !== 'staff' || !hasRole(actor, note.fundId, 'secretariat')) throw new DomainError('not-allowed');
  if (overStates.includes(note.state)) throw notPossible(note.state);
}

function notPossible(state: NoteState): DomainError {
  return new DomainError('transition-not-possible', { params: { state }, facts: { state } });
}
