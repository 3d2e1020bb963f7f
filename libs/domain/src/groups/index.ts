export * from './actions.js';
export * from './co-chairs.js';
export * from './meetings.js';
export * from './minutes.js';
