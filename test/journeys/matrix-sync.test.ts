import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import type { Action } from '../../libs/domain/src/index.js';
import { startDemonstrationServer } from '../support/demonstration-database.js';
import { Expectations } from '../support/expected.js';
import { type AllOperations, operationsOn } from '../support/operations/index.js';
import { type About, inGroup, type Situation } from '../support/operations/operation.js';
import { PARTS, type Player, type Players, playersOn } from '../support/parts.js';
import { openAndRead, openRaw } from '../support/raw-socket.js';
import { whileIn } from '../support/situations.js';
import { type Stage, stageOn } from '../support/stage.js';
import { idOf, query, storedDraft } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

/** The matrix at the sync door: everybody asks for a text and writes into it, in every state that matters to it. */

/** A text at the sync door: what it is about, and what reading and writing it take. */
interface Room {
  readonly textId: string;
  readonly about: About;
  readonly read: Action;
  /** Null where nobody writes. */
  readonly write: Action | null;
  /** Kinds of things whose states matter to it. */
  readonly kinds: readonly string[];
}

const SIDES = ['home-builders-association', 'green-building-forum', 'energy-suppliers-group'];

let stage: Stage;
let players: Players;
let operations: AllOperations;
let expected: Expectations;
let cases = 0;

beforeAll(async () => {
  const server = await startDemonstrationServer();
  stage = await stageOn(server.url, server.database.url, '');
  operations = await operationsOn(stage);
  players = await playersOn(stage);
  const rows = await query<{ id: string; slug: string }>(stage.database, 'SELECT id, slug FROM organisation');
  expected = new Expectations(stage, players, new Map(rows.map(({ id, slug }) => [slug, id])));
}, 300_000);

afterAll(() => {
  process.stdout.write(`The matrix at the sync door: ${cases} cases, ${PARTS.length} parts.\n`);
});

/** Tries to open a text and to write a word. @returns `kept`, `refused` after being shown it, or `not there` */
async function attempt(player: Player, textId: string, word: string): Promise<string> {
  const raw = openRaw(player.speaker, textId);
  const opened = await Promise.race([raw.closed.then(() => false), onceOpen(raw.socket).then(() => true)]);
  if (!opened) return 'not there';
  raw.ask();
  const shown = await Promise.race([raw.document, raw.closed.then(() => null)]);
  if (shown === null) return 'not there';
  raw.update(added(shown, word));
  for (let tries = 0; tries < 600; tries += 1) {
    if (raw.refusals.length > 0) break;
    if ((await storedDraft(stage.database, textId)).getXmlFragment('default').toString().includes(word)) {
      raw.socket.close();
      return 'kept';
    }
    await delay(25);
  }
  raw.socket.close();
  return raw.refusals.length > 0 ? 'refused' : 'neither kept nor refused';
}

function onceOpen(socket: { once(event: 'open', then: () => void): unknown }): Promise<void> {
  return new Promise((resolve) => socket.once('open', resolve));
}

function added(document: Uint8Array, word: string): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, document);
  const before = Y.encodeStateVector(doc);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(word)]);
  doc.getXmlFragment('default').push([paragraph]);
  return Y.encodeStateAsUpdate(doc, before);
}

async function everybody(room: Room, situation: Situation | null): Promise<string[]> {
  const may = (player: Player, action: Action | null) =>
    action !== null && expected.answer(player, action, room.about, situation) === 'OK';
  const wrong: string[] = [];
  const state = situation?.name ?? 'as things are';
  const all = Object.values(players);
  const writers = all.filter((player) => may(player, room.write));
  const others = all.filter((player) => !writers.includes(player));
  const tried = async (player: Player, should: string) => {
    cases += 1;
    const was = await attempt(player, room.textId, `word of ${player.part} ${state}`);
    if (was !== should) wrong.push(`${state}: ${player.part} expected ${should}, was ${was}`);
  };
  await unchangedBy(stage.database, async () => {
    for (const player of others) await tried(player, may(player, room.read) ? 'refused' : 'not there');
  });
  for (const player of writers) await tried(player, 'kept');
  return wrong;
}

/** As things are, and in every state that matters to a text. @returns what was wrong, and how often somebody tried */
async function inEveryState(room: Room): Promise<{ wrong: string[]; tried: number }> {
  const before = cases;
  const wrong = await everybody(room, null);
  for (const situation of operations.situations) {
    const concerned = Object.keys(situation.states).some((kind) => room.kinds.includes(kind));
    if (concerned) wrong.push(...(await whileIn(stage, situation.rows, () => everybody(room, situation))));
  }
  return { wrong, tried: cases - before };
}

it('holds for a draft as things are, and in every state of it, its group and its space', async () => {
  const found = await inEveryState({
    textId: stage.living.compliance.draftId,
    about: inGroup('compliance', { draft: 'open' }),
    read: 'draft.read',
    write: 'draft.edit',
    kinds: ['draft', 'group', 'space'],
  });
  expect(found).toEqual({ wrong: [], tried: PARTS.length * 4 });
}, 300_000);

it('holds for a joint statement likewise, with the states of its dispute', async () => {
  const begun = operations.mutations.agreeToStatement?.input.disputeId;
  const statement = 'SELECT statement_id AS id FROM dispute WHERE id = $1';
  const textId = await idOf(stage.database, statement, [begun]);
  const first = operations.mutations.recordStep?.first;
  if (first === undefined) throw new Error('The facilitator of the matrix runs no dispute.');
  const about: About = { ...inGroup('allowable', { dispute: 'open' }), seats: SIDES, owner: 'facilitator' };
  const room: Room = {
    textId,
    about,
    read: 'dispute.read',
    write: 'dispute.writeStatement',
    kinds: ['dispute', 'group', 'space'],
  };
  const found = await whileIn(stage, first, () => inEveryState(room));
  expect(found).toEqual({ wrong: [], tried: PARTS.length * 5 });
}, 300_000);

it('holds for a side-room likewise: nobody writes in it', async () => {
  const asked = operations.fields['Dispute.roomPath']?.query ?? '';
  const disputeId = /id: "(?<id>[^"]+)"/u.exec(asked)?.groups?.id;
  const room = 'SELECT side_room_id AS id FROM dispute WHERE id = $1';
  const found = await inEveryState({
    textId: await idOf(stage.database, room, [disputeId]),
    about: { ...inGroup('allowable', { dispute: 'open' }), seats: SIDES },
    read: 'sideRoom.read',
    write: null,
    kinds: ['dispute', 'group', 'space'],
  });
  expect(found).toEqual({ wrong: [], tried: PARTS.length * 5 });
}, 300_000);

it('shows the whole text to whoever may read it', async () => {
  const { text } = await openAndRead(players.observer.speaker, stage.living.compliance.draftId);
  expect(text.length).toBeGreaterThan(100);
});
