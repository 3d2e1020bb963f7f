import { createContext, useContext } from 'react';
import type { DefinitionStatus } from '../graphql/generated/graphql.js';
import type { TextNode } from './agreed-nodes.js';
import { textAttr } from './agreed-nodes.js';

/** A term of the common language, as a text that uses it shows it. */
export interface KnownTerm {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  readonly status: DefinitionStatus;
  readonly agreedVersion?: { readonly id: string; readonly number: number } | null;
}

/** The terms of a space, and the address under which its versions are. */
export interface KnownTerms {
  readonly terms: readonly KnownTerm[];
  /** Whether these are all of them, or more are still on their way. */
  readonly complete: boolean;
  readonly base: string;
}

export const KnownTermsContext = createContext<KnownTerms>({ terms: [], complete: false, base: '' });

export function useKnownTerms(): KnownTerms {
  return useContext(KnownTermsContext);
}

/** The term that some words are, whatever their capitals and spaces. */
export function termNamed(terms: readonly KnownTerm[], words: string): KnownTerm | undefined {
  const sought = plain(words);
  return terms.find(({ term }) => plain(term) === sought);
}

function plain(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

/** Whether a text cites a definition at a version that is not the agreed one any more. */
export function isSuperseded(term: KnownTerm | undefined, versionId: string): boolean {
  const agreed = term?.agreedVersion;
  return agreed !== undefined && agreed !== null && agreed.id !== versionId;
}

/** A definition at a version, as a text cites it. */
export interface Cited {
  readonly definitionId: string;
  readonly versionId: string;
}

/** What a text cites. */
export function citedIn(node: TextNode): Cited[] {
  if (node.type === 'citation') {
    return [{ definitionId: textAttr(node, 'definitionId'), versionId: textAttr(node, 'versionId') }];
  }
  return node.content.flatMap(citedIn);
}

/** The terms that are cited at a version that is not the agreed one any more, each once. */
export function supersededAmong(cited: readonly Cited[], terms: readonly KnownTerm[]): KnownTerm[] {
  const superseded = cited.flatMap(({ definitionId, versionId }) => {
    const term = terms.find(({ id }) => id === definitionId);
    return term && isSuperseded(term, versionId) ? [term] : [];
  });
  return [...new Set(superseded)];
}
