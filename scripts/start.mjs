// Builds what has changed, then is the server itself, so that signals reach it: npm start
import { build } from './lib/build-steps.mjs';
import { SERVER } from './lib/bundle-server.mjs';
import { script } from './lib/processes.mjs';

await script(async () => {
  await build();
  await import(`../${SERVER}`);
});
