/** Statements by their names in the path. */
export const statementKinds = ['key-figures', 'contributor', 'entity', 'allocations', 'reach'] as const;
export type StatementKind = (typeof statementKinds)[number];
