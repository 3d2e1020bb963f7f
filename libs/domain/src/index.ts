export * from './agreement/index.js';
export * from './identity/index.js';
export * from './measures/index.js';
export * from './policy/index.js';
export * from './spaces/index.js';
export * from './states/index.js';
export * from './text.js';
export * from './vocabulary.js';
