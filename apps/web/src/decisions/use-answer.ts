import { useMemo, useState } from 'react';
import type { PositionAnswer } from '../graphql/generated/graphql.js';
import { type Act, useAct } from '../graphql/use-act.js';
import { RaiseObjectionDocument, TakePositionDocument } from './decisions.graphql.js';

/** What an answer needs; clauses and what would resolve it only when it is an objection. */
export interface AnswerInput {
  readonly decisionId: string;
  readonly versionSha256: string;
  readonly answer: PositionAnswer;
  readonly reasons: string;
  readonly clauseIds: readonly string[];
  readonly wouldResolve: string;
  /** The answer of the organisation that stands and is shown beside the form. */
  readonly replaces: string | null;
}

/** What was recorded, and its hash in the ledger. */
export interface AnswerDone {
  readonly sentence: string;
  readonly leafHash: string;
}

/** One act for the form: an objection is raised, any other answer is taken as a position. */
export function useAnswerAct(): Act<AnswerDone, AnswerInput> {
  const take = useAct(TakePositionDocument);
  const raise = useAct(RaiseObjectionDocument);
  return {
    perform: async ({ answer, decisionId, versionSha256, reasons, clauseIds, wouldResolve, replaces }) => {
      if (answer === 'OBJECT') {
        const data = await raise.perform({
          decisionId,
          versionSha256,
          clauseIds: [...clauseIds],
          reasons,
          wouldResolve,
          replaces,
        });
        return data?.raiseObjection.act;
      }
      const said = reasons.trim() === '' ? null : reasons;
      const data = await take.perform({ decisionId, versionSha256, answer, reasons: said, replaces });
      return data?.takePosition.act;
    },
    pending: take.pending || raise.pending,
    problem: raise.problem ?? take.problem,
    clear: () => {
      take.clear();
      raise.clear();
    },
  };
}

/** What is typed into the answer form. It lives outside the form, so that a new version does not lose it. */
export interface AnswerTyped {
  readonly answer: PositionAnswer | undefined;
  readonly reasons: string;
  readonly clauseIds: readonly string[];
  readonly wouldResolve: string;
  readonly set: (part: Partial<Omit<AnswerTyped, 'set' | 'clear'>>) => void;
  readonly clear: () => void;
}

const NOTHING = { answer: undefined, reasons: '', clauseIds: [], wouldResolve: '' } as const;

/** Keeps what is typed. */
export function useAnswerTyped(): AnswerTyped {
  const [typed, setTyped] = useState<Omit<AnswerTyped, 'set' | 'clear'>>(NOTHING);
  return useMemo(
    () => ({
      ...typed,
      set: (part) => setTyped((before) => ({ ...before, ...part })),
      clear: () => setTyped(NOTHING),
    }),
    [typed],
  );
}
