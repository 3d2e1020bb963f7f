import * as Y from 'yjs';
import { allStored } from '../support/all-stored.js';
import { Disputing, inDays } from '../support/disputing.js';
import {
  closeDraft,
  type DraftClient,
  firstWords,
  inSync,
  openDraft,
  until,
} from '../support/draft-client.js';
import { LIVING } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, type Speaker, signedIn } from '../support/people.js';
import { openAndRead, openRaw } from '../support/raw-socket.js';
import { query, storedDraft } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const UNKNOWN = 4404;
const SIDES = ['suppliers', 'builders'] as const;

let at: Disputing;
let objectionId: string;
let disputeId: string;
let statementId: string;

beforeAll(async () => {
  at = await Disputing.begin();
  ({ objectionId } = await at.objected('suppliers', at.living.compliance, 'cc-limit-average'));
  const opening = { objectionId, matter: 'Whether an average is allowed', deadline: inDays(10) };
  disputeId = (await at.done('suppliers', 'openDispute', opening)).id;
  await at.done('builders', 'nameSides', {
    disputeId,
    sides: [
      { name: 'No average', organisationIds: [at.idOf('energy-suppliers-group')] },
      { name: 'An average', organisationIds: [at.idOf('home-builders-association')] },
    ],
  });
  const personId = await at.personId('facilitator');
  await at.done('builders', 'assignFacilitator', { disputeId, personId });
}, 180_000);

type Key = keyof typeof at.people;

/** Opens the statement as somebody, until the text is there. */
async function entered(key: Key): Promise<DraftClient> {
  const client = openDraft(at.api.url, statementId, at.people[key].cookie);
  await inSync(client);
  return client;
}

const textOf = ({ doc }: Pick<DraftClient, 'doc'>) => doc.getXmlFragment('default').toString();

async function written(client: DraftClient, words: string): Promise<void> {
  const text = firstWords(client);
  text.insert(text.length, words);
  await allStored(at.api.database.url, client, statementId);
}

/** What somebody is shown of the statement: with that, it was served to them. */
async function shownTo(speaker: Speaker): Promise<{ sha256: string; words: string }> {
  const { data } = await ask<{ dispute: { statement: { sha256: string; content: unknown } } }>(
    speaker,
    `{ dispute(id: "${disputeId}") { statement { sha256 content } } }`,
  );
  const { sha256 = '', content } = data?.dispute.statement ?? {};
  return { sha256, words: JSON.stringify(content) };
}

/** Is shown the words, and reads them to their end. */
async function readTo(speaker: Speaker): Promise<{ sha256: string; words: string }> {
  const shown = await shownTo(speaker);
  payloadOf(
    await mutate(speaker, 'confirmStatementReading', { disputeId, sha256: shown.sha256 }, 'act { id }'),
  );
  return shown;
}

const standing = async () =>
  (await at.shown('nature', disputeId)).statementAgreements.map(({ stands }) => stands);

/** An update that adds words to what is stored, as a client of its own. */
function added(document: Uint8Array, words: string): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, document);
  const before = Y.encodeStateVector(doc);
  firstWords({ doc }).insert(0, words);
  return Y.encodeStateAsUpdate(doc, before);
}

it('is begun once, by a side or the facilitator', async () => {
  await at.refused('FORBIDDEN', 'nature', 'beginStatement', { disputeId });
  await at.refused('NOT_FOUND', 'respondent', 'beginStatement', { disputeId });
  await at.refused('CONFLICT', 'suppliers', 'agreeToStatement', { disputeId, sha256: 'a'.repeat(64) });
  const speaking = (language: string) =>
    query(at.api.database.url, 'UPDATE person SET language = $1', [language]);
  await speaking('cy');
  const begun = await Promise.all(SIDES.map((key) => at.attempt(key, 'beginStatement', { disputeId })));
  await speaking('en');
  expect(begun.map(outcomeOf).sort()).toEqual(['CONFLICT', 'OK']);
  statementId = (await at.shown('nature', disputeId)).statement?.id ?? '';
  expect(statementId).not.toBe('');
  expect((await shownTo(at.people.suppliers)).words).toContain('Yr hyn yr ydym yn anghytuno yn ei gylch');
});

