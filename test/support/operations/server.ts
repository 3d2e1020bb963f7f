import { feature, INSTALLATION } from './operation.js';

export const server = feature({
  operations: () => ({ routes: { 'GET /metrics': { path: '/metrics', about: INSTALLATION } } }),
});
