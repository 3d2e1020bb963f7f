import { canonicalBytes } from '@concordat/canonical';

/** Name and version of what is signed with a passkey; docs/record-format.md describes it. */
export const STATEMENT_FORMAT = 'concordat.position/1';

/** What somebody signs who answers for an organisation. */
export interface PositionStatement {
  readonly decision: string;
  readonly person: string;
  readonly organisation: string;
  /** SHA-256 of the words, 64 hexadecimal digits. */
  readonly version: string;
  readonly answer: string;
  readonly reasons: string | null;
  /** Of an objection, the clauses that it is to; null otherwise. */
  readonly clauses: readonly string[] | null;
  /** Of an objection, what would resolve it; null otherwise. */
  readonly wouldResolve: string | null;
  /** When it was given out to be signed: `YYYY-MM-DDThh:mm:ss.sssZ`. */
  readonly at: string;
  /** What the server made it unique with, base64url. */
  readonly nonce: string;
}

/** The bytes whose SHA-256 is the challenge of the signature: canonical JSON. */
export function statementBytes(statement: PositionStatement): Uint8Array<ArrayBuffer> {
  const { decision, person, organisation, version, answer, reasons, clauses, wouldResolve, at, nonce } =
    statement;
  const said = { decision, person, organisation, version, answer, reasons, clauses, wouldResolve, at, nonce };
  return Uint8Array.from(canonicalBytes({ format: STATEMENT_FORMAT, ...said }));
}
