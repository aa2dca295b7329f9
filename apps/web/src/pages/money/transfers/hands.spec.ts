import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../../api/me.js';
import { nextVerb, whyNot } from './hands.js';

type Transfer = Parameters<typeof whyNot>[1];

const transfer = (state: Transfer['state'], mine = false) =>
  ({ state, transitions: [{ verb: 'request', mine }] }) as unknown as Transfer;
const roles = (...held: Role[]) => new Set<Role>(held);

describe('whose hand moves a transfer', () => {
  it('lets the approver approve what another person requested', () => {
    expect(whyNot('approve', transfer('requested'), roles('agent-approver'))).toBeNull();
    expect(whyNot('approve', transfer('requested', true), roles('agent-approver'))).toBe('ownHand');
    expect(whyNot('approve', transfer('requested'), roles('secretariat'))).toBe('notApprover');
    expect(whyNot('approve', transfer('approved'), roles('agent-approver'))).toBe('approved');
  });

  it('lets a third person of the agent execute what is approved', () => {
    expect(whyNot('execute', transfer('approved'), roles('agent'))).toBeNull();
    expect(whyNot('execute', transfer('approved', true), roles('agent', 'agent-approver'))).toBe('ownHand');
    expect(whyNot('execute', transfer('requested'), roles('agent'))).toBe('notApproved');
    expect(whyNot('execute', transfer('approved'), roles('agent-approver'))).toBe('notAgent');
    expect(whyNot('execute', transfer('executed'), roles('agent'))).toBe('over');
  });

  it('lets either of the agent’s people reject, whoever acted before', () => {
    expect(whyNot('reject', transfer('approved', true), roles('agent-approver'))).toBeNull();
    expect(whyNot('reject', transfer('requested'), roles('secretariat'))).toBe('notAgents');
  });

  it('knows the next step', () => {
    expect(nextVerb('requested')).toBe('approve');
    expect(nextVerb('approved')).toBe('execute');
    expect(nextVerb('rejected')).toBeNull();
  });
});
