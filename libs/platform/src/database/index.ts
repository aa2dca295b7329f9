export * from './columns.js';
export * from './constraints.js';
export * from './database.js';
export * from './database.module.js';
export * from './lock-row.js';
export { opening, OpeningQuery } from './opening-query.js';
export type { Prepared } from './preparing-client.js';
export * from './rows.js';
export { send } from './sending.js';
