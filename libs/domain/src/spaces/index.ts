export * from './keepers.js';
