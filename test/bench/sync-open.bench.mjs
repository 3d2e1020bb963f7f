// Opening a draft of 200,000 edits: stored and not in memory, against Y.applyUpdate of its bare state (target: at most
// 1.5 times), and in memory, against @y/websocket-server (at most 1.2 times, and 1.05 times the bytes on the wire).
import pg from 'pg';
import * as Y from 'yjs';
import { withScratchDatabase } from '../../scripts/lib/scratch-database.mjs';
import { onStage } from './support/space.mjs';
import { draftsOf, SCALE, startConcordat, startPeer } from './support/sync-servers.mjs';
import { framed, openDocument, openSocket, SYNC, UPDATE } from './support/sync-wire.mjs';
import { median, printTable } from './support/table.mjs';

const EDITS = Math.round(200_000 * SCALE);
const TIMES = 3;
const BATCH = 1_000;

await withScratchDatabase(async (url) => {
  const [draftId] = await onStage(url, draftsOf(1));
  const state = await storeEdits(url, draftId);
  const bare = median(Array.from({ length: TIMES }, () => applied(state)));
  const cold = [];
  let warm;
  for (let time = 0; time < TIMES; time += 1) {
    const server = await startConcordat(url, [draftId]);
    try {
      cold.push(await opened(server));
      warm = await several(server);
    } finally {
      await server.stop();
    }
  }
  const theirs = await peerWith(state);
  printTable(
    ['opening', 'ms', 'ratio', 'bytes'],
    [
      ['Y.applyUpdate of the bare state', bare.toFixed(0), '', String(state.length)],
      row('Concordat, stored', median(cold.map(({ milliseconds }) => milliseconds)), bare),
      row('the same, until its bytes are there', median(cold.map(({ arrived }) => arrived)), bare),
      ['@y/websocket-server, in memory', theirs.milliseconds.toFixed(0), '', String(theirs.bytes)],
      [
        'Concordat, in memory',
        warm.milliseconds.toFixed(0),
        (warm.milliseconds / theirs.milliseconds).toFixed(2),
        `${warm.bytes} (${(warm.bytes / theirs.bytes).toFixed(2)})`,
      ],
    ],
  );
});

function row(name, milliseconds, against) {
  return [name, milliseconds.toFixed(0), (milliseconds / against).toFixed(2), ''];
}

/** Writes that many edits into a draft's log, with the snapshot that the engine would have kept. @returns the state */
async function storeEdits(url, draftId) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      'SELECT "update", person_id FROM draft_update WHERE draft_id = $1 ORDER BY seq',
      [draftId],
    );
    const doc = new Y.Doc();
    for (const { update } of rows) Y.applyUpdate(doc, update);
    const personId = rows[0].person_id;
    let waiting = [];
    let seq = rows.length;
    doc.on('update', (update) => waiting.push(Buffer.from(update)));
    const text = doc.getText('measured');
    for (let count = 0; count < EDITS; count += 1) {
      const place = (count * 7919) % (text.length + 1);
      if (count % 10 === 9) text.delete(Math.min(place, text.length - 1), 1);
      else text.insert(place, 'a');
      if (waiting.length === BATCH || count === EDITS - 1) {
        await client.query(
          `INSERT INTO draft_update (draft_id, seq, "update", person_id, at)
           SELECT $1, $2 + place, bytes, $3, now() FROM unnest($4::bytea[]) WITH ORDINALITY AS given (bytes, place)`,
          [draftId, seq, personId, waiting],
        );
        seq += waiting.length;
        waiting = [];
      }
    }
    const state = Y.encodeStateAsUpdate(doc);
    await client.query('UPDATE draft_head SET seq = $2 WHERE draft_id = $1', [draftId, seq]);
    await client.query('INSERT INTO draft_client (draft_id, client_id, person_id) VALUES ($1, $2, $3)', [
      draftId,
      doc.clientID,
      personId,
    ]);
    await client.query(
      'INSERT INTO draft_snapshot (draft_id, up_to, state, created_at) VALUES ($1, $2, $3, now())',
      [draftId, seq, Buffer.from(state)],
    );
    return state;
  } finally {
    await client.end();
  }
}

function applied(state) {
  const began = performance.now();
  Y.applyUpdate(new Y.Doc(), state);
  return performance.now() - began;
}

async function opened(server) {
  const found = await openDocument(server.addressOf(0, 0));
  found.socket.terminate();
  return found;
}

async function several(server) {
  const all = [];
  for (let time = 0; time < TIMES; time += 1) all.push(await opened(server));
  return { milliseconds: median(all.map(({ milliseconds }) => milliseconds)), bytes: all[0].bytes };
}

/** The peer with the same state in memory, held there by whoever wrote it. */
async function peerWith(state) {
  const server = await startPeer();
  try {
    const address = server.addressOf(0, 0);
    const writer = await openSocket(address);
    writer.send(framed(address, SYNC, UPDATE, state));
    while ((await opened(server)).doc.getText('measured').length === 0);
    const found = await several(server);
    writer.terminate();
    return found;
  } finally {
    await server.stop();
  }
}
