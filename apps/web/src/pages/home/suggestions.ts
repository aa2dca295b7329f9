import type { Role } from '../../api/me';

export interface Suggestion {
  role: Role | 'none';
  /** Addresses of the navigation, as areas write them. */
  pages: readonly string[];
}

/** By how much of the work a role sees: somebody with several is helped as the first of them. */
const suggestions: readonly Suggestion[] = [
  { role: 'secretariat', pages: ['concept-notes', 'sessions', 'obligations'] },
  { role: 'focal-point', pages: ['concept-notes', 'programmes', 'reports'] },
  { role: 'chair', pages: ['sessions', 'decisions'] },
  { role: 'member', pages: ['sessions', 'decisions'] },
  { role: 'reviewer', pages: ['reviews'] },
  { role: 'agent', pages: ['deposits', 'transfers', 'ledger'] },
  { role: 'agent-approver', pages: ['transfers', 'ledger'] },
  { role: 'donor', pages: ['capitalisation', 'programmes'] },
  { role: 'auditor', pages: ['history', 'ledger'] },
  { role: 'administrator', pages: ['/people', '/organisations'] },
];

/** What somebody without a task may do next. */
export function suggestionFor(roles: ReadonlySet<Role>): Suggestion {
  return suggestions.find(({ role }) => role !== 'none' && roles.has(role)) ?? { role: 'none', pages: [] };
}
