// Fifty people who move their carets ten times a second: server CPU a second, against @y/websocket-server. Target: at
// most 0.6 times. They do not send back what they are told of others, as the stock client does.
import { setTimeout as delay } from 'node:timers/promises';
import * as encoding from 'lib0/encoding';
import { withScratchDatabase } from '../../scripts/lib/scratch-database.mjs';
import { cpuOf } from './support/cpu.mjs';
import { onStage } from './support/space.mjs';
import { draftsOf, SCALE, startConcordat, startPeer } from './support/sync-servers.mjs';
import { AWARENESS, framed, openSocket } from './support/sync-wire.mjs';
import { printTable } from './support/table.mjs';

const PEOPLE = 50;
const PER_SECOND = 10;
const SECONDS = Math.max(1, Math.round(6 * SCALE));

await withScratchDatabase(async (url) => {
  const draftIds = await onStage(url, draftsOf(1));
  const theirs = await measure(await startPeer());
  const ours = await measure(await startConcordat(url, draftIds));
  const rowOf = ({ name, cpu, frames }) => [name, (cpu / 1000).toFixed(1), frames.toFixed(0)];
  printTable(['server', 'CPU ms a second', 'frames a second'], [rowOf(theirs), rowOf(ours)]);
  console.log(`ours / theirs: ${(ours.cpu / theirs.cpu).toFixed(2)}; target 0.60`);
});

async function measure(server) {
  const people = [];
  let frames = 0;
  try {
    for (let index = 0; index < PEOPLE; index += 1) {
      const address = server.addressOf(0, index);
      const socket = await openSocket(address);
      socket.on('message', () => {
        frames += 1;
      });
      people.push({ socket, address, clientId: 1_000_000 + index, clock: 0 });
    }
    await moved(people, 1);
    const before = cpuOf([server.pid]);
    frames = 0;
    await moved(people, SECONDS);
    const cpu = (cpuOf([server.pid]) - before) / SECONDS;
    if (people.some(({ socket }) => socket.readyState !== socket.OPEN))
      throw new Error('a socket was closed');
    return { name: server.name, cpu, frames: frames / SECONDS };
  } finally {
    for (const { socket } of people) socket.terminate();
    await server.stop();
  }
}

/** Everybody moves, each at a moment of their own. */
async function moved(people, seconds) {
  const began = performance.now();
  const all = seconds * PER_SECOND * people.length;
  for (let sent = 0; sent < all; ) {
    const due = Math.min(all, ((performance.now() - began) / 1000) * PER_SECOND * people.length);
    for (; sent < due; sent += 1) move(people[sent % people.length]);
    await delay(1);
  }
}

function move(person) {
  person.clock += 1;
  const { socket, address, clientId, clock } = person;
  const place = { type: { client: clientId, clock }, tname: null, item: null, assoc: 0 };
  const state = {
    cursor: { anchor: place, head: place },
    user: { name: `Person ${clientId}`, color: '#123456' },
  };
  const entries = encoding.encode((encoder) => {
    for (const value of [1, clientId, clock]) encoding.writeVarUint(encoder, value);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
  socket.send(framed(address, AWARENESS, entries));
}
