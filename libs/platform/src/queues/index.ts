export * from './prepare.js';
export * from './queues.js';