it('is no draft: no list has it, and no door for drafts opens it', async () => {
  const asked = `{ drafts(spaceSlug: "${LIVING}", first: 100) { nodes { id } }
    taskGroup(id: "${at.living.compliance.groupId}") { drafts(first: 100) { nodes { id } } } }`;
  const { data } = await ask(at.people.builders, asked);
  expect(JSON.stringify(data)).toContain(at.living.compliance.draftId);
  expect(JSON.stringify(data)).not.toContain(statementId);
  expect(outcomeOf(await ask(at.people.builders, `{ draft(id: "${statementId}") { title } }`))).toBe(
    'NOT_FOUND',
  );
  const freezing = await unchangedBy(at.api.database.url, () =>
    mutate(at.people.builders, 'freezeDraft', { draftId: statementId, summary: 'So be it.' }, 'act { id }'),
  );
  expect(outcomeOf(freezing)).toBe('NOT_FOUND');
});

it('is written by the sides and the facilitator at once, and read live by whoever reads the dispute', async () => {
  const writers = await Promise.all((['suppliers', 'builders', 'facilitator'] as const).map(entered));
  const reader = await entered('nature');
  const names = ['We say no. ', 'We say yes. ', 'Both say why. '];
  for (const [index, writer] of writers.entries()) firstWords(writer).insert(0, names[index] ?? '');
  await until(
    () => [...writers, reader].every((each) => names.every((name) => textOf(each).includes(name))),
    'everybody has the words of all three',
  );
  expect(new Set([...writers, reader].map(textOf)).size).toBe(1);
  const [row] = await query<{ said: string }>(
    at.api.database.url,
    `SELECT count(DISTINCT coalesce(organisation_id, person_id)) AS said FROM draft_update WHERE draft_id = $1`,
    [statementId],
  );
  expect(Number(row?.said)).toBe(3);
  for (const each of [...writers, reader]) closeDraft(each);
});

it('refuses what anybody else writes, and is not there for whoever may not read the dispute', async () => {
  for (const key of ['nature', 'energyObserver', 'secretariat'] as const) {
    await unchangedBy(at.api.database.url, async () => {
      const raw = await openAndRead(at.people[key], statementId);
      raw.update(added(raw.text, 'a forgery'));
      await until(() => raw.refusals.length > 0, 'the update is refused');
      expect(raw.refusals).toEqual(['You may read this text, not change it.']);
      raw.socket.close();
    });
  }
  expect(await openRaw(at.people.respondent, statementId).closed).toBe(UNKNOWN);
});

/** Why a person is to agree to the joint statement. */
async function waiting(key: 'suppliers' | 'builders'): Promise<string[]> {
  const { data } = await ask<{ viewer: { waiting: { id: string; reason: string }[] } }>(
    at.people[key],
    `{ viewer { waiting(spaceSlug: "${LIVING}") { id reason } } }`,
  );
  return (data?.viewer.waiting ?? []).flatMap(({ id, reason }) =>
    id === `statement:${disputeId}` ? [reason] : [],
  );
}

