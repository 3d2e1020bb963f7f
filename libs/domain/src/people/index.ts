export * from './closing.js';
export * from './digest-day.js';
export * from './redaction.js';
export * from './time-zone.js';
