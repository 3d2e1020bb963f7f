import { startDemonstrationServer, DEMONSTRATION_PASSWORD } from '../support/demonstration-database.js';
import { graphqlData, signIn } from '../support/http.js';
it('starts', async () => {
  const t = performance.now();
  const server = await startDemonstrationServer();
  const t2 = performance.now();
  const cookie = await signIn(server.url, 'cochair@builders.example', DEMONSTRATION_PASSWORD);
  const data = await graphqlData(server.url, '{ viewer { id } spaces { nodes { slug status taskGroups { nodes { id title drafts { nodes { id title } } decisions { nodes { id question status  mayDo } } } } } } }', {}, cookie);
  process.stdout.write(JSON.stringify([t2 - t, data], null, 1));
});
