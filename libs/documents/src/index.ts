export * from './clauses/index.js';
export * from './content/index.js';
export * from './diff/index.js';
export * from './document-error.js';
export * from './draft.js';
export * from './schema/index.js';
export * from './sync/index.js';
export * from './text/index.js';
