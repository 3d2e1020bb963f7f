// Two people type into a draft, and the server is killed at a random moment, fifty times. Of what one had seen of the
// other, how much does the server have when it is back, before either connects again? Target: all of it. Hocuspocus,
// which stores some time after it tells, beside.
import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import { withScratchDatabase } from '../../scripts/lib/scratch-database.mjs';
import { onStage } from './support/space.mjs';
import { draftsOf, SCALE, startConcordat, startHocuspocus } from './support/sync-servers.mjs';
import { documentIn, framed, openDocument, STEP_1, SYNC, UPDATE } from './support/sync-wire.mjs';
import { printTable } from './support/table.mjs';

const KILLS = Math.max(2, Math.round(50 * SCALE));
const PER_SECOND = 100;
/** How long what follows a first answer may take before it counts as lost. */
const FOLLOWS_MS = 5_000;

await withScratchDatabase(async (url) => {
  const draftIds = await onStage(url, draftsOf(1));
  const theirs = await measure((port) => startHocuspocus(url, port));
  const ours = await measure((port) => startConcordat(url, draftIds, port));
  const rowOf = ({ name, seen, lost }) => [name, String(KILLS), String(seen), String(lost)];
  printTable(['server', 'kills', 'updates seen by another', 'of these lost'], [rowOf(theirs), rowOf(ours)]);
});

async function measure(start) {
  let server = await start(0);
  let seen = 0;
  let lost = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const reader = await openDocument(server.addressOf(0, 0));
    const writer = await openDocument(server.addressOf(0, 1));
    const before = Y.getState(reader.doc.store, writer.doc.clientID);
    reader.socket.on('message', (data) => {
      const found = documentIn(data, server.addressOf(0, 0));
      if (found !== null && found.step !== STEP_1) Y.applyUpdate(reader.doc, found.bytes);
    });
    for (const { socket } of [reader, writer]) {
      socket.removeAllListeners('close');
      socket.on('error', () => undefined);
    }
    await typedUntilKilled(server, writer);
    const known = Y.getState(reader.doc.store, writer.doc.clientID);
    server = await start(server.port);
    const kept = await keptOf(server, writer.doc.clientID, known);
    seen += known - before;
    lost += Math.max(0, known - kept);
  }
  await server.stop();
  return { name: server.name, seen, lost };
}

/** How much of a writer's text the server has: a first answer may lack what is newer than the snapshot, which follows. */
async function keptOf(server, clientId, known) {
  const address = server.addressOf(0, 2);
  const { doc, socket } = await openDocument(address);
  socket.on('message', (data) => {
    const found = documentIn(data, address);
    if (found !== null && found.step !== STEP_1) Y.applyUpdate(doc, found.bytes);
  });
  const end = performance.now() + FOLLOWS_MS;
  while (Y.getState(doc.store, clientId) < known && performance.now() < end) await delay(20);
  socket.terminate();
  return Y.getState(doc.store, clientId);
}

async function typedUntilKilled(server, { doc, socket }) {
  const address = server.addressOf(0, 1);
  doc.on('update', (update) => {
    if (socket.readyState === socket.OPEN) socket.send(framed(address, SYNC, UPDATE, update));
  });
  const text = doc.getText('measured');
  const end = performance.now() + 500 + Math.random() * 1_500;
  while (performance.now() < end) {
    text.insert(text.length, 'a');
    await delay(1000 / PER_SECOND);
  }
  await server.stop('SIGKILL');
}
