export * from './allocations.queries.js';
export * from './contributor.queries.js';
export * from './entity.queries.js';
export * from './key-figures.queries.js';
export * from './key-figures.rules.js';
export * from './statement-kinds.js';
export * from './statement-sheets.js';
export * from './statement-times.js';
