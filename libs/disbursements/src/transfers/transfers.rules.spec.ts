import { describe, expect, it } from '@jest/globals';
import { type Actor, type Role, systemActor } from '#kernel';
import { allOpen, type GateFacts, gateCodes, gatesOf } from './gates.rules.js';
import {
  mayReadTransfer,
  transferAfter,
  type TransferFacts,
  transferStates,
  transferTransitions,
  type TransferVerb,
} from './transfers.rules.js';

function person(personId: string, ...held: Role[]): Actor {
  const grants = held.map((role) => ({ role, fundId: 'fund', organisationId: 'iom' }));
  return { personId, system: false, organisationId: 'iom', grants, language: 'en', requestId: 'r' };
}

const requested: TransferFacts = {
  fundId: 'fund',
  state: 'requested',
  requestedBy: 'anna',
  approvedBy: null,
  participantIds: ['iom'],
};
const approved: TransferFacts = { ...requested, state: 'approved', approvedBy: 'ben' };

describe('a transfer’s way', () => {
  it('takes three people, even when one holds every role', () => {
    const all: Role[] = ['secretariat', 'agent-approver', 'agent'];
    expect(() => transferAfter(person('anna', ...all), requested, 'approve')).toThrow('transfer-same-hands');
    expect(() => transferAfter(person('anna', ...all), approved, 'execute')).toThrow('transfer-same-hands');
    expect(() => transferAfter(person('ben', ...all), approved, 'execute')).toThrow('transfer-same-hands');
    expect(transferAfter(person('ben', ...all), requested, 'approve')).toBe('approved');
    expect(transferAfter(person('carl', ...all), approved, 'execute')).toBe('executed');
  });

  it('lets who approved reject afterwards, and who requested too if of the agent', () => {
    expect(transferAfter(person('ben', 'agent-approver'), approved, 'reject')).toBe('rejected');
  });

  it('is moved by people, never by the system', () => {
    expect(() => transferAfter(systemActor(), requested, 'approve')).toThrow('not-allowed');
  });

  it.each(Object.keys(transferTransitions) as TransferVerb[])('%s works from its states only', (verb) => {
    const { from, roles } = transferTransitions[verb];
    for (const state of transferStates) {
      const attempt = () => transferAfter(person('zoe', ...roles), { ...requested, state }, verb);
      if (from.includes(state)) expect(attempt).not.toThrow();
      else expect(attempt).toThrow('transition-not-possible');
    }
  });

  it('is refused to other roles, and hidden from strangers', () => {
    expect(() => transferAfter(person('zoe', 'secretariat'), requested, 'approve')).toThrow('not-allowed');
    expect(() => transferAfter(person('zoe', 'donor'), requested, 'approve')).toThrow('not-found');
    expect(mayReadTransfer(person('zoe', 'member'), requested)).toBe(false);
    expect(mayReadTransfer(person('zoe', 'member'), { ...requested, state: 'executed' })).toBe(true);
    expect(mayReadTransfer(person('zoe', 'focal-point'), requested)).toBe(true);
    expect(mayReadTransfer(person('zoe', 'focal-point'), { ...requested, participantIds: [] })).toBe(false);
  });
});

describe('the gates', () => {
  const facts: GateFacts = {
    programmeState: 'signed',
    decisionCount: 1,
    openConditions: 0,
    unsigned: 0,
    signatures: 2,
    trancheNumber: 1,
    plannedMinor: 100n,
    budgetMinor: 100n,
    previousExecuted: false,
    overdue: [],
    amountMinor: 60n,
    unsettledMinor: 100n,
    currency: 'USD',
  };

  it('are all told, and open when all holds', () => {
    expect(gatesOf(facts).map(({ gate }) => gate)).toEqual([...gateCodes]);
    expect(allOpen(gatesOf(facts))).toBe(true);
  });

  it.each<[string, Partial<GateFacts>]>([
    ['programme-signed', { programmeState: 'suspended' }],
    ['decision-taken', { decisionCount: 0 }],
    ['conditions-cleared', { openConditions: 1 }],
    ['document-signed', { unsigned: 1 }],
    ['document-signed', { signatures: 0 }],
    ['tranches-complete', { plannedMinor: 99n }],
    ['previous-executed', { trancheNumber: 2 }],
    ['reports-up-to-date', { overdue: [{ type: 'annual-financial', dueOn: '2021-04-30' }] }],
    ['reservation-sufficient', { unsettledMinor: 59n }],
  ])('%s closes alone by %j', (gate, change) => {
    const closed = gatesOf({ ...facts, ...change }).filter(({ open }) => !open);
    expect(closed.map((found) => found.gate)).toEqual([gate]);
  });
});
