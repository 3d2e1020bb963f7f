import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { READ_ACTIONS, tokensMayReach, WRITE_ACTIONS } from '@concordat/domain';
import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { ask, mutate, outcomeOf, payloadOf, type Speaker, signedIn } from '../support/people.js';
import { openAndRead, openRaw } from '../support/raw-socket.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const UNAUTHENTICATED = 4401;
const DECISION_LOG = `{ decisionLog(spaceSlug: "${LIVING}") { totalCount } }`;

interface Made {
  readonly token: string;
  readonly accessToken: { readonly id: string; readonly scope: readonly string[] };
}

let server: DemonstrationServer;
let living: DemonstrationSpace;
let member: Speaker;
let other: Speaker;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  [member, other] = await Promise.all([signedIn(server.url, 'suppliers'), signedIn(server.url, 'nature')]);
});

async function make(scope: readonly string[], more: object = {}, owner = member): Promise<Made> {
  const input = { name: 'Nightly report', scope, days: 30, ...more };
  return payloadOf(await mutate<Made>(owner, 'createAccessToken', input, 'token accessToken { id scope }'));
}

/** A script that sends a token and nothing else. */
function script(token: string): Speaker {
  return { url: server.url, cookie: '', token };
}

function sql<Row extends Record<string, unknown>>(
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return query<Row>(server.database.url, text, values);
}

function unchanged<Result>(work: () => Promise<Result>): Promise<Result> {
  return unchangedBy(server.database.url, work);
}

