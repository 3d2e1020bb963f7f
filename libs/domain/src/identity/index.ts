export * from './invitation.js';
export * from './password.js';
