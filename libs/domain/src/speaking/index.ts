export * from './periods.js';
export * from './speaking.js';
export * from './types.js';