async function exportStatus({ cookie, token }: Speaker): Promise<number> {
  const response = await fetch(new URL(`/ledger/export?space=${LIVING}`, server.url), {
    headers: { cookie, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
  });
  await response.text();
  return response.status;
}

describe('an access token', () => {
  it('is told once, and only its hash is kept', async () => {
    const { token, accessToken } = await make(['decision.read']);
    expect(token).toMatch(/^concordat_[\w-]{43}$/u);
    const [kept] = await sql<{ token_hash: Buffer }>('SELECT token_hash FROM access_token WHERE id = $1', [
      accessToken.id,
    ]);
    expect(kept?.token_hash).toEqual(createHash('sha256').update(token).digest());
    const [found] = await sql<{ count: string }>(
      `SELECT count(*) FROM act_opening o JOIN act ON act.id = o.act_id
       WHERE position($1 IN o::text) > 0 OR position($1 IN act::text) > 0`,
      [token.slice('concordat_'.length)],
    );
    expect(found?.count).toBe('0');
    expect(server.output()).not.toContain(token);
  });

  it('is recorded, and its owner is written to when it is made and when it is revoked', async () => {
    const { accessToken } = await make(['decision.read'], { name: 'For the record' });
    payloadOf(await mutate(member, 'revokeAccessToken', { tokenId: accessToken.id }));
    const rows = await sql<{ kind: string; letter: string; words: { en: string } }>(
      `SELECT act.kind, letter.kind AS letter, opening.payload->'words' AS words
       FROM act JOIN letter ON letter.act_id = act.id JOIN act_opening opening ON opening.act_id = act.id
       WHERE act.subjects->0->>'id' = $1 ORDER BY act.at`,
      [accessToken.id],
    );
    expect(rows.map(({ kind, letter }) => [kind, letter])).toEqual([
      ['token.create', 'token_created'],
      ['token.revoke', 'token_revoked'],
    ]);
    expect(rows[1]?.words.en).toBe(`${PEOPLE.suppliers.name} revoked the access token “For the record”.`);
  });

  it('reaches what it was given and the reads that this needs, and nothing more', async () => {
    const { token, accessToken } = await make(['decision.takePosition']);
    expect(accessToken.scope).toEqual(['decision.read', 'decision.takePosition']);
    expect(outcomeOf(await ask(script(token), DECISION_LOG))).toBe('OK');
    const draft = `{ draft(id: "${living.compliance.draftId}") { id } }`;
    expect(outcomeOf(await ask(member, draft))).toBe('OK');
    expect(outcomeOf(await ask(script(token), draft))).toBe('NOT_FOUND');
    const reading = await make(['decision.read', 'draft.read']);
    expect(outcomeOf(await ask(script(reading.token), draft))).toBe('OK');
    const position = {
      decisionId: living.fabric.decisionId,
      versionSha256: living.fabric.sha256,
      answer: 'AGREE',
      reasons: '',
    };
    const refused = await unchanged(() => mutate(script(reading.token), 'takePosition', position));
    expect([outcomeOf(refused), refused.errors[0]?.message]).toEqual([
      'FORBIDDEN',
      'This access token does not reach that far.',
    ]);
  });

  it('shows who holds it only where it may, and the acts of its owner only where they may be read', async () => {
    const { token } = await make(['decision.read']);
    expect((await ask(script(token), '{ viewer { id } }')).data).toEqual({ viewer: null });
    const acts = `{ acts(spaceSlug: "${LIVING}") { totalCount } }`;
    expect(outcomeOf(await ask(script(token), acts))).toBe('NOT_FOUND');
    const known = await make(['viewer.read']);
    expect((await ask(script(known.token), '{ viewer { email } }')).data).toEqual({
      viewer: { email: PEOPLE.suppliers.email },
    });
  });

  it('never makes or revokes tokens, nor signs anybody out, whatever its scope', async () => {
    const all = [...READ_ACTIONS, ...WRITE_ACTIONS].filter(tokensMayReach);
    const { token, accessToken } = await make(all);
    expect(outcomeOf(await ask(script(token), '{ viewer { id } }'))).toBe('OK');
    const outcomes = await unchanged(async () => [
      await mutate(script(token), 'createAccessToken', { name: 'More', scope: ['space.read'], days: 1 }),
      await mutate(script(token), 'revokeAccessToken', { tokenId: accessToken.id }),
      await ask(script(token), 'mutation { signOut { signedOut } }'),
      await ask(script(token), '{ viewer { accessTokens { totalCount } } }'),
    ]);
    expect(outcomes.map(outcomeOf)).toEqual(['FORBIDDEN', 'NOT_FOUND', 'FORBIDDEN', 'NOT_FOUND']);
    expect(outcomeOf(await ask(member, '{ viewer { id } }'))).toBe('OK');
  });

  it('that is not good is refused, even beside a good cookie', async () => {
    const { token } = await make(['decision.read']);
    const bad = [
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      'concordat_',
      '',
      'x y',
      token.slice(10),
    ];
    for (const wrong of bad) {
      const speaker = { ...member, token: wrong === '' ? ' ' : wrong };
      const answer = await unchanged(() => ask(speaker, DECISION_LOG));
      expect([wrong, answer.status, outcomeOf(answer)]).toEqual([wrong, 401, 'UNAUTHENTICATED']);
      expect([wrong, await exportStatus(speaker)]).toEqual([wrong, 401]);
    }
    const socket = openRaw({ ...member, token: `${token}x` }, living.compliance.draftId);
    expect(await socket.closed).toBe(UNAUTHENTICATED);
  });

  it('speaks for itself: a good one beside the cookie of somebody else is its owner’s', async () => {
    const { token } = await make(['viewer.read']);
    const answer = await ask({ ...other, token }, '{ viewer { email } }');
    expect(answer.data).toEqual({ viewer: { email: PEOPLE.suppliers.email } });
  });

  it('opens the record and the drafting room as far as it reaches', async () => {
    const reading = await make(['ledger.read', 'act.read']);
    expect(await exportStatus(script(reading.token))).toBe(200);
    const { draftId } = living.compliance;
    expect(await openRaw(script(reading.token), draftId).closed).toBe(4404);
    const looking = await openAndRead(script((await make(['draft.read'])).token), draftId);
    looking.update(Uint8Array.of(0, 0));
    looking.socket.close();
    expect(looking.text.length).toBeGreaterThan(100);
  });
});

describe('an access token ends', () => {
  it('at once when it is revoked, and closes the sockets that it opened', async () => {
    const { token, accessToken } = await make(['draft.edit']);
    const raw = await openAndRead(script(token), living.compliance.draftId);
    const own = await openAndRead(member, living.compliance.draftId);
    payloadOf(await mutate(member, 'revokeAccessToken', { tokenId: accessToken.id }));
    expect(await Promise.race([raw.closed, delay(10_000, 'still open', { ref: false })])).toBe(
      UNAUTHENTICATED,
    );
    expect(own.socket.readyState).toBe(own.socket.OPEN);
    own.socket.close();
    expect(outcomeOf(await ask(script(token), DECISION_LOG))).toBe('UNAUTHENTICATED');
    const again = await unchanged(() => mutate(member, 'revokeAccessToken', { tokenId: accessToken.id }));
    expect(outcomeOf(again)).toBe('CONFLICT');
  });

  it('when its time has come, and when its owner is deactivated', async () => {
    const { token, accessToken } = await make(['decision.read']);
    await sql(`UPDATE access_token SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      accessToken.id,
    ]);
    expect(outcomeOf(await ask(script(token), DECISION_LOG))).toBe('UNAUTHENTICATED');
    const gone = await signedIn(server.url, 'auditor');
    const theirs = await make(['space.read', 'decision.read'], {}, gone);
    expect(outcomeOf(await ask(script(theirs.token), DECISION_LOG))).toBe('OK');
    await sql('UPDATE person SET deactivated_at = now() WHERE email = $1', [PEOPLE.auditor.email]);
    expect(outcomeOf(await ask(script(theirs.token), DECISION_LOG))).not.toBe('OK');
  });

  it('for its owner alone', async () => {
    const { token, accessToken } = await make(['decision.read']);
    const refused = await unchanged(() => mutate(other, 'revokeAccessToken', { tokenId: accessToken.id }));
    expect(outcomeOf(refused)).toBe('NOT_FOUND');
    expect(outcomeOf(await ask(script(token), DECISION_LOG))).toBe('OK');
  });
});

describe('access tokens', () => {
  const LIST = '{ viewer { accessTokens(first: 100) { nodes { id name lastUsedAt revokedAt } } } }';
  interface Listed {
    readonly viewer: {
      readonly accessTokens: { readonly nodes: readonly { id: string; lastUsedAt: string | null }[] };
    };
  }
  const listed = async (owner: Speaker, id: string) =>
    (await ask<Listed>(owner, LIST)).data?.viewer.accessTokens.nodes.find((each) => each.id === id);

  it('are listed for their owner with their last use, which is written at most once a minute', async () => {
    const { token, accessToken } = await make(['decision.read']);
    expect((await listed(member, accessToken.id))?.lastUsedAt).toBe(null);
    expect(await listed(other, accessToken.id)).toBeUndefined();
    await ask(script(token), DECISION_LOG);
    const first = (await listed(member, accessToken.id))?.lastUsedAt;
    expect(first).not.toBe(null);
    await ask(script(token), DECISION_LOG);
    expect((await listed(member, accessToken.id))?.lastUsedAt).toBe(first);
    const ago = `UPDATE access_token SET last_used_at = now() - interval '61 seconds' WHERE id = $1`;
    await sql(ago, [accessToken.id]);
    await ask(script(token), DECISION_LOG);
    expect(Date.parse((await listed(member, accessToken.id))?.lastUsedAt ?? '')).toBeGreaterThan(
      Date.now() - 30_000,
    );
  });

  it.each([
    ['no action', { scope: [] }, 'scope'],
    ['an action that there is not', { scope: ['space.read', 'space.explode'] }, 'scope.1'],
    ['the name of what every object has', { scope: ['constructor'] }, 'scope.0'],
    ['an action that no token reaches', { scope: ['token.create'] }, 'scope.0'],
    ['another', { scope: ['identity.signOut'] }, 'scope.0'],
    ['no time', { days: 0 }, 'days'],
    ['more than a year', { days: 367 }, 'days'],
    ['no name', { name: ' ' }, 'name'],
  ])('are not made with %s', async (_name, wrong, field) => {
    const input = { name: 'Nightly report', scope: ['space.read'], days: 30, ...wrong };
    const answer = await unchanged(() => mutate(member, 'createAccessToken', input));
    expect([outcomeOf(answer), answer.errors[0]?.extensions?.field]).toEqual(['INVALID', field]);
  });

  it('are not made twice for one request, and then not told again', async () => {
    const input = { name: 'Once', scope: ['space.read'], days: 1, idempotencyKey: 'once' };
    payloadOf(await mutate(member, 'createAccessToken', input));
    const answer = await unchanged(() => mutate(member, 'createAccessToken', input, 'token'));
    expect(outcomeOf(answer)).toBe('CONFLICT');
  });

  it('are at most 50 at a time', async () => {
    await sql(
      `INSERT INTO access_token (id, person_id, name, token_hash, scope, created_at, expires_at)
       SELECT gen_random_uuid(), person.id, 'Many', sha256(n::text::bytea), '{}', now(), now() + interval '1 day'
       FROM person, generate_series(1, 49) n WHERE email = $1`,
      [PEOPLE.nature.email],
    );
    await make(['space.read'], {}, other);
    const input = { name: 'One more', scope: ['space.read'], days: 1 };
    const answer = await unchanged(() => mutate(other, 'createAccessToken', input));
    expect(outcomeOf(answer)).toBe('CONFLICT');
  });
});
