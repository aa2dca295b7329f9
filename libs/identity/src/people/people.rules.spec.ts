import { describe, expect, it } from '@jest/globals';
import { type Actor, type Grant, systemActor } from '#kernel';
import { endOf, grantProblems, mayGrant, mayKeepDirectory, peopleScope, seesEmails } from './people.rules.js';

function holder(...grants: [Grant['role'], string | null][]): Actor {
  const held = grants.map(([role, fundId]) => ({ role, fundId, organisationId: null }));
  return { ...systemActor(), system: false, personId: 'p', grants: held };
}

describe('who sees whom', () => {
  it('is everybody for administrators, and for auditors of all funds', () => {
    expect(peopleScope(holder(['administrator', 'f1']))).toBe('everybody');
    expect(peopleScope(holder(['auditor', null]))).toBe('everybody');
  });

  it('is those of the own funds for secretariats and auditors, nobody for others', () => {
    expect(peopleScope(holder(['secretariat', 'f1'], ['auditor', 'f2'], ['donor', 'f3']))).toEqual([
      'f1',
      'f2',
    ]);
    expect(peopleScope(holder(['chair', 'f1']))).toEqual([]);
  });

  it('shows addresses to administrators and secretariats alone', () => {
    const seen = (role: Grant['role']) => seesEmails(holder([role, 'f1']));
    expect([seen('administrator'), seen('secretariat'), seen('auditor')]).toEqual([true, true, false]);
  });
});

describe('who names people', () => {
  it('is an administrator of all funds; of roles in a fund, one of that fund, too', () => {
    expect(() => mayKeepDirectory(holder(['administrator', 'f1']))).toThrow('not-allowed');
    expect(() => mayKeepDirectory(holder(['administrator', null]))).not.toThrow();
    expect(() => mayGrant(holder(['administrator', 'f1']), 'f1')).not.toThrow();
    expect(() => mayGrant(holder(['administrator', 'f1']), 'f2')).toThrow('not-allowed');
    expect(() => mayGrant(holder(['administrator', 'f1']), null)).toThrow('not-allowed');
  });
});

describe('a grant', () => {
  const grant = { fundId: 'f1', organisationId: null, validFrom: '2026-01-01', validTo: null };

  it('names what its role needs', () => {
    expect(grantProblems({ ...grant, role: 'chair' })).toEqual([]);
    const codes = grantProblems({ ...grant, role: 'donor', fundId: null, validTo: '2025-01-01' });
    expect(codes.map(({ code }) => code)).toEqual(['fund-needed', 'organisation-needed', 'end-before-start']);
    expect(grantProblems({ ...grant, role: 'auditor', fundId: null })).toEqual([]);
  });

  it('ends the day before, or leaves no day when it began later', () => {
    expect(endOf(grant, '2026-11-20')).toBe('2026-11-20');
    expect(endOf({ validFrom: '2026-11-21' }, '2026-11-20')).toBe('removed');
  });
});
