import { type Content, type ContentField, contentFields } from '../content/fields';
import { isEmpty, same } from '../content/same';

/** One thing done to one field, to be undone. */
export interface Step {
  field: ContentField;
  before: unknown;
  after: unknown;
  at: number;
}

/** Two people wrote the same field differently. */
export interface Conflict {
  field: ContentField;
  theirs: unknown;
}

/** A note being written here: what the server had last, what stands on the screen, and how it came there. */
export interface Draft {
  readonly version: number;
  readonly base: Content;
  readonly mine: Content;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  readonly conflicts: readonly Conflict[];
}

const togetherMs = 1_500;
const mostSteps = 300;

/** A draft as the server has it. */
export function freshDraft(content: Content, version: number): Draft {
  return { version, base: content, mine: content, past: [], future: [], conflicts: [] };
}

/** The draft after somebody typed; what is typed in one go is one step to undo. */
export function typed(draft: Draft, field: ContentField, value: unknown, at: number): Draft {
  const before = draft.mine[field];
  const last = draft.past.at(-1);
  const goesOn = last?.field === field && at - last.at < togetherMs && draft.future.length === 0;
  const past = goesOn ? draft.past.slice(0, -1) : draft.past;
  return stepped({ ...draft, past }, { field, before: goesOn ? last.before : before, after: value, at });
}

function stepped(draft: Draft, step: Step): Draft {
  const past = [...draft.past, step].slice(-mostSteps);
  return { ...draft, mine: { ...draft.mine, [step.field]: step.after }, past, future: [] };
}

/** The draft before the last step. */
export function undone(draft: Draft): Draft {
  const step = draft.past.at(-1);
  if (!step) return draft;
  const mine = { ...draft.mine, [step.field]: step.before };
  return { ...draft, mine, past: draft.past.slice(0, -1), future: [...draft.future, step] };
}

/** The draft with the step that was undone last. */
export function redone(draft: Draft): Draft {
  const step = draft.future.at(-1);
  if (!step) return draft;
  const mine = { ...draft.mine, [step.field]: step.after };
  return { ...draft, mine, past: [...draft.past, step], future: draft.future.slice(0, -1) };
}

/** Fields that the server does not have yet. Those in conflict wait until somebody has chosen. */
export function unsavedFields(draft: Draft): ContentField[] {
  const waiting = new Set(draft.conflicts.map(({ field }) => field));
  return contentFields.filter((field) => !waiting.has(field) && !same(draft.base[field], draft.mine[field]));
}

/** These fields as the API takes a change: null clears. */
export function changeOf(draft: Draft, fields: readonly ContentField[]): Content {
  return Object.fromEntries(
    fields.map((field) => [field, isEmpty(draft.mine[field]) ? null : draft.mine[field]]),
  );
}

/**
 * The draft after the server told how it has the note now. What only they changed is taken, what only I
 * changed stays mine, what both changed differently is a conflict to choose in. What this page sent is
 * nobody else's change, also when its answer was lost or more was typed meanwhile.
 */
export function received(
  draft: Draft,
  theirs: Content,
  version: number,
  sent: readonly Content[] = [],
): { draft: Draft; taken: ContentField[] } {
  const taken: ContentField[] = [];
  const conflicts: Conflict[] = [];
  const mine: Record<string, unknown> = { ...draft.mine };
  for (const field of contentFields) {
    const own = sent.some((change) => field in change && same(change[field], theirs[field]));
    const before = own ? theirs[field] : draft.base[field];
    const changedHere = !same(before, draft.mine[field]);
    const changedThere = !same(before, theirs[field]);
    const earlier = draft.conflicts.some((each) => each.field === field);
    if (same(draft.mine[field], theirs[field])) continue;
    if (!changedHere) {
      mine[field] = theirs[field];
      taken.push(field);
    } else if (changedThere || earlier) conflicts.push({ field, theirs: theirs[field] });
  }
  return { draft: { ...draft, version, base: theirs, mine, conflicts }, taken };
}

/** The draft after a choice in a conflict. Taking theirs can be undone like typing. */
export function chosen(draft: Draft, field: ContentField, choice: 'mine' | 'theirs', at: number): Draft {
  const conflict = draft.conflicts.find((each) => each.field === field);
  if (!conflict) return draft;
  const conflicts = draft.conflicts.filter((each) => each.field !== field);
  if (choice === 'mine') return { ...draft, conflicts };
  const step = { field, before: draft.mine[field], after: conflict.theirs, at };
  return { ...stepped(draft, step), conflicts };
}
