export * from './downloads.service.js';
export * from './front-page.queries.js';
export * from './programme-rows.js';
export * from './public-places.queries.js';
export * from './public-programmes.queries.js';
export * from './publishing.module.js';
export * from './standing.queries.js';
export * from './statements/index.js';
