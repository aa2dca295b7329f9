import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Actor, type Role } from '#kernel';
import {
  mayReadReport,
  reportAfter,
  type ReportFacts,
  reportStates,
  reportTransitions,
  type ReportVerb,
  requireReporter,
  requireVerifier,
} from './reports.rules.js';

function person(role: Role, organisationId: string | null = null, fundId = 'fund', personId = 'p1'): Actor {
  const grants = [{ role, fundId, organisationId }];
  return { personId, system: false, organisationId, grants, language: 'en', requestId: 'r' };
}

const narrative: ReportFacts = {
  fundId: 'fund',
  type: 'annual-narrative',
  state: 'submitted',
  organisationId: 'iom',
  participantIds: ['iom', 'ilo'],
  submittedBy: 'p9',
};
const financial: ReportFacts = { ...narrative, type: 'annual-financial' };

describe('a report’s way', () => {
  it('is draft, submitted, perhaps returned, accepted; nothing leaves accepted', () => {
    const possible = (Object.keys(reportTransitions) as ReportVerb[]).flatMap((verb) =>
      reportTransitions[verb].from.map((from) => `${from} ${verb} ${reportTransitions[verb].to}`),
    );
    expect(possible.sort()).toEqual([
      'draft submit submitted',
      'returned submit submitted',
      'submitted accept accepted',
      'submitted return returned',
    ]);
  });

  it('never reaches a state but by its verb, in any order of attempts', () => {
    const verbs = fc.array(fc.constantFrom<ReportVerb>('submit', 'return', 'accept'), { maxLength: 12 });
    fc.assert(
      fc.property(verbs, (attempts) => {
        let state: (typeof reportStates)[number] = 'draft';
        for (const verb of attempts) {
          const allowed = reportTransitions[verb].from.includes(state);
          if (allowed) state = reportAfter(state, verb);
          else expect(() => reportAfter(state, verb)).toThrow('transition-not-possible');
        }
        expect(reportStates).toContain(state);
      }),
    );
  });
});

describe('who reads a report', () => {
  it.each<[Role, boolean, boolean]>([
    ['secretariat', true, true],
    ['agent', true, true],
    ['agent-approver', true, true],
    ['auditor', true, true],
    ['administrator', true, true],
    ['chair', false, true],
    ['member', false, true],
    ['reviewer', false, false],
    ['donor', false, false],
  ])('%s: before acceptance %s, after %s', (role, before, after) => {
    expect(mayReadReport(person(role), narrative)).toBe(before);
    expect(mayReadReport(person(role), { ...narrative, state: 'accepted' })).toBe(after);
    expect(mayReadReport(person(role, null, 'other'), { ...narrative, state: 'accepted' })).toBe(false);
  });

  it('every participating entity, nobody else’s', () => {
    expect(mayReadReport(person('focal-point', 'ilo'), financial)).toBe(true);
    expect(mayReadReport(person('focal-point', 'unhcr'), financial)).toBe(false);
  });
});

describe('who writes and who verifies', () => {
  it('lets the responsible entity alone write', () => {
    expect(() => requireReporter(person('focal-point', 'iom'), financial)).not.toThrow();
    expect(() => requireReporter(person('focal-point', 'ilo'), financial)).toThrow('not-allowed');
    expect(() => requireReporter(person('focal-point', 'unhcr'), financial)).toThrow('not-found');
    expect(() => requireReporter(person('secretariat'), financial)).toThrow('not-allowed');
  });

  it('has narratives verified by the secretariat and financial reports by the agent', () => {
    expect(() => requireVerifier(person('secretariat'), narrative)).not.toThrow();
    expect(() => requireVerifier(person('agent'), narrative)).toThrow('not-allowed');
    expect(() => requireVerifier(person('agent'), financial)).not.toThrow();
    expect(() => requireVerifier(person('secretariat'), financial)).toThrow('not-allowed');
  });

  it('lets nobody verify an own report', () => {
    const own = person('secretariat', null, 'fund', 'p9');
    expect(() => requireVerifier(own, narrative)).toThrow('report-verified-by-submitter');
  });
});
