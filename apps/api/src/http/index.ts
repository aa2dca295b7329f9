export * from './access.js';
export * from './fields.js';
export * from './files.js';
export * from './if-match.js';
export * from './page.js';
export * from './params.js';
export * from './request.js';
