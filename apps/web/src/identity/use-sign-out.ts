import { useCallback } from 'react';
import type { Problem } from '../graphql/problem.js';
import { useRenewSession } from '../graphql/session.js';
import { useAct } from '../graphql/use-act.js';
import { SignOutDocument } from './identity.graphql.js';

/** Ends the session and forgets everything that was read in it; `onDone` follows, only when it did end. */
export function useSignOut(onDone: () => void): {
  readonly signOut: () => Promise<void>;
  readonly pending: boolean;
  readonly problem: Problem | undefined;
} {
  const { perform, pending, problem } = useAct(SignOutDocument);
  const renew = useRenewSession();
  const signOut = useCallback(async () => {
    if (!(await perform({}))) return;
    onDone();
    renew();
  }, [perform, renew, onDone]);
  return { signOut, pending, problem };
}
