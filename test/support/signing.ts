import { Authenticator } from './authenticator.js';
import { ask, mutate, payloadOf, type Speaker } from './people.js';

/** A passkey of somebody's, in software. */
export interface SigningPasskey {
  readonly id: string;
  readonly authenticator: Authenticator;
}

/** What is to be answered: the input of `takePosition` or `raiseObjection` without its signature. */
export interface ToAnswer {
  readonly decisionId: string;
  readonly versionSha256: string;
  readonly answer?: string;
  readonly reasons?: string;
  readonly clauseIds?: readonly string[];
  readonly wouldResolve?: string;
}

/** A statement that the server gave out. */
export interface Stated {
  readonly statedAt: string;
  readonly nonce: string;
  readonly options: {
    readonly challenge: string;
    readonly allowCredentials: readonly { readonly id: string }[];
  };
}

/** Adds a passkey to somebody's account. */
export async function addPasskey(owner: Speaker, name = 'Signing key'): Promise<SigningPasskey> {
  const authenticator = new Authenticator();
  const { data } = await ask<{ options: { challenge: string } }>(
    owner,
    '{ options: passkeyRegistrationOptions }',
  );
  const asked = { challenge: data?.options.challenge ?? '', origin: owner.url };
  const made = await mutate<{ passkey: { id: string } }>(
    owner,
    'registerPasskey',
    { name, ...authenticator.register(asked) },
    'passkey { id }',
  );
  return { id: payloadOf(made).passkey.id, authenticator };
}

/** Asks for the statement of an answer; null where there is none to sign. */
export async function stated(by: Speaker, answer: ToAnswer): Promise<Stated | null> {
  const { decisionId, ...said } = answer;
  const given = await ask<{ decision: { positionToSign: Stated | null } }>(
    by,
    `query ToSign($id: ID!, $input: PositionToSignInput!) {
       decision(id: $id) { positionToSign(input: $input) { statedAt nonce options } }
     }`,
    { id: decisionId, input: { answer: 'OBJECT', ...said } },
  );
  if (given.data === null || given.errors.length > 0) throw new Error(given.errors[0]?.message);
  return given.data.decision.positionToSign;
}

/** What the browser of somebody sends along who signs a statement; `wrong` is what is done wrong. */
export function signatureOf(
  { authenticator }: Pick<SigningPasskey, 'authenticator'>,
  origin: string,
  statement: Stated,
  wrong: object = {},
): Record<string, unknown> {
  const { statedAt, nonce, options } = statement;
  const used = authenticator.use({ challenge: options.challenge, origin, ...wrong }, null);
  return { statedAt, nonce, ...used };
}

/** Answers, signed. @returns what was answered by the server */
export async function answerSigned(by: Speaker, passkey: SigningPasskey, answer: ToAnswer) {
  const statement = await stated(by, answer);
  if (statement === null) throw new Error('There is nothing to sign.');
  const input = { ...answer, signature: signatureOf(passkey, by.url, statement) };
  const mutation = answer.clauseIds === undefined ? 'takePosition' : 'raiseObjection';
  const selection =
    'act { id } decision { id positions(includeLapsed: true) { nodes { id answer signed } } }';
  return mutate<{
    act: { id: string };
    decision: { positions: { nodes: { id: string; answer: string; signed: boolean }[] } };
  }>(by, mutation, input, selection);
}
