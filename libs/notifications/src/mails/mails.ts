import { type EventName } from '#platform/events';
import type { Audience } from './audiences.js';
import type { FactsKind } from './facts.js';

export interface MailDeclaration {
  /** What has happened. */
  readonly event: EventName;
  /** Who is told. Several messages of one event: whoever gets one does not get the next. */
  readonly to: readonly Audience[];
  readonly facts: FactsKind;
}

/** Every message of the product, in one place. Its sentences: `../texts`. Names are permanent. */
export const mails = {
  'call-published': { event: 'call.published', to: ['every-focal-point'], facts: 'call' },
  'note-submitted': { event: 'concept-note.submitted', to: ['note-participants'], facts: 'note' },
  'note-arrived': { event: 'concept-note.submitted', to: ['secretariat'], facts: 'note' },
  'note-returned': { event: 'concept-note.returned', to: ['note-participants'], facts: 'note' },
  'note-withdrawn': {
    event: 'concept-note.withdrawn',
    to: ['note-participants', 'secretariat'],
    facts: 'note',
  },
  'note-eligible': { event: 'concept-note.found-eligible', to: ['note-participants'], facts: 'note' },
  'note-ineligible': { event: 'concept-note.found-ineligible', to: ['note-participants'], facts: 'note' },
  'note-in-screening': { event: 'concept-note.screening-opened', to: ['note-participants'], facts: 'note' },
  'note-screened': { event: 'concept-note.screened', to: ['note-participants'], facts: 'note' },
  'note-endorsed': { event: 'concept-note.endorsed', to: ['note-participants'], facts: 'note' },
  'note-deferred': { event: 'concept-note.deferred', to: ['note-participants'], facts: 'note' },
  'note-declined': { event: 'concept-note.declined', to: ['note-participants'], facts: 'note' },
  'note-converted': { event: 'concept-note.converted', to: ['note-participants'], facts: 'note' },
  'review-assigned': { event: 'review.assigned', to: ['reviewer'], facts: 'review' },
  'review-unassigned': { event: 'review.unassigned', to: ['reviewer'], facts: 'review' },
  'review-conflict': { event: 'review.conflict-declared', to: ['secretariat'], facts: 'review' },
  'review-submitted': { event: 'review.submitted', to: ['secretariat'], facts: 'review' },
} as const satisfies Record<string, MailDeclaration>;

export type MailName = keyof typeof mails;

/** The messages of an event, in the order in which they find their recipients. */
export function mailsOf(event: EventName): [MailName, MailDeclaration][] {
  return (Object.entries(mails) as [MailName, MailDeclaration][]).filter(([, mail]) => mail.event === event);
}
