import * as Y from 'yjs';
import {
  calendarPath,
  hashOfCalendarToken,
  newCalendarToken,
} from '../../apps/api/src/meetings/calendar-token.js';
import type { ReadAction } from '../../libs/domain/src/index.js';
import { startDemonstrationServer } from '../support/demonstration-database.js';
import { Expectations } from '../support/expected.js';
import { subscribe } from '../support/live.js';
import { LIVING } from '../support/living-space.js';
import { inGroup } from '../support/operations/operation.js';
import { PARTS, type Part, type Player, type Players, playersOn } from '../support/parts.js';
import { mutate, payloadOf } from '../support/people.js';
import { openAndRead, openRaw } from '../support/raw-socket.js';
import { type Stage, stageOn } from '../support/stage.js';
import { query } from '../support/stored.js';
import { until } from '../support/until.js';

/** What leaks at the doors that answer nothing by themselves: they tell, show and fan out. */

let stage: Stage;
let players: Players;
let expected: Expectations;

beforeAll(async () => {
  const server = await startDemonstrationServer();
  stage = await stageOn(server.url, server.database.url, '');
  players = await playersOn(stage);
  expected = new Expectations(stage, players, new Map());
}, 300_000);

const who = (found: (player: Player) => boolean): Part[] =>
  PARTS.filter((part) => found(players[part])).sort();

const may = (action: ReadAction): Part[] =>
  who((player) => expected.answer(player, action, inGroup('compliance', { draft: 'open' })) === 'OK');

it('subscriptions tell of a decision whom the policy lets read it, and nobody else', async () => {
  const word = 'plantedinthequestion';
  const listening = PARTS.map((part) => ({
    part,
    live: [
      subscribe(players[part].speaker, 'noticeAdded', 'noticeAdded { id kind sentence path }'),
      subscribe(
        players[part].speaker,
        'presence',
        `presence(taskGroupId: "${stage.living.compliance.groupId}") { person { name } }`,
      ),
    ],
  }));
  const heard = (part: Part) => JSON.stringify(listening.find((each) => each.part === part)?.live);
  await until('somebody in the rooms', () => heard('member').includes('Somebody who is member'));
  const { versionId } = stage.living.compliance;
  const input = { versionId, question: `Do we agree, ${word}?`, rule: 'CONSENSUS' };
  payloadOf(await mutate(await stage.as('builders'), 'openDecision', input));
  await until('the notice', () => heard('member').includes(word) && heard('coChair').includes(word));
  const found = PARTS.filter((part) => heard(part).includes(word));
  expect(found.filter((part) => !may('decision.read').includes(part))).toEqual([]);
  const shown = PARTS.filter((part) => heard(part).includes('Somebody who is member'));
  expect(shown.filter((part) => !may('group.read').includes(part))).toEqual([]);
  await Promise.all(listening.flatMap(({ live }) => live.map((each) => each.end())));
}, 120_000);

it('the sync door shows words and carets to whoever may read the draft, and to nobody else a byte of them', async () => {
  const word = 'plantedinthedraft';
  const { draftId } = stage.living.compliance;
  const heard = new Map<Part, Buffer[]>();
  const sockets = PARTS.map((part) => {
    const raw = openRaw(players[part].speaker, draftId);
    const frames: Buffer[] = [];
    heard.set(part, frames);
    raw.socket.on('message', (data: Buffer) => frames.push(data));
    raw.socket.on('open', () => raw.ask());
    return raw;
  });
  const readers = may('draft.read');
  await until('the readers in', () =>
    readers.every((part) => Buffer.concat(heard.get(part) ?? []).length > 100),
  );
  const writer = await openAndRead(players.coChair.speaker, draftId);
  writer.update(withWord(writer.text, word));
  const found = () => who(({ part }) => Buffer.concat(heard.get(part) ?? []).includes(word));
  await until('the word', () => readers.every((part) => found().includes(part)));
  expect(found()).toEqual(readers);
  for (const { socket } of [...sockets, writer]) socket.terminate();
}, 120_000);

function withWord(document: Uint8Array, word: string): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, document);
  const before = Y.encodeStateVector(doc);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(word)]);
  doc.getXmlFragment('default').push([paragraph]);
  return Y.encodeStateAsUpdate(doc, before);
}

it('a calendar shows the meetings that its owner may read, by no other part’s address either', async () => {
  const word = 'plantedinthemeeting';
  await query(stage.database, `UPDATE meeting SET title = title || ' ${word}' WHERE group_id = $1`, [
    stage.living.compliance.groupId,
  ]);
  const shown: Part[] = [];
  for (const part of PARTS) {
    const { personId } = players[part];
    if (personId === null) continue;
    const token = newCalendarToken();
    await query(
      stage.database,
      'INSERT INTO calendar_feed (person_id, token_hash, made_at) VALUES ($1, $2, now())',
      [personId, hashOfCalendarToken(token)],
    );
    const response = await fetch(new URL(calendarPath(token), stage.url));
    if ((await response.text()).replace(/\r\n[ \t]/gu, '').includes(word)) shown.push(part);
  }
  expect(shown).toEqual(expect.arrayContaining(['member', 'coChair']));
  // Its address is a secret of the person's own, and narrowed by no token.
  const owners = who((player) => {
    const owner = { ...player, actor: { ...player.actor, scope: null } };
    return expected.answer(owner, 'meeting.read', inGroup('compliance')) === 'OK';
  });
  expect(shown.filter((part) => !owners.includes(part))).toEqual([]);
}, 120_000);

it('the pages hold nothing: they are the same for everybody at every address', async () => {
  const paths = ['/', `/spaces/${LIVING}`, `/spaces/${LIVING}/drafts/${stage.living.compliance.draftId}`];
  const pages = new Set<string>();
  for (const part of PARTS) {
    const { cookie, token } = players[part].speaker;
    const headers = { cookie, accept: 'text/html', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    for (const path of paths) {
      const response = await fetch(new URL(path, stage.url), { headers });
      pages.add(`${response.status} ${await response.text()}`);
    }
  }
  expect(pages.size).toBe(1);
  expect([...pages][0]).toMatch(/^200 <!doctype html>/iu);
});
