import { DomainError } from '#kernel';

export const sessionStates = ['draft', 'published', 'open', 'closed'] as const;
export type SessionState = (typeof sessionStates)[number];

export const sessionVerbs = ['publish', 'open', 'close'] as const;
export type SessionVerb = (typeof sessionVerbs)[number];

/** draft → published (papers can be opened) → open (positions, decisions) → closed. */
export const sessionTransitions: Record<SessionVerb, { from: SessionState; to: SessionState }> = {
  publish: { from: 'draft', to: 'published' },
  open: { from: 'published', to: 'open' },
  close: { from: 'open', to: 'closed' },
};

/** Throws `session-not-open` unless the session is in one of the states. */
export function requireSession(state: SessionState, ...wanted: SessionState[]): void {
  if (!wanted.includes(state)) {
    throw new DomainError('session-not-open', { params: { state }, facts: { state } });
  }
}
