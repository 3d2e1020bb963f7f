import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import { startDemonstrationServer } from '../support/demonstration-database.js';
import { Expectations } from '../support/expected.js';
import { type AllOperations, operationsOn } from '../support/operations/index.js';
import { inGroup, type Situation } from '../support/operations/operation.js';
import { PARTS, type Player, type Players, playersOn } from '../support/parts.js';
import { openAndRead, openRaw } from '../support/raw-socket.js';
import { whileIn } from '../support/situations.js';
import { type Stage, stageOn } from '../support/stage.js';
import { storedDraft } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

/** The matrix at the sync door: everybody asks for a draft and writes into it, in every state that matters to it. */

const DRAFT = inGroup('compliance', { draft: 'open' });

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
  expected = new Expectations(stage, players, new Map());
}, 300_000);

afterAll(() => {
  process.stdout.write(`The matrix at the sync door: ${cases} cases, ${PARTS.length} parts.\n`);
});

function may(player: Player, action: 'draft.read' | 'draft.edit', situation: Situation | null): boolean {
  return expected.answer(player, action, DRAFT, situation) === 'OK';
}

/** Tries to open the draft and to write a word. @returns `kept`, `refused` after being shown it, or `not there` */
async function attempt(player: Player, word: string): Promise<string> {
  const { draftId } = stage.living.compliance;
  const raw = openRaw(player.speaker, draftId);
  const opened = await Promise.race([raw.closed.then(() => false), onceOpen(raw.socket).then(() => true)]);
  if (!opened) return 'not there';
  raw.ask();
  const shown = await Promise.race([raw.document, raw.closed.then(() => null)]);
  if (shown === null) return 'not there';
  raw.update(added(shown, word));
  for (let tries = 0; tries < 600; tries += 1) {
    if (raw.refusals.length > 0) break;
    if ((await storedDraft(stage.database, draftId)).getXmlFragment('default').toString().includes(word)) {
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

async function everybody(situation: Situation | null): Promise<string[]> {
  const wrong: string[] = [];
  const state = situation?.name ?? 'as things are';
  const all = Object.values(players);
  const writers = all.filter((player) => may(player, 'draft.edit', situation));
  const others = all.filter((player) => !writers.includes(player));
  const tried = async (player: Player, should: string) => {
    cases += 1;
    const was = await attempt(player, `word of ${player.part} ${state}`);
    if (was !== should) wrong.push(`${state}: ${player.part} expected ${should}, was ${was}`);
  };
  await unchangedBy(stage.database, async () => {
    for (const player of others)
      await tried(player, may(player, 'draft.read', situation) ? 'refused' : 'not there');
  });
  for (const player of writers) await tried(player, 'kept');
  return wrong;
}

it('holds as things are, and in every state of a draft, its group and its space', async () => {
  const wrong = await everybody(null);
  for (const situation of operations.situations) {
    const concerned = Object.keys(situation.states).some((kind) =>
      ['draft', 'group', 'space'].includes(kind),
    );
    if (concerned) wrong.push(...(await whileIn(stage, situation.rows, () => everybody(situation))));
  }
  expect(wrong).toEqual([]);
  expect(cases).toBe(PARTS.length * 4);
}, 300_000);

it('shows the whole text to whoever may read it', async () => {
  const { text } = await openAndRead(players.observer.speaker, stage.living.compliance.draftId);
  expect(text.length).toBeGreaterThan(100);
});
