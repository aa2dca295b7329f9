export { cleanName, dispositionOf } from './file-name.js';
export * from './file-store.js';
export * from './files.module.js';
