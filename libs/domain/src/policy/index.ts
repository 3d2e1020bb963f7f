export * from './actor.js';
export * from './can.js';
export * from './standing.js';
export * from './table.js';
