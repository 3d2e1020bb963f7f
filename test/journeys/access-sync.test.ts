import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import { allStored } from '../support/all-stored.js';
import { assembleCast, type Cast, PARTS, type Part } from '../support/cast.js';
import { DEMONSTRATION_PASSWORD } from '../support/demonstration-database.js';
import { closeDraft, inSync, openDraft, until } from '../support/draft-client.js';
import { graphql } from '../support/http.js';
import { ask, mutate, outcomeOf, payloadOf, type Speaker, signedIn } from '../support/people.js';
import { openAndRead, openRaw } from '../support/raw-socket.js';
import { storedDraft } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const UNAUTHENTICATED = 4401;
const FORBIDDEN = 4403;
const UNKNOWN = 4404;

const WRITERS: readonly Part[] = ['member', 'coChair', 'objector'];
const READERS: readonly Part[] = ['governmentObserver', 'groupObserver', 'secretariat', 'facilitator'];
const STRANGERS: readonly Part[] = ['respondent', 'memberElsewhere', 'sponsor', 'auditor'];

let cast: Cast;
let draftId: string;

beforeAll(async () => {
  cast = await assembleCast();
  draftId = cast.living.compliance.draftId;
});

function unchanged<Result>(work: () => Promise<Result>): Promise<Result> {
  return unchangedBy(cast.server.database.url, work);
}

/** An update that adds a word at the end of a document, as somebody with a client id of their own. */
function added(document: Uint8Array, word: string, clientId?: number): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, document);
  if (clientId !== undefined) doc.clientID = clientId;
  const before = Y.encodeStateVector(doc);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(word)]);
  doc.getXmlFragment('default').push([paragraph]);
  return Y.encodeStateAsUpdate(doc, before);
}

async function storedText(): Promise<string> {
  const doc = await storedDraft(cast.server.database.url, draftId);
  return doc.getXmlFragment('default').toString();
}

describe('the sync door', () => {
  it('knows every part', () => {
    expect([...WRITERS, ...READERS, ...STRANGERS, 'public'].sort()).toEqual([...PARTS].sort());
  });

  it.each(STRANGERS)('is not there for %s', async (part) => {
    expect(await unchanged(() => openRaw(cast.speakers[part], draftId).closed)).toBe(UNKNOWN);
  });

  it('asks the public to sign in', async () => {
    expect(await openRaw(cast.speakers.public, draftId).closed).toBe(UNAUTHENTICATED);
    const forged = { ...cast.speakers.public, cookie: `concordat_session=${'A'.repeat(43)}` };
    expect(await openRaw(forged, draftId).closed).toBe(UNAUTHENTICATED);
  });

  it('says the same of a draft that is not there as of one that is not open', async () => {
    expect(await openRaw(cast.speakers.coChair, 'no-such-draft').closed).toBe(UNKNOWN);
    expect(await openRaw(cast.speakers.coChair, '00000000-0000-4000-8000-000000000000').closed).toBe(UNKNOWN);
    expect(await openRaw(cast.speakers.coChair, '../health').closed).toBe(404);
  });

  it.each(WRITERS)('lets %s write', async (part) => {
    const raw = await openAndRead(cast.speakers[part], draftId);
    raw.update(added(raw.text, `words of ${part}`));
    for (let tries = 0; tries < 200 && !(await storedText()).includes(`words of ${part}`); tries += 1)
      await delay(10);
    expect(await storedText()).toContain(`words of ${part}`);
    expect(raw.refusals).toEqual([]);
    raw.socket.close();
  });

  it.each(READERS)(
    'lets %s read, and refuses a forged update with a reason, and keeps nothing of it',
    async (part) => {
      const other = openDraft(cast.server.url, draftId, cast.speakers.member.cookie);
      await inSync(other);
      const raw = await openAndRead(cast.speakers[part], draftId);
      const text = new Y.Doc();
      Y.applyUpdate(text, raw.text);
      expect(text.getXmlFragment('default').toString()).toContain('limit');
      await unchanged(async () => {
        raw.update(added(raw.text, 'a forgery'));
        await until(() => raw.refusals.length > 0, 'the update is refused');
      });
      expect(raw.refusals).toEqual(['You may read this text, not change it.']);
      expect(other.doc.getXmlFragment('default').toString()).not.toContain('a forgery');
      for (let again = 0; again < 5; again += 1) raw.update(added(raw.text, 'a forgery'));
      expect(await raw.closed).toBe(FORBIDDEN);
      expect(await storedText()).not.toContain('a forgery');
      expect(other.closed).toEqual([]);
      closeDraft(other);
    },
  );

  it('refuses what one writer adds under the client id of another', async () => {
    const other = openDraft(cast.server.url, draftId, cast.speakers.member.cookie);
    await inSync(other);
    other.doc.getXmlFragment('default').push([new Y.XmlElement('paragraph')]);
    const id = other.doc.clientID;
    await allStored(cast.server.database.url, other, draftId);
    const raw = await openAndRead(cast.speakers.coChair, draftId);
    await unchanged(async () => {
      raw.update(added(raw.text, 'words put in a mouth', id));
      expect(await raw.closed).toBe(FORBIDDEN);
    });
    expect(raw.refusals).toHaveLength(1);
    closeDraft(other);
  });

  it('takes nobody from another site', async () => {
    for (const origin of ['https://elsewhere.example', 'null', 'http://localhost.elsewhere.example']) {
      expect([origin, await openRaw(cast.speakers.coChair, draftId, { origin }).closed]).toEqual([
        origin,
        403,
      ]);
    }
    const own = await openAndRead(cast.speakers.coChair, draftId, { origin: cast.server.url });
    expect(own.text.length).toBeGreaterThan(100);
    own.socket.close();
  });
});

