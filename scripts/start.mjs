// Builds what has changed, then is the server itself, so that signals reach it: npm start
import { build } from './lib/build-steps.mjs';
import { script } from './lib/processes.mjs';

await script(async () => {
  await build();
  await import('../apps/api/dist/main.js');
});
