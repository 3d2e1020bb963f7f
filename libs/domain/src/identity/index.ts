export * from './device.js';
export * from './invitation.js';
export * from './password.js';
export * from './throttle.js';
