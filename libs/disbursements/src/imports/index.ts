export { type ImportColumn, importColumnNames, type ImportKind, importKinds } from './columns.rules.js';
export * from './imports.queries.js';
export { importLimits, Imports } from './imports.service.js';
export type { ImportState } from './texts/texts.js';
