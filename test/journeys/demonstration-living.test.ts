import { type ContentNode, contentFromYDoc, diffVersions, listClauses } from '@concordat/documents';
import { PERSON_KEYS } from '../../apps/api/src/demonstration/people.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { CONSULTATIONS, type Consultation, decisionLog, shown } from '../support/demonstration-reads.js';
import { demonstrationSpace, LIVING, RECORD } from '../support/living-space.js';
import { ask, publicAt, type Speaker, signedIn } from '../support/people.js';
import { storedDraft } from '../support/stored.js';

let server: DemonstrationServer;
let secretary: Speaker;

beforeAll(async () => {
  server = await startDemonstrationServer();
  secretary = await signedIn(server.url, 'secretariat');
});

function isList({ type }: ContentNode): boolean {
  return type === 'bulletList' || type === 'orderedList';
}

/** A node and everything in it, in document order. */
function everyNode(node: ContentNode): ContentNode[] {
  return [node, ...(node.content ?? []).flatMap(everyNode)];
}

describe('the living space', () => {
  it('is alive, marked illustrative, with a target some years ahead', async () => {
    const { space } = await shown<{ space: { targetDate: string; status: string; illustrative: boolean } }>(
      secretary,
      'query S($slug: String!) { space(slug: $slug) { targetDate status illustrative } }',
      { slug: LIVING },
    );
    expect(space).toMatchObject({ status: 'ACTIVE', illustrative: true });
    expect(Number(space.targetDate.slice(0, 4)) - new Date().getUTCFullYear()).toBeGreaterThanOrEqual(3);
  });

  it('has a draft under way with at least 25 clauses, a table and lists in lists', async () => {
    const { compliance } = await demonstrationSpace(server.database.url, LIVING);
    const draft = contentFromYDoc(await storedDraft(server.database.url, compliance.draftId));
    expect(listClauses(draft).filter(({ kind }) => kind === 'clause').length).toBeGreaterThanOrEqual(25);
    const nodes = everyNode(draft);
    expect(nodes.map(({ type }) => type)).toContain('table');
    expect(nodes.filter(isList).some((list) => everyNode(list).slice(1).some(isList))).toBe(true);
    const { draftVersion } = await shown<{ draftVersion: { content: typeof draft } }>(
      secretary,
      'query V($id: ID!) { draftVersion(id: $id) { content } }',
      { id: compliance.versionId },
    );
    const changes = diffVersions(draftVersion.content, draft).map(({ kind }) => kind);
    expect(changes).toEqual(expect.arrayContaining(['added', 'changed']));
  });

  it('has an open decision with an objection that stands, and an open round with comments', async () => {
    const [decision] = await decisionLog(secretary, LIVING, null, { status: ['OPEN'] });
    expect(decision?.objections.map(({ status }) => status)).toEqual(['SUSTAINED']);
    expect(decision?.evaluation.mayClose).toBe(false);
    const { consultations } = await shown<{ consultations: { nodes: Consultation[] } }>(
      secretary,
      CONSULTATIONS,
      {
        slug: LIVING,
      },
    );
    const open = consultations.nodes.flatMap(({ rounds }) => rounds).find(({ status }) => status === 'OPEN');
    const comments = open?.responses.nodes.flatMap((each) => each.comments) ?? [];
    expect(comments.length).toBeGreaterThanOrEqual(3);
    expect(comments.filter(({ disposition }) => disposition === null).length).toBeGreaterThan(0);
  });

  it.each(PERSON_KEYS)('has something waiting for the account of %s', async (person) => {
    const speaker = await signedIn(server.url, person);
    const { data } = await ask<{ viewer: { waiting: { title: string; path: string; reason: string }[] } }>(
      speaker,
      'query W($slug: String!) { viewer { waiting(spaceSlug: $slug) { title path reason } } }',
      { slug: LIVING },
    );
    const [item] = data?.viewer.waiting ?? [];
    expect(item).toMatchObject({ path: expect.stringMatching(/^\/spaces\/net-zero-ready-homes\/./u) });
    expect(item?.title).not.toBe('');
    expect(item?.reason).not.toBe('');
  });
});

it('shows both spaces to whoever is not signed in', async () => {
  const { data } = await ask<{ spaces: { nodes: { slug: string }[] } }>(
    publicAt(server.url),
    '{ spaces { nodes { slug } } }',
  );
  expect(data?.spaces.nodes.map(({ slug }) => slug).toSorted()).toEqual([LIVING, RECORD]);
});