describe('an agreement to it', () => {
  it('is to the hash of what that very person was shown, and has read to its end', async () => {
    const { sha256, words } = await shownTo(at.people.nature);
    expect(words).toContain('Both say why.');
    const input = { disputeId, sha256 };
    for (const key of ['nature', 'facilitator'] as const)
      for (const act of ['agreeToStatement', 'confirmStatementReading'])
        await at.refused('FORBIDDEN', key, act, input);
    expect(await at.refused('CONFLICT', 'suppliers', 'agreeToStatement', input)).toContain('not been shown');
    expect(await at.refused('CONFLICT', 'suppliers', 'confirmStatementReading', input)).toContain(
      'not been shown',
    );
    await shownTo(at.people.suppliers);
    expect(await at.refused('CONFLICT', 'suppliers', 'agreeToStatement', input)).toContain(
      'to its end first',
    );
    await readTo(at.people.suppliers);
    const elsewhere = await signedIn(at.api.url, 'suppliers');
    expect(outcomeOf(await mutate(elsewhere, 'agreeToStatement', input, 'act { id }'))).toBe('CONFLICT');
    const wrong = { disputeId, sha256: 'b'.repeat(64) };
    expect(await at.refused('CONFLICT', 'suppliers', 'agreeToStatement', wrong)).toContain('other words');
    expect(await waiting('builders')).toEqual([]);
    await at.done('suppliers', 'agreeToStatement', input);
    await at.refused('CONFLICT', 'suppliers', 'agreeToStatement', input);
    expect(await waiting('suppliers')).toEqual([]);
    expect(await waiting('builders')).toEqual([expect.stringContaining('has not agreed yet')]);
    await readTo(at.people.builders);
    const agreed = await at.done('builders', 'agreeToStatement', input);
    expect(agreed.statementAgreements).toEqual([
      { sha256, stands: true, organisation: { slug: 'energy-suppliers-group' } },
      { sha256, stands: true, organisation: { slug: 'home-builders-association' } },
    ]);
    const [kept] = await query<{ same: boolean }>(
      at.api.database.url,
      `SELECT encode(sha256(convert_to(canonical_text, 'UTF8')), 'hex') = $2 AS same
       FROM dispute_statement_text WHERE dispute_id = $1 AND sha256 = $2`,
      [disputeId, sha256],
    );
    expect(kept).toEqual({ same: true });
  });

  it('lapses with any later edit, and nobody agrees to words that were served before it', async () => {
    const { sha256 } = await shownTo(at.people.builders);
    const facilitator = await entered('facilitator');
    await written(facilitator, 'And one thing more.');
    expect(await standing()).toEqual([false, false]);
    expect(await waiting('suppliers')).toEqual([expect.stringContaining('changed since your organisation')]);
    expect(await at.refused('CONFLICT', 'builders', 'agreeToStatement', { disputeId, sha256 })).toContain(
      'other words',
    );
    const shown = await readTo(at.people.builders);
    await at.done('builders', 'agreeToStatement', { disputeId, sha256: shown.sha256 });
    expect(await standing()).toEqual([false, true]);
    closeDraft(facilitator);
  });
});

it('is closed to a side that is a side no more, while its window is open', async () => {
  const leaving = await openAndRead(at.people.builders, statementId);
  const sides = (second: string) => ({
    disputeId,
    sides: [
      { name: 'No average', organisationIds: [at.idOf('energy-suppliers-group')] },
      { name: 'An average', organisationIds: [at.idOf(second)] },
    ],
  });
  await at.done('facilitator', 'nameSides', sides('nature-trust'));
  await until(() => {
    leaving.update(added(leaving.text, 'too late '));
    return leaving.refusals.length > 0;
  }, 'the update is refused');
  expect(leaving.refusals[0]).toBe('You may read this text, not change it.');
  leaving.socket.close();
  await at.done('facilitator', 'nameSides', sides('home-builders-association'));
});

it('is closed to a facilitator against whom something stands', async () => {
  const declared = await mutate<{ interest: { id: string } }>(
    at.people.facilitator,
    'declareInterest',
    { what: 'Shares in a builder.', since: '2020-01-01', spaceSlug: LIVING },
    'interest { id }',
  );
  const raw = await openAndRead(at.people.facilitator, statementId);
  raw.update(added(raw.text, 'with an interest '));
  await until(() => raw.refusals.length > 0, 'the update is refused');
  expect((await at.shown('facilitator', disputeId)).mayDo).not.toContain('dispute.writeStatement');
  raw.socket.close();
  const { id: interestId } = payloadOf(declared).interest;
  payloadOf(await mutate(at.people.facilitator, 'withdrawInterest', { interestId }, 'act { id }'));
});

it('stands as it was when the dispute ends, and takes nothing any more', async () => {
  const before = await shownTo(at.people.nature);
  const raw = await openAndRead(at.people.suppliers, statementId);
  await at.done('suppliers', 'withdrawDispute', { disputeId, reasons: 'So be it.' });
  await until(() => {
    raw.update(added(raw.text, 'after the end '));
    return raw.refusals.length > 0;
  }, 'the update is refused');
  raw.socket.close();
  const after = await shownTo(at.people.nature);
  expect(after.sha256).toBe(before.sha256);
  expect(await standing()).toEqual([false, true]);
  await at.refused('CONFLICT', 'suppliers', 'agreeToStatement', { disputeId, sha256: after.sha256 });
  const again = await openAndRead(at.people.suppliers, statementId);
  await unchangedBy(at.api.database.url, async () => {
    again.update(added(again.text, 'long after '));
    await until(() => again.refusals.length > 0, 'the update is refused');
  });
  again.socket.close();
  const stored = await storedDraft(at.api.database.url, statementId);
  expect(stored.getXmlFragment('default').toString()).not.toContain('long after');
});
