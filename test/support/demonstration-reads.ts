import { ask, type Speaker } from './people.js';

/** Something with a name. */
export interface Named {
  readonly name: string;
}

/** An entry of the decision log, as far as the tests look at it. */
export interface Entry {
  readonly question: string;
  readonly status: string;
  readonly closedAt: string | null;
  readonly version: { readonly sha256: string };
  readonly evaluation: { readonly mayClose: boolean };
  readonly objections: readonly { readonly status: string; readonly organisation: Named }[];
  readonly positions: {
    readonly nodes: readonly { readonly state: string; readonly version: { readonly number: number } }[];
  };
}

/** A part of a response, and what was done about it. */
export interface Part {
  readonly disposition: { readonly outcome: string } | null;
}

/** A consultation with what was said in its rounds. */
export interface Consultation {
  readonly introduction: string;
  readonly rounds: readonly {
    readonly status: string;
    readonly responses: {
      readonly nodes: readonly { readonly answers: Part[]; readonly comments: Part[] }[];
    };
  }[];
}

const LOG = `query L($slug: String!, $asOf: DateTime, $filter: DecisionLogFilter) {
  decisionLog(spaceSlug: $slug, asOf: $asOf, filter: $filter) { nodes { status closedAt version { sha256 }
    decision { question } evaluation { mayClose }
    objections { status organisation { name } } positions(first: 20) { nodes { state version { number } } } } } }`;

/** The consultations of a space with all that was said in them. */
export const CONSULTATIONS = `query C($slug: String!) { consultations(spaceSlug: $slug) { nodes { introduction
  rounds { status responses { nodes {
    answers { disposition { outcome } } comments { disposition { outcome } } } } } } } }`;

/** What a query gives somebody. @throws when it was refused */
export async function shown<Data>(
  speaker: Speaker,
  text: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Data> {
  const { data, errors } = await ask<Data>(speaker, text, variables);
  if (data === null || errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  return data;
}

/** The decision log as it stood at a moment: now when that is null. */
export async function decisionLog(
  speaker: Speaker,
  slug: string,
  asOf: string | null,
  filter: Readonly<Record<string, unknown>> | null = null,
): Promise<Entry[]> {
  const found = await shown<{
    decisionLog: { nodes: (Entry & { decision: { question: string } })[] };
  }>(speaker, LOG, { slug, asOf, filter });
  return found.decisionLog.nodes.map((entry) => ({ ...entry, question: entry.decision.question }));
}

/** The ten characters of an instant that are its day. */
export function day(instant: string | null): string | null {
  return instant === null ? null : instant.slice(0, 10);
}
