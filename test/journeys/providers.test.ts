import { once } from 'node:events';
import { createServer } from 'node:net';
import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { freePort, knownOrigin } from '../support/free-port.js';
import { OpenIdProvider } from '../support/openid-provider.js';
import { ask, mutate, outcomeOf, payloadOf, type Speaker, signedIn } from '../support/people.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';
import { Walker } from '../support/walker.js';

let server: DemonstrationServer;
let provider: OpenIdProvider;

beforeAll(async () => {
  const origin = await knownOrigin();
  provider = await OpenIdProvider.start(`${origin.CONCORDAT_ORIGIN}/providers/test/callback`);
  const silent = createServer().listen(0, '127.0.0.1').unref();
  await once(silent, 'listening');
  const address = silent.address();
  const silentPort = address !== null && typeof address === 'object' ? address.port : 0;
  const others = [
    { key: 'gone', issuer: `http://127.0.0.1:${await freePort()}` },
    { key: 'silent', issuer: `http://127.0.0.1:${silentPort}` },
  ];
  server = await startDemonstrationServer({ ...origin, CONCORDAT_PROVIDERS: provider.setting(...others) });
  provider.accounts.set('supplier', { email: PEOPLE.suppliers.email.toUpperCase(), verified: true });
  provider.accounts.set('nature', { email: PEOPLE.nature.email, verified: true });
  provider.accounts.set('unverified', { email: PEOPLE.builders.email, verified: false });
  provider.accounts.set('stranger', { email: 'nobody@elsewhere.example', verified: true });
});

function unchanged<Result>(work: () => Promise<Result>): Promise<Result> {
  return unchangedBy(server.database.url, work);
}

function speaker(walker: Walker): Speaker {
  return { url: server.url, cookie: walker.cookiesOf(server.url) };
}

/** Goes to the provider and back as one of its accounts. @returns where one ends, on our site */
function goAs(walker: Walker, account: string, search = ''): Promise<URL> {
  provider.next = account;
  return walker.walk(`${server.url}/providers/test/start${search}`, isPage);
}

function isPage(url: URL): boolean {
  return url.origin === server.url && !url.pathname.startsWith('/providers/');
}

function isCallback(url: URL): boolean {
  return url.origin === server.url && url.pathname.endsWith('/callback');
}

/** The step that can be taken with who came back. */
async function step(walker: Walker): Promise<string | null> {
  const answer = await ask<{ pendingProvider: { step: string } | null }>(
    speaker(walker),
    '{ pendingProvider { step email provider { key name } } }',
  );
  return answer.data?.pendingProvider?.step ?? null;
}

async function viewer(walker: Walker): Promise<string | null> {
  const answer = await ask<{ viewer: { email: string } | null }>(speaker(walker), '{ viewer { email } }');
  return answer.data?.viewer?.email ?? null;
}

async function signedInWalker(person: keyof typeof PEOPLE): Promise<Walker> {
  const walker = new Walker();
  walker.keep(server.url, (await signedIn(server.url, person)).cookie);
  return walker;
}

function linksOf(email: string) {
  return query<{ subject: string }>(
    server.database.url,
    'SELECT subject FROM provider_link JOIN person ON person.id = person_id WHERE person.email = $1',
    [email],
  );
}

