import {
  applyContentToYDoc,
  type ContentNode,
  contentFromYDoc,
  type DocumentContent,
} from '../../libs/documents/src/index.js';
import { closeDraft, inSync, openDraft } from './draft-client.js';
import { ask, mutate, payloadOf, type Speaker } from './people.js';
import { until } from './until.js';

/** An amendment as the tests read it. */
export interface ShownAmendment {
  readonly id: string;
  readonly number: number;
  readonly status: string;
  readonly revision: number;
  readonly reasons: string;
  readonly settledWhy: string | null;
  readonly isMine: boolean;
  readonly changes: readonly {
    readonly kind: string;
    readonly clauseId: string;
    readonly targetId: string;
    readonly number: string;
    readonly numberNow: string | null;
    readonly baseText: string;
    readonly proposedText: string;
    readonly textNow: string | null;
    readonly standing: string | null;
    readonly otherNumber: string | null;
    readonly words: readonly { readonly kind: string; readonly text: string }[];
  }[];
  readonly conflictsWith: readonly { readonly number: number }[];
  readonly replies: { readonly nodes: readonly { readonly body: string }[] };
  readonly revisions: {
    readonly nodes: readonly {
      readonly number: number;
      readonly reasons: string;
      readonly changes: readonly { readonly proposedText: string }[];
    }[];
  };
}

const AMENDMENT = `id number status revision reasons settledWhy isMine
  changes { kind clauseId targetId number numberNow baseText proposedText textNow standing otherNumber words { kind text } }
  conflictsWith { number }
  replies(first: 5) { nodes { body } }
  revisions(first: 5) { nodes { number reasons changes { proposedText } } }`;

type Wanted = Readonly<Record<string, unknown>>;

/** Proposes changes to a draft; `more` says otherwise. */
export function propose(speaker: Speaker, draftId: string, changes: readonly Wanted[], more: Wanted = {}) {
  const input = { draftId, reasons: 'It reads better.', changes, ...more };
  return mutate<{ amendment: ShownAmendment }>(
    speaker,
    'proposeAmendment',
    input,
    `amendment { ${AMENDMENT} }`,
  );
}

/** The same, which must be carried out. */
export async function proposed(
  speaker: Speaker,
  draftId: string,
  changes: readonly Wanted[],
  more: Wanted = {},
) {
  return payloadOf(await propose(speaker, draftId, changes, more)).amendment;
}

/** Does something with an amendment as it stands. */
export function settle(speaker: Speaker, name: string, { id, revision }: ShownAmendment, more: Wanted = {}) {
  const expected =
    name === 'withdrawAmendment' || name === 'replyToAmendment' ? {} : { expectedRevision: revision };
  const input = { amendmentId: id, ...expected, ...more };
  return mutate<{ amendment: ShownAmendment }>(speaker, name, input, `amendment { ${AMENDMENT} }`);
}

export async function amendmentOf(speaker: Speaker, id: string): Promise<ShownAmendment | null> {
  const answer = await ask<{ amendment: ShownAmendment | null }>(
    speaker,
    `query A($id: ID!) { amendment(id: $id) { ${AMENDMENT} } }`,
    { id },
  );
  return answer.data?.amendment ?? null;
}

export interface ShownText {
  readonly clauses: readonly {
    readonly clauseId: string;
    readonly number: string | null;
    readonly text: string;
    readonly changed: boolean;
    readonly words: readonly { readonly kind: string; readonly text: string }[];
  }[];
  readonly conflicts: readonly { readonly clauseId: string; readonly amendmentIds: readonly string[] }[];
  readonly leftOut: readonly string[];
}

/** The text of a draft with amendments accepted. @throws when it may not be read */
export async function amendedOf(
  speaker: Speaker,
  draftId: string,
  amendmentIds: readonly string[] = [],
): Promise<ShownText> {
  const answer = await ask<{ draft: { amended: ShownText | null } | null }>(
    speaker,
    `query T($id: ID!, $ids: [ID!]!) { draft(id: $id) { amended(amendmentIds: $ids) {
       clauses { clauseId number text changed words { kind text } } conflicts { clauseId amendmentIds } leftOut } } }`,
    { id: draftId, ids: amendmentIds },
  );
  const text = answer.data?.draft?.amended;
  if (!text) throw new Error(answer.errors.map(({ message }) => message).join('; '));
  return text;
}

/** What a clause of a draft says as it is stored; undefined where it is not there. */
export async function saysNow(
  speaker: Speaker,
  draftId: string,
  clauseId: string,
): Promise<string | undefined> {
  return (await amendedOf(speaker, draftId)).clauses.find((each) => each.clauseId === clauseId)?.text;
}

/** Rewrites a draft as somebody who has it open, and waits until that is stored. */
export async function rewrite(
  speaker: Speaker,
  draftId: string,
  change: (node: ContentNode) => ContentNode[],
): Promise<void> {
  const client = openDraft(speaker.url, draftId, speaker.cookie);
  await inSync(client);
  const walk = (node: ContentNode): ContentNode[] =>
    change(node.content === undefined ? node : { ...node, content: node.content.flatMap(walk) });
  const content = contentFromYDoc(client.doc);
  const changed: DocumentContent = { ...content, content: (content.content ?? []).flatMap(walk) };
  applyContentToYDoc(client.doc, changed);
  const second = openDraft(speaker.url, draftId, speaker.cookie);
  await until('the text is stored', async () => {
    await inSync(second);
    return JSON.stringify(contentFromYDoc(second.doc)) === JSON.stringify(contentFromYDoc(client.doc));
  });
  closeDraft(client);
  closeDraft(second);
}

/** A clause of paragraphs. */
export function clauseOf(id: string, ...texts: string[]): ContentNode {
  return {
    type: 'clause',
    attrs: { id },
    content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}
