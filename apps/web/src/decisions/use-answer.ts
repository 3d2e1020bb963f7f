import { useEffect, useMemo, useRef, useState } from 'react';
import type { PositionAnswer, PositionSignatureInput } from '../graphql/generated/graphql.js';
import { type Act, useAct } from '../graphql/use-act.js';
import { RaiseObjectionDocument, TakePositionDocument } from './decisions.graphql.js';
import { useSigning } from './use-signing.js';

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
  /** Whether it is signed with a passkey first. */
  readonly signing: boolean;
}

/** What was recorded by which act, and its hash in the ledger. */
export interface AnswerDone {
  readonly id: string;
  readonly sentence: string;
  readonly leafHash: string;
}

/** One act for the form: an objection is raised, any other answer is taken as a position; signed first where wanted. */
export function useAnswerAct(): Act<AnswerDone, AnswerInput> {
  const take = useAct(TakePositionDocument);
  const raise = useAct(RaiseObjectionDocument);
  const signing = useSigning();
  const problem = raise.problem ?? take.problem;
  /** What was signed and perhaps recorded: trying the same again must not record it twice. */
  const signed = useRef<{ readonly text: string; readonly signature: PositionSignatureInput }>(undefined);
  useEffect(() => {
    if (problem !== undefined && problem.code !== 'NETWORK') signed.current = undefined;
  }, [problem]);

  const signatureOf = async (input: AnswerInput): Promise<PositionSignatureInput | undefined> => {
    const { decisionId, versionSha256, answer, clauseIds, wouldResolve } = input;
    const text = JSON.stringify(input);
    if (signed.current?.text === text) return signed.current.signature;
    const objecting = answer === 'OBJECT';
    const signature = await signing.sign(decisionId, {
      versionSha256,
      answer,
      reasons: reasonsOf(input),
      ...(objecting && { clauseIds: [...clauseIds], wouldResolve }),
    });
    signed.current = signature && { text, signature };
    return signature;
  };
  return {
    perform: async (input) => {
      const { answer, decisionId, versionSha256, reasons, clauseIds, wouldResolve, replaces } = input;
      const signature = input.signing ? await signatureOf(input) : null;
      if (signature === undefined) return undefined;
      if (answer === 'OBJECT') {
        const data = await raise.perform({
          decisionId,
          versionSha256,
          clauseIds: [...clauseIds],
          reasons,
          wouldResolve,
          replaces,
          signature,
        });
        if (data) signed.current = undefined;
        return data?.raiseObjection.act;
      }
      const said = { decisionId, versionSha256, answer, reasons: reasonsOf(input), replaces, signature };
      const data = await take.perform(said);
      if (data) signed.current = undefined;
      return data?.takePosition.act;
    },
    pending: take.pending || raise.pending || signing.pending,
    problem: signing.problem ?? problem,
    clear: () => {
      take.clear();
      raise.clear();
      signing.clear();
    },
  };
}

function reasonsOf({ reasons }: AnswerInput): string | null {
  return reasons.trim() === '' ? null : reasons;
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