describe('signing in with a provider', () => {
  it('links an account only when it is signed in its own way and its owner consents; then signs in', async () => {
    const walker = new Walker();
    const end = await goAs(walker, 'supplier');
    expect(end.pathname).toBe('/link-provider');
    expect(await step(walker)).toBe('SIGN_IN_FIRST');
    expect(outcomeOf(await unchanged(() => mutate(speaker(walker), 'linkProvider', {})))).toBe(
      'UNAUTHENTICATED',
    );
    expect(outcomeOf(await unchanged(() => mutate(speaker(walker), 'acceptWithProvider', {})))).toBe(
      'NOT_FOUND',
    );
    walker.keep(server.url, (await signedIn(server.url, 'suppliers')).cookie);
    expect(await step(walker)).toBe('LINK');
    payloadOf(await mutate(speaker(walker), 'linkProvider', {}, 'link { name email }'));
    expect(await linksOf(PEOPLE.suppliers.email)).toEqual([{ subject: 'supplier' }]);

    const later = new Walker();
    const home = await goAs(later, 'supplier', '?to=/account/profile');
    expect(home.pathname).toBe('/account/profile');
    expect(await viewer(later)).toBe(PEOPLE.suppliers.email);
    const acts = await query<{ kind: string; letter: string | null }>(
      server.database.url,
      `SELECT act.kind, letter.kind AS letter FROM act LEFT JOIN letter ON letter.act_id = act.id
       WHERE act.kind LIKE 'provider.%' ORDER BY act.at`,
    );
    expect(acts).toEqual([
      { kind: 'provider.link', letter: 'provider_linked' },
      { kind: 'provider.signIn', letter: null },
    ]);
  });

  it.each([
    ['state', 'x'.repeat(43)],
    ['nonce', 'x'.repeat(43)],
    ['code_challenge', 'x'.repeat(43)],
  ])('is refused when the %s was changed on the way', async (parameter, value) => {
    const walker = new Walker();
    provider.next = 'supplier';
    const there = await walker.walk(
      `${server.url}/providers/test/start`,
      (url) => url.origin === provider.issuer,
    );
    expect(there.searchParams.get(parameter)).toMatch(/^[\w-]{43}$/u);
    expect(there.searchParams.get('code_challenge_method')).toBe('S256');
    there.searchParams.set(parameter, value);
    const end = await unchanged(() => walker.walk(there.href, isPage));
    expect([end.pathname, end.searchParams.get('problem')]).toEqual(['/sign-in', 'refused']);
    expect(await viewer(walker)).toBe(null);
  });

  it('is refused when an answer comes twice, in another browser, or without the cookie', async () => {
    const walker = new Walker();
    provider.next = 'supplier';
    const callback = await walker.walk(`${server.url}/providers/test/start`, isCallback);
    const cookies = walker.cookiesOf(server.url);
    const other = new Walker();
    const stolen = await unchanged(() => other.walk(callback.href, isPage));
    expect(stolen.searchParams.get('problem')).toBe('expired');
    expect((await walker.walk(callback.href, isPage)).pathname).toBe('/');
    expect(await viewer(walker)).toBe(PEOPLE.suppliers.email);
    expect(walker.cookiesOf(server.url)).not.toContain('provider_flow');
    const replay = new Walker();
    replay.keep(server.url, cookies);
    const again = await unchanged(() => replay.walk(callback.href, isPage));
    expect(again.searchParams.get('problem')).toBe('refused');
    const changed = new Walker();
    changed.keep(server.url, cookies.replace(/(flow=.{40})./u, '$1~'));
    const tampered = await unchanged(() => changed.walk(callback.href, isPage));
    expect(tampered.searchParams.get('problem')).toBe('expired');
  });

  it('says so when the person refuses, and when the provider does not vouch for the address', async () => {
    const refused = await unchanged(() => goAs(new Walker(), 'deny'));
    expect([refused.pathname, refused.searchParams.get('problem')]).toEqual(['/sign-in', 'cancelled']);
    const walker = new Walker();
    const unverified = await unchanged(() => goAs(walker, 'unverified'));
    expect(unverified.searchParams.get('problem')).toBe('unverified');
    expect(await step(walker)).toBe(null);
  });

  it.each([
    ['gone', 'unavailable'],
    ['silent', 'unavailable'],
    ['nowhere', 'unknown'],
  ])('with the provider %s says %s, and local accounts still work', async (key, problem) => {
    const walker = new Walker();
    const end = await unchanged(() => walker.walk(`${server.url}/providers/${key}/start`, isPage));
    expect([end.pathname, end.searchParams.get('provider'), end.searchParams.get('problem')]).toEqual([
      '/sign-in',
      key,
      problem,
    ]);
    expect(await viewer(await signedInWalker('nature'))).toBe(PEOPLE.nature.email);
  });

  it.each([
    '//elsewhere.example',
    'https://elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
  ])('never goes on to %s', async (to) => {
    const end = await goAs(new Walker(), 'supplier', `?${new URLSearchParams({ to })}`);
    expect([end.origin, end.pathname]).toEqual([server.url, '/']);
  });
});

