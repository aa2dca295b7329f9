export * from './canonical.js';
export * from './event-payloads.js';
export * from './events.js';
export * from './events.module.js';
export * from './require-version.js';
