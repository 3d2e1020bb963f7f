import {
  amendedOf,
  amendmentOf,
  propose,
  proposed,
  rewrite,
  type ShownAmendment,
  saysNow,
  settle,
} from '../support/amending.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { outcomeOf, payloadOf, type Speaker, signedInAll } from '../support/people.js';
import { unchangedBy } from '../support/unchanged.js';

/*
 * Amendments to the title of a draft: a target like a clause is, under the identity `title`.
 */

const TITLE = 'title';

let server: DemonstrationServer;
let people: Record<'builders' | 'suppliers', Speaker>;
let draftId: string;

beforeAll(async () => {
  server = await startDemonstrationServer();
  ({
    compliance: { draftId },
  } = await demonstrationSpace(server.database.url, LIVING));
  people = await signedInAll(server.url, ['builders', 'suppliers']);
});

const retitle = (text: string, more = {}) =>
  proposed(people.suppliers, draftId, [{ kind: 'REPLACE', clauseId: TITLE, text }], more);
const accept = (amendment: ShownAmendment, more = {}) =>
  settle(people.builders, 'acceptAmendment', amendment, more);
const only = async ({ id }: ShownAmendment) => (await amendmentOf(people.builders, id))?.changes[0];
const titled = (text: string) =>
  rewrite(people.builders, draftId, (node) =>
    node.type === 'title' ? [{ type: 'title', content: [{ type: 'text', text }] }] : [node],
  );

it('is shown by words, and accepted is the title of the text, the clauses as they were', async () => {
  await titled('Carbon compliance');
  const before = await amendedOf(people.builders, draftId);
  expect(before.clauses[0]).toMatchObject({ clauseId: TITLE, number: '', text: 'Carbon compliance' });
  const amendment = await retitle('Carbon compliance of homes');
  expect(amendment.changes).toMatchObject([
    {
      clauseId: TITLE,
      targetId: TITLE,
      number: '',
      numberNow: '',
      standing: 'APPLIES',
      words: [
        { kind: 'SAME', text: 'Carbon compliance' },
        { kind: 'ADDED', text: ' of homes' },
      ],
    },
  ]);
  const tried = await amendedOf(people.builders, draftId, [amendment.id]);
  expect(tried.clauses.filter(({ changed }) => changed).map(({ clauseId }) => clauseId)).toEqual([TITLE]);
  payloadOf(await accept(amendment));
  const after = await amendedOf(people.builders, draftId);
  expect(after.clauses[0]?.text).toBe('Carbon compliance of homes');
  expect(after.clauses.slice(1)).toEqual(before.clauses.slice(1));
});

it('must be rebased once the title is another, and is then accepted with changes', async () => {
  const amendment = await retitle('Carbon in use');
  await titled('Compliance');
  expect(await only(amendment)).toMatchObject({ standing: 'CHANGED', textNow: 'Compliance' });
  const refused = await unchangedBy(server.database.url, () => accept(amendment));
  expect(outcomeOf(refused)).toBe('CONFLICT');
  expect(refused.errors[0]?.message).toContain('The title is no longer what this amendment');
  const { amendment: revised } = payloadOf(
    await settle(people.suppliers, 'reviseAmendment', amendment, {
      reasons: 'On today’s title.',
      changes: [{ kind: 'REPLACE', clauseId: TITLE, text: 'Compliance in use', baseText: 'Compliance' }],
    }),
  );
  const texts = [{ clauseId: TITLE, text: 'Compliance of homes in use' }];
  const { amendment: settled } = payloadOf(await accept(revised, { texts }));
  expect(settled).toMatchObject({ status: 'ACCEPTED_WITH_CHANGES' });
  expect(await saysNow(people.suppliers, draftId, TITLE)).toBe('Compliance of homes in use');
});

it('can itself be amended, conflicts with another to the title, is rejected and withdrawn', async () => {
  const [one, other] = [await retitle('Homes'), await retitle('Houses')];
  expect((await amendmentOf(people.builders, one.id))?.conflictsWith).toEqual([{ number: other.number }]);
  const inner = await retitle('New homes', { parentId: one.id });
  payloadOf(await accept(inner));
  expect(await only(one)).toMatchObject({ proposedText: 'New homes', standing: 'APPLIES' });
  payloadOf(await settle(people.builders, 'rejectAmendment', other, { why: 'Homes are meant.' }));
  payloadOf(await settle(people.suppliers, 'withdrawAmendment', one));
  expect(await amendmentOf(people.builders, one.id)).toMatchObject({ status: 'WITHDRAWN' });
});

it.each([
  ['removes it', { kind: 'REMOVE' }, 'INVALID'],
  ['adds a clause after it', { kind: 'ADD_AFTER', text: 'A clause.' }, 'INVALID'],
  ['is more than one line', { kind: 'REPLACE', text: 'One\n\nTwo' }, 'INVALID'],
  ['was begun from another title', { kind: 'REPLACE', text: 'One', baseText: 'Two' }, 'CONFLICT'],
])('is refused where it %s', async (_, change, outcome) => {
  const changes = [{ ...change, clauseId: TITLE }];
  const answer = await unchangedBy(server.database.url, () => propose(people.suppliers, draftId, changes));
  expect(outcomeOf(answer)).toBe(outcome);
});