describe('an account', () => {
  it('is not made for a stranger', async () => {
    const walker = new Walker();
    await unchanged(() => goAs(walker, 'stranger'));
    expect(await step(walker)).toBe('STRANGER');
    expect(outcomeOf(await unchanged(() => mutate(speaker(walker), 'acceptWithProvider', {})))).toBe(
      'NOT_FOUND',
    );
  });

  it('is not linked to who has another address', async () => {
    const walker = await signedInWalker('nature');
    await goAs(walker, 'stranger', '?intent=link');
    expect(await step(walker)).toBe('OTHER_ADDRESS');
    expect(outcomeOf(await unchanged(() => mutate(speaker(walker), 'linkProvider', {})))).toBe('FORBIDDEN');
  });

  it('is not linked to who belongs to another account', async () => {
    const walker = await signedInWalker('nature');
    const end = await unchanged(() => goAs(walker, 'supplier', '?intent=link&to=/account/providers'));
    expect(end.searchParams.get('problem')).toBe('taken');
    expect(await viewer(walker)).toBe(PEOPLE.nature.email);
  });

  it('that the secretariat invited is opened by its verified address, without a password', async () => {
    const [invited] = await query<{ email: string }>(
      server.database.url,
      'SELECT email FROM person JOIN invitation ON person_id = person.id WHERE accepted_at IS NULL',
    );
    const email = invited?.email ?? '';
    provider.accounts.set('newcomer', { email, verified: true });
    const walker = new Walker();
    await unchanged(() => goAs(walker, 'newcomer'));
    expect([await step(walker), await viewer(walker)]).toEqual(['ACCEPT', null]);
    const answer = await mutate<{ viewer: { email: string } }>(
      speaker(walker),
      'acceptWithProvider',
      {},
      'viewer { email }',
    );
    expect(payloadOf(answer).viewer.email).toBe(email);
    walker.keep(server.url, answer.cookie.replace(/concordat_provider_pending=;? ?/u, ''));
    expect(await viewer(walker)).toBe(email);
    const list = '{ viewer { providerLinks { nodes { id name } } } }';
    const { data } = await ask<{ viewer: { providerLinks: { nodes: { id: string; name: string }[] } } }>(
      speaker(walker),
      list,
    );
    const [link] = data?.viewer.providerLinks.nodes ?? [];
    expect(link?.name).toBe('Test Identity');
    const last = await unchanged(() => mutate(speaker(walker), 'unlinkProvider', { linkId: link?.id ?? '' }));
    expect([outcomeOf(last), last.errors[0]?.message]).toEqual([
      'CONFLICT',
      expect.stringMatching(/only way to sign in/u),
    ]);
  });

  it('is unlinked by its owner alone, and then not opened any more', async () => {
    const owner = await signedIn(server.url, 'suppliers');
    const other = await signedIn(server.url, 'nature');
    const [link] = await query<{ id: string }>(
      server.database.url,
      `SELECT id FROM provider_link WHERE subject = 'supplier'`,
    );
    const input = { linkId: link?.id ?? '' };
    expect(outcomeOf(await unchanged(() => mutate(other, 'unlinkProvider', input)))).toBe('NOT_FOUND');
    payloadOf(await mutate(owner, 'unlinkProvider', input));
    const walker = new Walker();
    expect((await goAs(walker, 'supplier')).pathname).toBe('/link-provider');
    expect(await viewer(walker)).toBe(null);
  });
});
