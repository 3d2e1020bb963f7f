import { type Installation, newcomer, startInstallation, tokenOf } from '../support/installation.js';
import { letterTo } from '../support/letters.js';
import { ask, mutate, outcomeOf, payloadOf, publicAt } from '../support/people.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const ANN = { email: 'ann@nature.example', name: 'Ann Pryce', password: 'seven winters by the sea' };

let server: Installation;

beforeAll(async () => {
  server = await startInstallation();
});

interface Listed {
  readonly id: string;
  readonly state: string;
  readonly email: string;
  readonly mayDo: readonly string[];
}

async function invitations(filter: object = {}): Promise<readonly Listed[]> {
  const { data, errors } = await ask<{ invitations: { nodes: Listed[] } }>(
    server.secretariat,
    `query ($filter: InvitationFilter) {
       invitations(filter: $filter) { totalCount nodes { id state email mayDo person { name } invitedBy { name } } } }`,
    { filter },
  );
  expect(errors).toEqual([]);
  return data?.invitations.nodes ?? [];
}

async function invite(email: string, name = 'Somebody'): Promise<{ id: string; token: string }> {
  const { invitation } = payloadOf<{ invitation: { id: string } }>(
    await mutate(server.secretariat, 'invitePerson', { email, name }, 'invitation { id }'),
  );
  return { id: invitation.id, token: tokenOf((await letterTo(server, email, 'invitation')).path) };
}

function offer(token: string) {
  return ask<{ invitationOffer: { state: string } | null }>(
    publicAt(server.url),
    `query ($token: String!) {
       invitationOffer(token: $token) { state name email invitedBy spaceTitle roles { role } } }`,
    { token },
  );
}

function accept(token: string, password: string) {
  return mutate(
    publicAt(server.url),
    'acceptInvitation',
    { token, password },
    'viewer { email hasPassword }',
  );
}

it('is sent by letter, says who invites, and is accepted once with a password', async () => {
  const { id, token } = await invite(ANN.email, ANN.name);
  const letter = await letterTo(server, ANN.email, 'invitation');
  expect(letter.text).toContain('Gwen Rees invites you to Concordat');
  expect((await offer(token)).data).toEqual({
    invitationOffer: {
      state: 'PENDING',
      name: ANN.name,
      email: ANN.email,
      invitedBy: 'Gwen Rees',
      spaceTitle: null,
      roles: [],
    },
  });
  const accepted = await accept(token, ANN.password);
  expect(accepted.data).toEqual({ acceptInvitation: { viewer: { email: ANN.email, hasPassword: true } } });
  expect(accepted.cookie).toContain('concordat_session=');
  expect((await offer(token)).data?.invitationOffer?.state).toBe('ACCEPTED');
  const again = await unchangedBy(server.database.url, () => accept(token, 'another password entirely'));
  expect(outcomeOf(again)).toBe('GONE');
  expect((await invitations()).find((each) => each.id === id)).toMatchObject({
    state: 'ACCEPTED',
    mayDo: [],
  });
  const acts = await query<{ kind: string; payload: unknown }>(
    server.database.url,
    `SELECT kind, payload FROM act JOIN act_opening ON act_id = act.id WHERE kind LIKE 'invitation.%' ORDER BY at`,
  );
  const said = JSON.stringify(acts);
  expect(acts.map(({ kind }) => kind)).toEqual(['invitation.send', 'invitation.accept']);
  for (const secret of [token, ANN.password, ANN.email]) expect(said).not.toContain(secret);
});

it('refuses a bad password and leaves the invitation as it was', async () => {
  const { token } = await invite('bad@nature.example', 'Bad Choice');
  const refused = await unchangedBy(server.database.url, async () => {
    const outcomes: unknown[] = [];
    for (const password of ['short', 'password1234', 'bad@nature.example', 'x'.repeat(201)]) {
      const { errors } = await accept(token, password);
      outcomes.push(errors[0]?.extensions);
    }
    return outcomes;
  });
  expect(refused).toEqual(Array.from({ length: 4 }, () => ({ code: 'INVALID', field: 'password' })));
  expect(outcomeOf(await accept(token, 'a field of blue flax'))).toBe('OK');
});

it('can be sent again: the link before it is good no more', async () => {
  const { id, token } = await invite('again@nature.example');
  expect(outcomeOf(await mutate(server.secretariat, 'resendInvitation', { invitationId: id }))).toBe('OK');
  expect((await offer(token)).data).toEqual({ invitationOffer: null });
  expect(outcomeOf(await accept(token, 'a field of blue flax'))).toBe('NOT_FOUND');
});

it('can be taken back, and sent again after that', async () => {
  const { id, token } = await invite('back@nature.example');
  expect(outcomeOf(await mutate(server.secretariat, 'revokeInvitation', { invitationId: id }))).toBe('OK');
  expect(outcomeOf(await accept(token, 'a field of blue flax'))).toBe('GONE');
  expect(outcomeOf(await mutate(server.secretariat, 'revokeInvitation', { invitationId: id }))).toBe(
    'CONFLICT',
  );
  expect(await invitations({ state: 'REVOKED' })).toMatchObject([
    { id, state: 'REVOKED', mayDo: ['invitation.resend'] },
  ]);
  expect(outcomeOf(await mutate(server.secretariat, 'resendInvitation', { invitationId: id }))).toBe('OK');
  expect((await invitations({ text: 'BACK@' }))[0]).toMatchObject({ id, state: 'PENDING' });
});

it('expires after a fortnight', async () => {
  const { id, token } = await invite('late@nature.example');
  await query(server.database.url, `UPDATE invitation SET expires_at = now() WHERE id = $1`, [id]);
  expect(outcomeOf(await accept(token, 'a field of blue flax'))).toBe('GONE');
  expect(await invitations({ state: 'EXPIRED' })).toMatchObject([{ id, state: 'EXPIRED' }]);
});

it('is refused for an address that has an account, whatever its capitals', async () => {
  const input = { email: ' Secretary@HUB.example', name: 'Twice' };
  const answer = await unchangedBy(server.database.url, () =>
    mutate(server.secretariat, 'invitePerson', input),
  );
  expect(answer.errors[0]?.extensions).toEqual({ code: 'CONFLICT', field: 'email' });
});

it('is the secretariat’s business alone', async () => {
  const other = await newcomer(server, {
    email: 'other@nature.example',
    name: 'Other',
    password: 'a field of blue flax',
  });
  const { id } = await invite('private@nature.example');
  const input = { invitationId: id };
  const outcomes = await unchangedBy(server.database.url, async () => [
    outcomeOf(await mutate(other, 'invitePerson', { email: 'x@nature.example', name: 'X' })),
    outcomeOf(await mutate(other, 'resendInvitation', input)),
    outcomeOf(await mutate(other, 'revokeInvitation', input)),
    outcomeOf(await ask(other, '{ invitations { totalCount } }')),
    outcomeOf(await mutate(publicAt(server.url), 'invitePerson', { email: 'x@nature.example', name: 'X' })),
    outcomeOf(await ask(publicAt(server.url), '{ invitations { totalCount } }')),
  ]);
  expect(outcomes).toEqual([
    'FORBIDDEN',
    'NOT_FOUND',
    'NOT_FOUND',
    'NOT_FOUND',
    'UNAUTHENTICATED',
    'NOT_FOUND',
  ]);
});
