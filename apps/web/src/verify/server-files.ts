import { type Problem, problemInAnswer } from '../graphql/problem.js';

/** A text that the server gave, or why it did not. */
export type Fetched = { readonly text: string } | { readonly problem: Problem };

/** The verifier keys that the log says are its own, one a line. */
export const fetchKeys = (): Promise<Fetched> => fetched('/ledger/keys');

/** The receipt for an act. */
export const fetchReceipt = (actId: string): Promise<Fetched> =>
  fetched(`/ledger/receipts/${encodeURIComponent(actId)}`);

/** The canonical text of a version, of which its hash is. */
export const fetchWords = (versionId: string): Promise<Fetched> =>
  fetched(`/versions/${encodeURIComponent(versionId)}/text.json`);

async function fetched(path: string): Promise<Fetched> {
  let answer: Response;
  try {
    answer = await fetch(path);
  } catch {
    return { problem: { code: 'NETWORK' } };
  }
  if (answer.ok) return { text: await answer.text() };
  return { problem: problemInAnswer(await answer.json()) };
}