describe('a session', () => {
  const SIGN_IN = JSON.stringify({
    query: 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }',
    variables: { input: { email: 'member@nature.example', password: DEMONSTRATION_PASSWORD } },
  });

  function sendSignIn(cookie = ''): Promise<Response> {
    return fetch(new URL('/graphql', cast.server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie === '' ? {} : { cookie }) },
      body: SIGN_IN,
    });
  }

  const viewerOf = async (speaker: Speaker) =>
    (await ask<{ viewer: object | null }>(speaker, '{ viewer { id } }')).data?.viewer ?? null;

  it('is in a cookie that no script reads, no other site sends and that ends', async () => {
    const cookies = (await sendSignIn()).headers.getSetCookie().map((cookie) => cookie.split('; '));
    expect(cookies.map(([pair]) => pair?.split('=')[0])).toEqual(['concordat_session', 'concordat_known']);
    expect(cookies[0]?.[0]).toMatch(/^concordat_session=[\w-]{43}$/u);
    expect(cookies[0]).toContain(`Max-Age=${7 * 24 * 3600}`);
    for (const flags of cookies.map((cookie) => cookie.map((flag) => flag.toLowerCase()))) {
      expect(flags).toEqual(expect.arrayContaining(['httponly', 'samesite=lax', 'path=/']));
      expect(flags.some((flag) => flag.startsWith('domain'))).toBe(false);
    }
  });

  it('is a new one at each sign-in, whatever cookie came along', async () => {
    const planted = `concordat_session=${'B'.repeat(43)}`;
    const cookies = await Promise.all([sendSignIn(planted), sendSignIn(planted)]);
    const values = cookies.map(({ headers }) => headers.getSetCookie()[0]?.split(';')[0]);
    expect(new Set([...values, planted]).size).toBe(3);
  });

  it.each([
    ['a wrong password', { email: 'member@nature.example', password: 'not the password' }],
    ['an account that is not there', { email: 'nobody@nature.example', password: DEMONSTRATION_PASSWORD }],
    ['no password', { email: 'member@nature.example', password: '' }],
  ])('is not begun with %s, and nothing tells why', async (_name, input) => {
    const answer = await unchanged(() => mutate(cast.speakers.public, 'signIn', input));
    expect(outcomeOf(answer)).toBe('UNAUTHENTICATED');
    expect(answer.errors[0]?.message).toBe(
      'The address or the password is not right. Check both and try again.',
    );
    expect(answer.cookie).toBe('');
  });

  it('stops working everywhere once signed out, and only that one', async () => {
    const [ended, other] = await Promise.all([
      signedIn(cast.server.url, 'suppliers'),
      signedIn(cast.server.url, 'suppliers'),
    ]);
    const [mine, theirs] = await Promise.all([openAndRead(ended, draftId), openAndRead(other, draftId)]);
    const out = await graphql(cast.server.url, 'mutation { signOut { signedOut } }', {}, ended.cookie);
    expect(out.cookie).toBe('concordat_session=');
    expect(await viewerOf(ended)).toBe(null);
    expect(outcomeOf(await ask(ended, `{ draft(id: "${draftId}") { id } }`))).toBe('NOT_FOUND');
    expect(await openRaw(ended, draftId).closed).toBe(UNAUTHENTICATED);
    expect(await Promise.race([mine.closed, delay(5_000, 'still open', { ref: false })])).toBe(
      UNAUTHENTICATED,
    );
    expect(await viewerOf(other)).not.toBe(null);
    expect(theirs.socket.readyState).toBe(theirs.socket.OPEN);
    theirs.socket.close();
  });

  it('of nobody cannot be signed out of, and that is no fault', async () => {
    const answer = await unchanged(() => mutate(cast.speakers.public, 'signOut', {}, 'signedOut'));
    expect(payloadOf(answer)).toEqual({ signedOut: true });
  });
});
