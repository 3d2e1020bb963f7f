import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import { draftKey, EMPTY_DRAFT, parseDraft, type ResponseDraft } from './response-draft.js';

/** A response being typed, kept in this browser with every change. */
export interface KeptDraft {
  readonly draft: ResponseDraft;
  /** False when this browser keeps nothing. */
  readonly kept: boolean;
  readonly setAnswer: (questionId: string, text: string) => void;
  readonly setComment: (clauseId: string, text: string | undefined) => void;
  readonly setOrganisation: (organisationId: string | null) => void;
  readonly clear: () => void;
}

/** Reads and keeps the response that a person types in a round. */
export function useResponseDraft(personId: string, roundId: string): KeptDraft {
  const key = draftKey(personId, roundId);
  const [state, setState] = useState(() => ({ draft: read(key), kept: true }));

  const change = useCallback(
    (next: (draft: ResponseDraft) => ResponseDraft) =>
      setState(({ draft }) => {
        const changed = next(draft);
        return { draft: changed, kept: write(key, changed) };
      }),
    [key],
  );

  return useMemo(
    () => ({
      ...state,
      setAnswer: (id, text) => change((draft) => ({ ...draft, answers: { ...draft.answers, [id]: text } })),
      setComment: (id, text) =>
        change((draft) => ({ ...draft, comments: withComment(draft.comments, id, text) })),
      setOrganisation: (organisationId) => change((draft) => ({ ...draft, organisationId })),
      clear: () => change(() => EMPTY_DRAFT),
    }),
    [state, change],
  );
}

/** The response being typed, for the comment tools inside the text; undefined where nobody can respond. */
export const DraftContext = createContext<KeptDraft | undefined>(undefined);

/** The response being typed on this page. */
export function useKeptDraft(): KeptDraft | undefined {
  return useContext(DraftContext);
}

function withComment(comments: ResponseDraft['comments'], id: string, text: string | undefined) {
  if (text !== undefined) return { ...comments, [id]: text };
  return Object.fromEntries(Object.entries(comments).filter(([each]) => each !== id));
}

function read(key: string): ResponseDraft {
  try {
    return parseDraft(localStorage.getItem(key));
  } catch {
    return EMPTY_DRAFT;
  }
}

function write(key: string, draft: ResponseDraft): boolean {
  try {
    if (draft === EMPTY_DRAFT) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}
