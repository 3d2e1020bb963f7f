import { startDemonstrationServer } from '../support/demonstration-database.js';
import { demonstrationSpace, LIVING, RECORD } from '../support/living-space.js';
import { contents, settled } from '../support/unchanged.js';
it('starts', async () => {
  const server = await startDemonstrationServer();
  const u = server.database.url;
  await settled(u);
  process.stdout.write(JSON.stringify([await demonstrationSpace(u, LIVING), await demonstrationSpace(u, RECORD)], null, 1));
  const t = performance.now();
  process.stdout.write(JSON.stringify([await contents(u), performance.now() - t], null, 1));
});
