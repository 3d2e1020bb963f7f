export * from './machine.js';
export * from './machines.js';
