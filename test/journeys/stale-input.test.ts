import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { open, SEATED, type Seated } from '../support/agreeing.js';
import { allStored } from '../support/all-stored.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DraftClient, inSync, openDraft, wordsOf } from '../support/draft-client.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { mutate, outcomeOf, payloadOf, read, type Speaker, signedInAll } from '../support/people.js';
import { query, storedDraft } from '../support/stored.js';
import { settled, unchangedBy } from '../support/unchanged.js';

const RACES = 12;
const CLAUSE = 'cc-limit-high';

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Seated & Record<'secretariat', Speaker>;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, [...SEATED, 'secretariat']);
});

function unchanged<Result>(work: () => Promise<Result>): Promise<Result> {
  return unchangedBy(server.database.url, work);
}

interface Version {
  readonly id: string;
  readonly number: number;
  readonly sha256: string;
}

function freeze(speaker: Speaker, draftId: string, more: Record<string, unknown> = {}) {
  const input = { draftId, summary: 'As it stands.', ...more };
  return mutate<{ version: Version }>(speaker, 'freezeDraft', input, 'version { id number sha256 }');
}

/** Types a word into a clause and waits until it is stored. */
async function type(client: DraftClient, draftId: string, word: string): Promise<void> {
  wordsOf(client, CLAUSE).insert(0, word);
  await allStored(server.database.url, client, draftId);
}

describe('a version that is not the latest', () => {
  let first: Version;
  let second: Version;
  let decisionId: string;

  beforeAll(async () => {
    const { draftId, versionId, sha256 } = living.compliance;
    first = { id: versionId, number: 1, sha256 };
    decisionId = await open(people.builders, versionId, 'Do we agree to this limit?');
    await read(people.suppliers, versionId);
    second = payloadOf(await freeze(people.builders, draftId, { expectedRevision: 1 })).version;
  });

  it('cannot be decided on', async () => {
    const input = { versionId: first.id, question: 'Do we agree?', rule: 'CONSENT' };
    expect(outcomeOf(await unchanged(() => mutate(people.builders, 'openDecision', input)))).toBe('CONFLICT');
  });

  it('cannot be what a freeze builds on', async () => {
    const client = openDraft(server.url, living.compliance.draftId, people.builders.cookie);
    await inSync(client);
    await type(client, living.compliance.draftId, 'later ');
    for (const expectedRevision of [0, 1, 3]) {
      const answer = await unchanged(() =>
        freeze(people.builders, living.compliance.draftId, { expectedRevision }),
      );
      expect(outcomeOf(answer)).toBe('CONFLICT');
    }
    client.provider.disconnect();
  });

  it('cannot be answered on once it is superseded, though it was read to its end', async () => {
    const said = { decisionId, versionSha256: first.sha256 };
    const answers = await unchanged(() =>
      Promise.all([
        mutate(people.suppliers, 'takePosition', { ...said, answer: 'AGREE' }),
        mutate(people.suppliers, 'raiseObjection', {
          ...said,
          clauseIds: [CLAUSE],
          reasons: 'Too high.',
          wouldResolve: 'Lower.',
        }),
      ]),
    );
    expect(answers.map(outcomeOf)).toEqual(['CONFLICT', 'CONFLICT']);
    for (const { errors } of answers) expect(errors[0]?.message).toContain('version 2');
  });

  it('does not lend its reading to the one after it', async () => {
    const said = { decisionId, versionSha256: second.sha256, answer: 'AGREE' };
    expect(outcomeOf(await unchanged(() => mutate(people.suppliers, 'takePosition', said)))).toBe('CONFLICT');
    await read(people.suppliers, second.id);
    expect(outcomeOf(await mutate(people.suppliers, 'takePosition', said))).toBe('OK');
  });
});

