export * from './closing.js';
export * from './redaction.js';
export * from './time-zone.js';
