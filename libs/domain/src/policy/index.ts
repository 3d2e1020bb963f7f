export * from './actor.js';
export * from './can.js';
export * from './reach.js';
export * from './standing.js';
export type { Clause, PolicyRow } from './table/row.js';
export * from './table.js';
