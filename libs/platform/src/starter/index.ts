export * from './service-error.js';
export * from './starter.js';
