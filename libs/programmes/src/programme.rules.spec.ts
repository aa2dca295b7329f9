import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Actor, type Role, roles, systemActor } from '#kernel';
import {
  missingSignatures,
  type ProgrammeFacts,
  programmeStates,
  programmeTransitions,
  programmeVerbs,
  requireMove,
  viewOf,
} from './programme.rules.js';

const fundId = 'fund';

function actorWith(role: Role, organisationId: string | null = 'iom', fund = fundId): Actor {
  return { ...systemActor(), system: false, personId: 'p', grants: [{ role, fundId: fund, organisationId }] };
}

function facts(state: ProgrammeFacts['state']): ProgrammeFacts {
  return {
    fundId,
    state,
    approvedMinor: null,
    conveningOrganisationId: 'iom',
    participantIds: ['iom', 'ilo'],
  };
}

describe('the life of a joint programme', () => {
  it('lets exactly the table happen', () => {
    const anyState = fc.constantFrom(...programmeStates);
    const anyVerb = fc.constantFrom(...programmeVerbs);
    fc.assert(
      fc.property(anyState, anyVerb, fc.constantFrom(...roles), (state, verb, role) => {
        const { from, roles: may } = programmeTransitions[verb];
        const attempt = () => requireMove(actorWith(role), facts(state), verb);
        if (!may.includes(role)) expect(attempt).toThrow('not-allowed');
        else if (!from.includes(state)) expect(attempt).toThrow('transition-not-possible');
        else expect(attempt).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });

  it('reaches every state but the one whose rules are not built, and leaves no end open', () => {
    const reached = new Set(Object.values(programmeTransitions).map(({ to }) => to));
    expect(programmeStates.filter((state) => !reached.has(state))).toEqual([
      'in_preparation',
      'financially_closed',
    ]);
    const left = new Set(Object.values(programmeTransitions).flatMap(({ from }) => from));
    const ends = ['declined', 'operationally_closed', 'financially_closed', 'cancelled'];
    expect(programmeStates.filter((state) => !left.has(state))).toEqual(ends);
  });

  it('is submitted by the convening agency alone, and by no other fund’s people', () => {
    expect(() => requireMove(actorWith('focal-point', 'ilo'), facts('returned'), 'submit')).toThrow(
      'not-allowed',
    );
    expect(() => requireMove(actorWith('secretariat', null, 'other'), facts('submitted'), 'return')).toThrow(
      'not-allowed',
    );
  });
});

describe('who sees a programme', () => {
  it.each([
    ['secretariat', 'in_preparation', 'staff'],
    ['focal-point', 'in_preparation', 'partner'],
    ['member', 'appraised', null],
    ['member', 'approved', 'staff'],
    ['agent', 'appraised', null],
    ['agent', 'approved', 'staff'],
    ['donor', 'approved', null],
    ['donor', 'signed', 'donor'],
    ['reviewer', 'active', null],
  ] as const)('%s · %s → %s', (role, state, view) => {
    expect(viewOf(actorWith(role), facts(state))).toBe(view);
  });

  it('opens an appraised one on a declaration of no conflict, and closes all on any other', () => {
    const reader = { reader: true, excluded: false };
    const excluded = { reader: true, excluded: true };
    expect(viewOf(actorWith('member'), facts('appraised'), reader)).toBe('staff');
    for (const state of programmeStates) {
      for (const role of roles.filter((r) => r !== 'focal-point'))
        expect(viewOf(actorWith(role), facts(state), excluded)).toBeNull();
    }
  });
});

describe('signatures', () => {
  it('are due from every participant and from the agent', () => {
    const agent = { party: 'administrative-agent', organisationId: null } as const;
    const ilo = { party: 'participating-organisation', organisationId: 'ilo' } as const;
    expect(missingSignatures(['iom', 'ilo'], [agent, ilo])).toEqual([
      { party: 'participating-organisation', organisationId: 'iom' },
    ]);
  });
});
