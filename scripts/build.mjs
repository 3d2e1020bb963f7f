// Builds what has changed: npm run build
import { build } from './lib/build-steps.mjs';
import { script } from './lib/processes.mjs';

await script(async () => {
  await build();
  console.log('Built.');
});
