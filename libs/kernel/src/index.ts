export * from './actor.js';
export * from './clock.js';
export * from './day.js';
export * from './domain-error.js';
export * from './ids.js';
export * from './money.js';
export * from './problems.js';
export * from './texts/texts.js';