describe('freezing', () => {
  it('an empty draft is INVALID, and says which draft', async () => {
    const input = { taskGroupId: living.allowable.groupId, title: 'Nothing yet' };
    const made = await mutate<{ draft: { id: string } }>(
      people.builders,
      'createDraft',
      input,
      'draft { id }',
    );
    const draftId = payloadOf(made).draft.id;
    const answer = await unchanged(() => freeze(people.builders, draftId));
    expect(outcomeOf(answer)).toBe('INVALID');
    expect(answer.errors[0]?.extensions?.field).toBe('draftId');
  });

  it('a draft in which two clauses have one id is INVALID', async () => {
    const input = { taskGroupId: living.allowable.groupId, title: 'Twice' };
    const made = await mutate<{ draft: { id: string } }>(
      people.builders,
      'createDraft',
      input,
      'draft { id }',
    );
    const draftId = payloadOf(made).draft.id;
    const client = openDraft(server.url, draftId, people.builders.cookie);
    await inSync(client);
    const source = await storedDraft(server.database.url, living.allowable.draftId);
    const copies = [0, 1].flatMap(() =>
      source
        .getXmlFragment('default')
        .toArray()
        .slice(1)
        .flatMap((node) => (node instanceof Y.XmlElement ? [node.clone()] : [])),
    );
    client.doc.getXmlFragment('default').insert(1, copies);
    await allStored(server.database.url, client, draftId);
    expect(outcomeOf(await unchanged(() => freeze(people.builders, draftId)))).toBe('INVALID');
    client.provider.disconnect();
  });

  it('the same words again is CONFLICT', async () => {
    const { draftId } = living.fabric;
    expect(outcomeOf(await unchanged(() => freeze(people.builders, draftId)))).toBe('CONFLICT');
  });

  it(`by two co-chairs at the same moment makes one version, ${RACES} times`, async () => {
    const { draftId } = living.compliance;
    const numbers = async () => {
      const rows = await query<{ number: number }>(
        server.database.url,
        'SELECT number FROM draft_version WHERE draft_id = $1 ORDER BY number',
        [draftId],
      );
      return rows.map(({ number }) => number);
    };
    const client = openDraft(server.url, draftId, people.builders.cookie);
    await inSync(client);
    for (let race = 1; race <= RACES; race += 1) {
      await type(client, draftId, `race ${race} `);
      const before = await numbers();
      const known = race % 2 === 0 ? { expectedRevision: before.at(-1) } : {};
      const answers = await Promise.all([
        freeze(people.builders, draftId, known),
        freeze(people.greenBuilding, draftId, known),
      ]);
      expect(answers.map(outcomeOf).sort()).toEqual(['CONFLICT', 'OK']);
      expect(await numbers()).toEqual([...before, (before.at(-1) ?? 0) + 1]);
    }
    client.provider.disconnect();
  });
});

describe('an idempotency key', () => {
  const SELECTION = 'act { id at } draft { id title }';
  const acts = async () => {
    await settled(server.database.url);
    const [row] = await query<{ count: string }>(server.database.url, 'SELECT count(*) FROM act');
    return Number(row?.count);
  };
  const draft = (title: string) => ({
    taskGroupId: living.allowable.groupId,
    title,
    idempotencyKey: `key-${title}`,
  });

  it('gives the same answer the second time, and does nothing', async () => {
    const input = draft('Once');
    const first = await mutate(people.builders, 'createDraft', input, SELECTION);
    expect(outcomeOf(first)).toBe('OK');
    expect(await unchanged(() => mutate(people.builders, 'createDraft', input, SELECTION))).toEqual(first);
  });

  it('asked ten times at once is one act with one answer', async () => {
    const input = draft('At once');
    const before = await acts();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => mutate(people.builders, 'createDraft', input, SELECTION)),
    );
    expect(answers.map(outcomeOf)).toEqual(answers.map(() => 'OK'));
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(await acts()).toBe(before + 1);
  });

  it('used for something else is CONFLICT', async () => {
    const input = draft('Used');
    expect(outcomeOf(await mutate(people.builders, 'createDraft', input))).toBe('OK');
    const others = await unchanged(() =>
      Promise.all([
        mutate(people.builders, 'createDraft', { ...input, title: 'Something else' }),
        freeze(people.builders, living.compliance.draftId, { idempotencyKey: input.idempotencyKey }),
      ]),
    );
    expect(others.map(outcomeOf)).toEqual(['CONFLICT', 'CONFLICT']);
  });

  it('is one person’s own: another may use the same', async () => {
    const input = draft('Mine');
    const [mine, theirs] = await Promise.all([
      mutate<{ draft: { id: string } }>(people.builders, 'createDraft', input, SELECTION),
      mutate<{ draft: { id: string } }>(people.greenBuilding, 'createDraft', input, SELECTION),
    ]);
    expect(payloadOf(mine).draft.id).not.toBe(payloadOf(theirs).draft.id);
  });

  it('of what was refused is free again', async () => {
    const key = randomUUID();
    const refused = { ...draft(''), idempotencyKey: key };
    expect(outcomeOf(await mutate(people.builders, 'createDraft', refused))).toBe('INVALID');
    const good = { ...draft('Free'), idempotencyKey: key };
    expect(outcomeOf(await mutate(people.builders, 'createDraft', good))).toBe('OK');
  });
});
