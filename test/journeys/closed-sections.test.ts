import { clauseOf, proposed, rewrite, saysNow, settle } from '../support/amending.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { closeDraft, inSync, openDraft, until, wordsOf } from '../support/draft-client.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, type Speaker, signedInAll } from '../support/people.js';
import { unchangedBy } from '../support/unchanged.js';

/* A section that a co-chair has closed stays as it is, whoever wants to change it by whatever door, until it is open. */

const SECTION = 'cc-limit';
const WITHIN = 'cc-limit-high';
const BESIDE = 'cc-show-publish';
const REASON = 'The group decides about the limits today.';
const CLOSED_PART = 4423;
const CLOSED = 'closedSections { sectionId name reason closedBy { name } closedFor { name } }';

let server: DemonstrationServer;
let people: Record<'builders' | 'suppliers' | 'energyObserver', Speaker>;
let draftId: string;

beforeAll(async () => {
  server = await startDemonstrationServer();
  ({
    compliance: { draftId },
  } = await demonstrationSpace(server.database.url, LIVING));
  people = await signedInAll(server.url, ['builders', 'suppliers', 'energyObserver']);
});

const close = (sectionId = SECTION, speaker: Speaker = people.builders) =>
  mutate(speaker, 'closeSection', { draftId, sectionId, reason: REASON }, `draft { ${CLOSED} }`);
const reopen = (sectionId = SECTION, speaker: Speaker = people.builders) =>
  mutate(speaker, 'reopenSection', { draftId, sectionId }, `draft { ${CLOSED} }`);

it('says which, why and by whom, to whoever reads the draft', async () => {
  payloadOf(await close());
  const seen = await ask(people.energyObserver, `{ draft(id: "${draftId}") { ${CLOSED} } }`);
  expect(seen.data?.draft).toMatchObject({
    closedSections: [{ sectionId: SECTION, name: expect.stringContaining('Section 3, '), reason: REASON }],
  });
  const twice = await unchangedBy(server.database.url, () => close());
  expect(outcomeOf(twice)).toBe('CONFLICT');
  expect(twice.errors[0]?.message).toContain('is closed already');
  const record = await ask(
    people.energyObserver,
    `{ acts(spaceSlug: "${LIVING}", first: 3) { nodes { kind sentence } } }`,
  );
  expect(JSON.stringify(record.data)).toContain(REASON);
});

it('takes nothing that is written in it: the socket is closed, and the words stay with whoever wrote them', async () => {
  const before = await saysNow(people.builders, draftId, WITHIN);
  const writer = openDraft(server.url, draftId, people.suppliers.cookie);
  const reader = openDraft(server.url, draftId, people.builders.cookie);
  await inSync(writer, reader);
  wordsOf(writer, WITHIN).insert(0, 'Unasked. ');
  await until(() => writer.closed.includes(CLOSED_PART), 'the socket is closed');
  expect(wordsOf(writer, WITHIN).toString()).toContain('Unasked. ');
  const later = openDraft(server.url, draftId, people.suppliers.cookie);
  await inSync(later);
  wordsOf(later, BESIDE).insert(0, 'Beside. ');
  await until(() => wordsOf(reader, BESIDE).toString().startsWith('Beside. '), 'what is beside it is told');
  expect(wordsOf(reader, WITHIN).toString()).not.toContain('Unasked.');
  expect(await saysNow(people.builders, draftId, WITHIN)).toBe(before);
  for (const client of [writer, reader, later]) closeDraft(client);
});

it('takes no amendment into it, and says why and what to do', async () => {
  const amendment = await proposed(people.suppliers, draftId, [
    { kind: 'REPLACE', clauseId: WITHIN, text: 'Other words.' },
  ]);
  const answer = await unchangedBy(server.database.url, () =>
    settle(people.builders, 'acceptAmendment', amendment),
  );
  expect(outcomeOf(answer)).toBe('CONFLICT');
  expect(answer.errors[0]?.message).toContain(REASON);
  expect(answer.errors[0]?.message).toContain('Open it first.');
  payloadOf(await reopen());
  payloadOf(await settle(people.builders, 'acceptAmendment', amendment));
  expect(await saysNow(people.builders, draftId, WITHIN)).toBe('Other words.');
});

it('is written in again once it is open', async () => {
  const open = await ask(people.builders, `{ draft(id: "${draftId}") { closedSections { id } } }`);
  expect(open.data).toEqual({ draft: { closedSections: [] } });
  await rewrite(people.suppliers, draftId, (node) =>
    node.attrs?.id === WITHIN ? [clauseOf(WITHIN, 'Words after it was opened.')] : [node],
  );
  expect(await saysNow(people.builders, draftId, WITHIN)).toBe('Words after it was opened.');
  expect(outcomeOf(await reopen())).toBe('NOT_FOUND');
});

it('is a matter of co-chairs, and of sections that there are', async () => {
  expect(outcomeOf(await close(SECTION, people.suppliers))).toBe('FORBIDDEN');
  expect(outcomeOf(await close(SECTION, people.energyObserver))).toBe('FORBIDDEN');
  expect(outcomeOf(await close(WITHIN))).toBe('NOT_FOUND');
  expect(outcomeOf(await close('nowhere'))).toBe('NOT_FOUND');
  expect(outcomeOf(await close('no identity'))).toBe('NOT_FOUND');
  payloadOf(await close());
  expect(outcomeOf(await reopen(SECTION, people.suppliers))).toBe('FORBIDDEN');
  payloadOf(await reopen());
});
