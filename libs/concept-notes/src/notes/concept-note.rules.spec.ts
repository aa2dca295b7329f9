import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Actor, type DomainError, type Role, roles } from '#kernel';
import {
  committeeStates,
  mayMove,
  type NoteFacts,
  type NoteState,
  noteStates,
  noteTransitions,
  noteVerbs,
  requireMove,
  viewOf,
} from './concept-note.rules.js';

const fundId = 'fund';

function actorWith(role: Role, organisationId: string | null = null, fund = fundId): Actor {
  const grants = [{ role, fundId: fund, organisationId }];
  return { personId: 'p', system: false, organisationId, grants, language: 'en', requestId: 'r' };
}

function noteIn(state: NoteState, changes: Partial<NoteFacts> = {}): NoteFacts {
  const submittedVersion = state === 'draft' ? null : 1;
  const organisations = { authorOrganisationId: 'iom', participantIds: ['iom', 'ilo'] };
  return { fundId, state, submittedVersion, ...organisations, ...changes };
}

const anyState = fc.constantFrom(...noteStates);
const anyVerb = fc.constantFrom(...noteVerbs);
const anyRole = fc.constantFrom(...roles);

describe('the life of a note', () => {
  it('allows a verb exactly from the states and for the roles of the table', () => {
    fc.assert(
      fc.property(anyState, anyVerb, anyRole, (state, verb, role) => {
        const actor = actorWith(role, 'ilo');
        const { from, roles: may } = noteTransitions[verb];
        const note = noteIn(state);
        expect(mayMove(actor, note, verb)).toBe(from.includes(state) && may.includes(role));
        const code = may.includes(role) ? 'transition-not-possible' : 'not-allowed';
        if (!mayMove(actor, note, verb)) expect(() => requireMove(actor, note, verb)).toThrow(code);
      }),
    );
  });

  it('ends: whatever sequence of verbs is tried, nothing leaves its final states', () => {
    const final = noteStates.filter(
      (state) => !noteVerbs.some((v) => noteTransitions[v].from.includes(state)),
    );
    expect(final).toEqual(['ineligible', 'declined', 'converted', 'withdrawn']);
    fc.assert(
      fc.property(fc.array(anyVerb, { maxLength: 40 }), (verbs) => {
        let state: NoteState = 'draft';
        for (const verb of verbs) {
          if (final.includes(state)) expect(noteTransitions[verb].from).not.toContain(state);
          if (noteTransitions[verb].from.includes(state)) state = noteTransitions[verb].to;
        }
        expect(noteStates).toContain(state);
      }),
    );
  });

  it('gives no verb to the same role in another fund, nor to authors of another note', () => {
    fc.assert(
      fc.property(anyState, anyVerb, anyRole, (state, verb, role) => {
        expect(mayMove(actorWith(role, 'ilo', 'other'), noteIn(state), verb)).toBe(false);
        if (role === 'focal-point')
          expect(mayMove(actorWith(role, 'unhcr'), noteIn(state), verb)).toBe(false);
      }),
    );
  });

  it('answers 409 with the state', () => {
    try {
      requireMove(actorWith('secretariat'), noteIn('draft'), 'return');
    } catch (error) {
      expect((error as DomainError).details.facts).toEqual({ state: 'draft', verb: 'return' });
    }
  });
});

describe('the view of a note', () => {
  const conflict = { reader: false, excluded: true };
  const assigned = { reader: true, excluded: false };

  it.each(['secretariat', 'auditor', 'administrator'] as const)(
    'of the %s has every note but drafts',
    (role) => {
      for (const state of noteStates) {
        expect(viewOf(actorWith(role), noteIn(state))).toBe(state === 'draft' ? null : 'staff');
      }
      expect(viewOf(actorWith(role), noteIn('withdrawn', { submittedVersion: null }))).toBeNull();
    },
  );

  it.each(['member', 'chair'] as const)('of the %s waits for the declaration or the decision', (role) => {
    for (const state of noteStates) {
      const decided = committeeStates.includes(state);
      expect(viewOf(actorWith(role), noteIn(state))).toBe(decided ? 'staff' : null);
      const opened = decided || state === 'screened';
      expect(viewOf(actorWith(role), noteIn(state), assigned)).toBe(opened ? 'staff' : null);
    }
  });

  it('of a reviewer is what was assigned and declared free of conflict', () => {
    expect(viewOf(actorWith('reviewer'), noteIn('in_screening'))).toBeNull();
    expect(viewOf(actorWith('reviewer'), noteIn('in_screening'), assigned)).toBe('staff');
    expect(viewOf(actorWith('member'), noteIn('in_screening'), assigned)).toBeNull();
  });

  it('is lost by a conflict in every judging role, but not by authors', () => {
    for (const role of roles.filter((each) => each !== 'focal-point')) {
      expect(viewOf(actorWith(role, 'iom'), noteIn('screened'), { ...conflict, reader: true })).toBeNull();
    }
    expect(viewOf(actorWith('focal-point', 'ilo'), noteIn('screened'), conflict)).toBe('partner');
  });

  it('is nothing for agents, donors and other organisations', () => {
    for (const role of ['agent', 'agent-approver', 'donor'] as const) {
      expect(viewOf(actorWith(role, 'iom'), noteIn('endorsed'))).toBeNull();
    }
    expect(viewOf(actorWith('focal-point', 'unhcr'), noteIn('endorsed'))).toBeNull();
  });
});
