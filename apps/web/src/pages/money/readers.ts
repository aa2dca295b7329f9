import { type Role, useMe } from '../../api/me';

/** Who reads the fund's books; the API decides, pages only offer what it will answer. */
export const bookReaders: readonly Role[] = [
  'secretariat',
  'agent',
  'agent-approver',
  'auditor',
  'administrator',
  'chair',
  'member',
];

/** Whether one of the roles reads accounts, postings and entries. */
export function readsBooks(roles: ReadonlySet<Role>): boolean {
  return bookReaders.some((role) => roles.has(role));
}

const bookCheckers: readonly Role[] = ['agent', 'agent-approver', 'secretariat', 'auditor', 'administrator'];

/** Whether one of the roles reads and asks for checks of the books. */
export function checksBooks(roles: ReadonlySet<Role>): boolean {
  return bookCheckers.some((role) => roles.has(role));
}

const importReaders: readonly Role[] = ['agent', 'agent-approver', 'auditor', 'administrator'];

/** Whether one of the roles sees files that the agent tried and loaded. */
export function readsImports(roles: ReadonlySet<Role>): boolean {
  return importReaders.some((role) => roles.has(role));
}

/** Codes of the contributors that the reader stands for as a donor of this fund. */
export function useOwnContributors(fundCode: string): string[] {
  const me = useMe();
  return (me?.roles ?? [])
    .filter(({ role, fund }) => role === 'donor' && (fund === null || fund === fundCode))
    .flatMap(({ organisation }) => (organisation ? [organisation] : []));
}
