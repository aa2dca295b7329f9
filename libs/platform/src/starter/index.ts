export * from './starter.js';
