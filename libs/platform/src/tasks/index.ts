export * from './task-list.js';
