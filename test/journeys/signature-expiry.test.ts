import { PositionSigning } from '../../apps/api/src/decisions/position-signing.js';
import { SIGNING_LIFE_MS } from '../../apps/api/src/passkeys/passkey-signing.js';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { knownOrigin } from '../support/free-port.js';
import { demonstrationSpace, LIVING, openDecisionOf } from '../support/living-space.js';
import { mutate, outcomeOf, read, type Speaker, signedIn } from '../support/people.js';
import { addPasskey, type SigningPasskey, signatureOf } from '../support/signing.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

let api: ApiInProcess;
let member: Speaker;
let passkey: SigningPasskey;
let input: { decisionId: string; versionSha256: string };
let who: { person: string; organisation: string; session: string };

beforeAll(async () => {
  api = await startApiInProcess(await knownOrigin());
  member = await signedIn(api.url, 'suppliers');
  passkey = await addPasskey(member);
  const living = await demonstrationSpace(api.database.url, LIVING);
  const versionSha256 = await read(member, living.fabric.versionId);
  input = { decisionId: openDecisionOf(living), versionSha256 };
  const [row] = await query<typeof who>(
    api.database.url,
    `SELECT person.id AS person, organisation_id AS organisation, session.id AS session FROM person
     JOIN affiliation ON affiliation.person_id = person.id JOIN session ON session.person_id = person.id
     WHERE email = 'member@suppliers.example' ORDER BY session.created_at DESC LIMIT 1`,
  );
  if (row === undefined) throw new Error('Nobody is signed in.');
  who = row;
});

/** Answers with a statement that was given out so many milliseconds ago. */
async function answeredWithOneOf(age: number): Promise<string> {
  const { person, organisation, session } = who;
  const said = { decision: input.decisionId, person, organisation, version: input.versionSha256 };
  const rest = { answer: 'agree', reasons: null, clauses: null, wouldResolve: null };
  const at = new Date(Date.now() - age);
  const signing = api.application.get(PositionSigning, { strict: false });
  const given = await signing.prepare({ ...said, ...rest }, session, at);
  if (given === null) throw new Error('There is nothing to sign.');
  const { options, nonce } = given;
  const stated = {
    statedAt: at.toISOString(),
    nonce,
    options: { challenge: options.challenge, allowCredentials: [] },
  };
  const signature = signatureOf(passkey, api.url, stated);
  return outcomeOf(await mutate(member, 'takePosition', { ...input, answer: 'AGREE', signature }));
}

it('a statement is signed within five minutes after it was given out', async () => {
  expect(SIGNING_LIFE_MS).toBe(300_000);
  const late = await unchangedBy(api.database.url, () => answeredWithOneOf(SIGNING_LIFE_MS));
  expect(late).toBe('INVALID');
  const early = await unchangedBy(api.database.url, () => answeredWithOneOf(-SIGNING_LIFE_MS));
  expect(early).toBe('INVALID');
  expect(await answeredWithOneOf(SIGNING_LIFE_MS / 2)).toBe('OK');
});
