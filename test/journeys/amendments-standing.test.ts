import type { ContentNode } from '../../libs/documents/src/index.js';
import {
  amendedOf,
  amendmentOf,
  clauseOf,
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
 * What becomes of an amendment when the clause that it is to changes, moves, is split, joined or removed, and when
 * another wants something else of it.
 */

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

const replace = (clauseId: string, text: string) =>
  proposed(people.suppliers, draftId, [{ kind: 'REPLACE', clauseId, text }]);
const accept = (amendment: ShownAmendment, more = {}) =>
  settle(people.builders, 'acceptAmendment', amendment, more);
const idOf = ({ attrs }: ContentNode) => attrs?.id;
const only = async ({ id }: ShownAmendment) => (await amendmentOf(people.builders, id))?.changes[0];

/** That it is refused as it is, and nothing is left behind. */
async function refused(amendment: ShownAmendment): Promise<void> {
  const answer = await unchangedBy(server.database.url, () => accept(amendment));
  expect(outcomeOf(answer)).toBe('CONFLICT');
  expect(answer.errors[0]?.message).toContain('Rebase');
}

/** The same words on the text as it stands. */
async function rebased(amendment: ShownAmendment, clauseId: string, text: string): Promise<ShownAmendment> {
  const revised = await settle(people.suppliers, 'reviseAmendment', amendment, {
    reasons: 'On today’s text.',
    changes: [{ kind: 'REPLACE', clauseId, text }],
  });
  return payloadOf(revised).amendment;
}

it('is shown beside the text since its clause was changed, refused, and accepted once it is rebased', async () => {
  const amendment = await replace('cc-show-publish', 'Results are published by development and by year.');
  await rewrite(people.builders, draftId, (node) =>
    idOf(node) === 'cc-show-publish'
      ? [clauseOf('cc-show-publish', 'Results are published by street.')]
      : [node],
  );
  expect(await only(amendment)).toMatchObject({
    standing: 'CHANGED',
    baseText: 'Results are published by development, never by household.',
    textNow: 'Results are published by street.',
  });
  await refused(amendment);
  const again = await rebased(amendment, 'cc-show-publish', 'Results are published by street and by year.');
  expect(again).toMatchObject({ revision: 2, changes: [{ standing: 'APPLIES' }] });
  expect(again.revisions.nodes.map(({ changes }) => changes[0]?.proposedText)).toEqual([
    'Results are published by street and by year.',
    'Results are published by development and by year.',
  ]);
  expect(payloadOf(await accept(again)).amendment.status).toBe('ACCEPTED');
  expect(await saysNow(people.suppliers, draftId, 'cc-show-publish')).toBe(
    'Results are published by street and by year.',
  );
});

it('applies where its clause was moved, and says that it was', async () => {
  const amendment = await replace(
    'cc-people-guide',
    'A guide of two pages at most says how to run the home well.',
  );
  const guide = clauseOf('cc-people-guide', 'A guide of four pages at most says how to run the home well.');
  await rewrite(people.builders, draftId, (node) => {
    if (idOf(node) === 'cc-people-guide') return [];
    if (node.type === 'section' && idOf(node) === 'cc-time')
      return [{ ...node, content: [...(node.content ?? []), guide] }];
    return [node];
  });
  const change = await only(amendment);
  expect(change).toMatchObject({ standing: 'MOVED', number: '5.2' });
  expect(change?.numberNow).toMatch(/^6\./u);
  expect(payloadOf(await accept(amendment)).amendment.status).toBe('ACCEPTED');
  expect(await saysNow(people.suppliers, draftId, 'cc-people-guide')).toContain('two pages');
});

it('stays to be read where its clause was removed, and is carried over to another', async () => {
  const amendment = await replace('cc-limit-high', 'For taller blocks the limit is proposed within a year.');
  await rewrite(people.builders, draftId, (node) => (idOf(node) === 'cc-limit-high' ? [] : [node]));
  expect(await only(amendment)).toMatchObject({
    standing: 'REMOVED',
    numberNow: null,
    textNow: null,
    otherNumber: null,
    baseText: 'For taller apartment blocks the group will propose a limit by the end of next year.',
  });
  await refused(amendment);
  const carried = await rebased(amendment, 'cc-limit-fossil', 'No fossil fuel is burnt in the home.');
  expect(carried.changes).toMatchObject([{ clauseId: 'cc-limit-fossil', standing: 'APPLIES' }]);
  expect(payloadOf(await accept(carried)).amendment.status).toBe('ACCEPTED');
  expect(await saysNow(people.suppliers, draftId, 'cc-limit-fossil')).toBe(
    'No fossil fuel is burnt in the home.',
  );
});

it('says where the rest of the words are when its clause was split, and is rebased on what is left of it', async () => {
  const amendment = await replace('cc-show-design', 'At design stage, by the national method.');
  await rewrite(people.builders, draftId, (node) =>
    idOf(node) === 'cc-show-design'
      ? [
          clauseOf('cc-show-design', 'At design stage,'),
          clauseOf('split-off', 'by calculation with the national method.'),
        ]
      : [node],
  );
  const rest = (await amendedOf(people.builders, draftId)).clauses.find(
    ({ clauseId }) => clauseId === 'split-off',
  );
  expect(await only(amendment)).toMatchObject({ standing: 'SPLIT', otherNumber: rest?.number });
  await refused(amendment);
  const again = await rebased(amendment, 'cc-show-design', 'At design stage, before work begins,');
  expect(again.changes).toMatchObject([{ standing: 'APPLIES', baseText: 'At design stage,' }]);
  expect(payloadOf(await accept(again)).amendment.status).toBe('ACCEPTED');
  expect(await saysNow(people.suppliers, draftId, 'cc-show-design')).toBe(
    'At design stage, before work begins,',
  );
  expect(await saysNow(people.suppliers, draftId, 'split-off')).toBe(
    'by calculation with the national method.',
  );
});

it('says what was joined to its clause, or where its own words are since, and is carried over to the joined clause', async () => {
  const start = await replace('cc-time-start', 'The regulations take effect two years after they are made.');
  const words = await saysNow(people.builders, draftId, 'cc-time-transition');
  const transition = await replace('cc-time-transition', 'There is no transition.');
  await rewrite(people.builders, draftId, (node) => {
    if (idOf(node) === 'cc-time-transition') return [];
    return idOf(node) === 'cc-time-start'
      ? [clauseOf('cc-time-start', 'The regulations take effect one year after they are made.', words ?? '')]
      : [node];
  });
  expect(await only(start)).toMatchObject({ standing: 'JOINED', number: '6.1', otherNumber: '6.2' });
  expect(await only(transition)).toMatchObject({ standing: 'REMOVED', otherNumber: '6.1' });
  await refused(start);
  await refused(transition);
  const joined = await saysNow(people.builders, draftId, 'cc-time-start');
  const later = joined?.replace('one year', 'two years') ?? '';
  const again = await rebased(start, 'cc-time-start', later);
  expect(again.changes).toMatchObject([{ standing: 'APPLIES', baseText: joined }]);
  expect(payloadOf(await accept(again)).amendment.status).toBe('ACCEPTED');
  expect(await saysNow(people.suppliers, draftId, 'cc-time-start')).toBe(later);
  const without = 'The regulations take effect two years after they are made. There is no transition.';
  const carried = await rebased(transition, 'cc-time-start', without);
  expect(carried.changes).toMatchObject([
    { clauseId: 'cc-time-start', standing: 'APPLIES', baseText: later },
  ]);
  expect(payloadOf(await accept(carried)).amendment.status).toBe('ACCEPTED');
  expect(await saysNow(people.suppliers, draftId, 'cc-time-start')).toBe(without);
});

it('stands beside another that wants something else; once one is accepted the other must be rebased', async () => {
  const now = await saysNow(people.builders, draftId, 'cc-limit-average');
  const one = await replace('cc-limit-average', now?.replace('ten homes', 'twenty homes') ?? '');
  const other = await replace('cc-limit-average', now?.replace('ten homes', 'fifty homes') ?? '');
  expect((await amendmentOf(people.builders, one.id))?.conflictsWith).toContainEqual({
    number: other.number,
  });
  const both = await amendedOf(people.builders, draftId, [one.id, other.id]);
  expect(both.conflicts).toEqual([{ clauseId: 'cc-limit-average', amendmentIds: [one.id, other.id] }]);
  expect(both.leftOut).toEqual([one.id, other.id]);
  const first = await amendedOf(people.builders, draftId, [one.id]);
  const clause = first.clauses.find(({ clauseId }) => clauseId === 'cc-limit-average');
  expect(clause).toMatchObject({ changed: true });
  expect(clause?.words.filter(({ kind }) => kind !== 'SAME')).toEqual([
    { kind: 'REMOVED', text: 'ten' },
    { kind: 'ADDED', text: 'twenty' },
  ]);
  payloadOf(await accept(one));
  expect(await only(other)).toMatchObject({ standing: 'CHANGED' });
  await refused(other);
});

it('can itself be amended: accepted, that is its next revision; and not where it proposes something else by then', async () => {
  const clauseId = 'cc-purpose-new';
  const parent = await replace(clauseId, 'It is about homes that are new.');
  const amend = (text: string) =>
    proposed(people.builders, draftId, [{ kind: 'REPLACE', clauseId, text }], { parentId: parent.id });
  const one = await amend('It is about homes that are newly built.');
  const other = await amend('It is only about homes that are new.');
  expect(one.changes).toMatchObject([{ standing: 'APPLIES', baseText: 'It is about homes that are new.' }]);
  payloadOf(await accept(one));
  const revised = await amendmentOf(people.builders, parent.id);
  expect(revised).toMatchObject({
    status: 'PROPOSED',
    revision: 2,
    changes: [{ proposedText: 'It is about homes that are newly built.', standing: 'APPLIES' }],
  });
  expect(await only(other)).toMatchObject({ standing: 'CHANGED' });
  await refused(other);
  expect(outcomeOf(await accept(parent))).toBe('CONFLICT');
  if (revised === null) throw new Error('the amendment is gone');
  payloadOf(await accept(revised));
  expect(await saysNow(people.suppliers, draftId, clauseId)).toBe('It is about homes that are newly built.');
  expect(await amendmentOf(people.builders, other.id)).toMatchObject({ status: 'LAPSED' });
  expect(outcomeOf(await accept(other))).toBe('CONFLICT');
  expect(await amendmentOf(people.builders, one.id)).toMatchObject({ status: 'ACCEPTED' });
});

it('adds a clause after another, and removes one, in one amendment', async () => {
  const amendment = await proposed(people.suppliers, draftId, [
    { kind: 'ADD_AFTER', clauseId: 'cc-show-use', text: 'The sample is drawn by lot.' },
    { kind: 'REMOVE', clauseId: 'cc-show-fail' },
  ]);
  const added = amendment.changes[0]?.targetId ?? '';
  payloadOf(await accept(amendment));
  const { clauses } = await amendedOf(people.builders, draftId);
  const ids = clauses.map(({ clauseId }) => clauseId);
  expect(ids[ids.indexOf('cc-show-use') + 1]).toBe(added);
  expect(ids).not.toContain('cc-show-fail');
  expect(await saysNow(people.builders, draftId, added)).toBe('The sample is drawn by lot.');
});
