import { shown } from './demonstration-reads.js';
import { LIVING } from './living-space.js';
import type { Speaker } from './people.js';

interface Named {
  readonly name: string;
}

/** A version as the loop looks at it: with what changed since the one before. */
export interface Version {
  readonly id: string;
  readonly number: number;
  readonly sha256: string;
  readonly isLatest: boolean;
  readonly previous: { readonly id: string; readonly number: number } | null;
  readonly changesSince: { readonly changes: readonly ClauseChange[] };
}

interface ClauseChange {
  readonly clauseId: string;
  readonly kind: string;
  readonly words: readonly { readonly kind: string; readonly text: string }[];
}

export const VERSION = `id number sha256 isLatest previous { id number }
  changesSince { changes { clauseId kind words { kind text } } }`;

/** The words that a change added. */
export function added({ words }: ClauseChange): string {
  return words
    .filter(({ kind }) => kind === 'ADDED')
    .map(({ text }) => text)
    .join('');
}

interface Position {
  readonly answer: string;
  readonly state: string;
  readonly organisation: Named;
  readonly version: { readonly number: number };
}

/** A decision as the loop looks at it. */
export interface DecisionView {
  readonly status: string;
  readonly rule: string;
  readonly openedAt: string;
  readonly version: { readonly id: string; readonly sha256: string };
  /** Those that count now. */
  readonly positions: { readonly nodes: readonly Position[] };
  /** Those that count now and those that lapsed or were replaced. */
  readonly all: { readonly nodes: readonly Position[] };
  readonly objections: readonly { readonly status: string }[];
  readonly evaluation: {
    readonly outcome: string;
    readonly mayClose: boolean;
    readonly missing: readonly Named[];
  };
  readonly seats: readonly {
    readonly organisation: Named;
    readonly position: { readonly state: string } | null;
    readonly lapsedPosition: { readonly state: string } | null;
    readonly changesSinceAgreed: { readonly changed: number } | null;
  }[];
}

const POSITION = 'answer state organisation { name } version { number }';

const DECISION = `query Decision($id: ID!) { decision(id: $id) { status rule openedAt version { id sha256 }
  positions { nodes { ${POSITION} } } all: positions(includeLapsed: true) { nodes { ${POSITION} } } objections { status }
  evaluation { outcome mayClose missing { name } }
  seats { organisation { name } position { state } lapsedPosition { state } changesSinceAgreed { changed } } } }`;

/** A decision as somebody sees it. */
export async function decisionView(speaker: Speaker, id: string): Promise<DecisionView> {
  return (await shown<{ decision: DecisionView }>(speaker, DECISION, { id })).decision;
}

/** What waits for somebody in the living space, each as its kind and title. */
export async function waiting(speaker: Speaker): Promise<[kind: string, title: string][]> {
  const { viewer } = await shown<{ viewer: { waiting: { kind: string; title: string }[] } }>(
    speaker,
    'query Waiting($slug: String!) { viewer { waiting(spaceSlug: $slug) { kind title } } }',
    { slug: LIVING },
  );
  return viewer.waiting.map(({ kind, title }) => [kind, title]);
}
