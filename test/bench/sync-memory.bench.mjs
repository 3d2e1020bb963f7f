// Memory of the server for each open draft of 100 kB of text and for each idle connection, against
// @y/websocket-server. Target: at most 1.2 times. Memory is what the operating system counts as resident, so that small
// numbers say little.
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import { withScratchDatabase } from '../../scripts/lib/scratch-database.mjs';
import { onStage } from './support/space.mjs';
import { draftsOf, SCALE, startConcordat, startPeer } from './support/sync-servers.mjs';
import { framed, openDocument, openSocket, SYNC, UPDATE } from './support/sync-wire.mjs';
import { printTable } from './support/table.mjs';

const ROOMS = Math.max(5, Math.round(80 * SCALE));
/** Of each room; six people may write, ten times each at most. */
const IDLE = 5;
const TEXT = 100_000;
const SETTLE_MS = 2_000;

await withScratchDatabase(async (url) => {
  const draftIds = await onStage(url, draftsOf(ROOMS));
  const theirs = await measure(await startPeer());
  const ours = await measure(await startConcordat(url, draftIds));
  const rowOf = (what, key) => [
    what,
    theirs[key].toFixed(1),
    ours[key].toFixed(1),
    (ours[key] / theirs[key]).toFixed(2),
  ];
  printTable(
    ['kB each', '@y/websocket-server', 'Concordat', 'ratio'],
    [rowOf('open draft of 100 kB', 'room'), rowOf('idle connection', 'connection')],
  );
});

async function measure(server) {
  const sockets = [];
  try {
    const start = await settled(server.pid);
    for (let draft = 0; draft < ROOMS; draft += 1) sockets.push(await filled(server.addressOf(draft, draft)));
    const rooms = await settled(server.pid);
    for (let draft = 0; draft < ROOMS; draft += 1) {
      for (let count = 1; count <= IDLE; count += 1) {
        sockets.push(await openSocket(server.addressOf(draft, draft + count)));
      }
    }
    const connections = await settled(server.pid);
    return { room: (rooms - start) / ROOMS, connection: (connections - rooms) / (ROOMS * IDLE) };
  } finally {
    for (const socket of sockets) socket.terminate();
    await server.stop();
  }
}

/** Opens a draft and writes the text into it, a sentence at a time as people do. */
async function filled(address) {
  const { doc, socket } = await openDocument(address);
  const updates = [];
  doc.on('update', (update) => updates.push(update));
  const text = doc.getText('measured');
  const sentence = 'A home emits no more than ten kilograms of carbon for each square metre in a year. ';
  while (text.length < TEXT) text.insert((text.length * 7919) % (text.length + 1), sentence);
  socket.send(framed(address, SYNC, UPDATE, Y.mergeUpdates(updates)));
  return socket;
}

/** Resident memory in kB, once the server is quiet. */
async function settled(pid) {
  await delay(SETTLE_MS);
  return Number(/VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}
