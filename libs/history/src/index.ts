export * from './differences.queries.js';
export * from './facts.js';
export * from './history.module.js';
export * from './history.queries.js';
export { RecordNames } from './records.js';
export * from './texts/texts.js';
export { readsAll } from './visible-events.js';
