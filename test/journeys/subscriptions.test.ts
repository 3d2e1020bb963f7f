import { WebSocket } from 'ws';
import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { assembleCast, type Cast } from '../support/cast.js';
import { subscribe } from '../support/live.js';
import { ask, mutate, payloadOf, type Speaker, signedIn } from '../support/people.js';
import { type ServerProcess, startServerProcess } from '../support/server-process.js';
import { query } from '../support/stored.js';
import { until } from '../support/until.js';

const UNAUTHENTICATED = 4401;

interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly sentence: string | null;
  readonly path: string | null;
}
interface Present {
  readonly observer: boolean;
  readonly person: { readonly name: string };
  readonly organisation: { readonly name: string; readonly sector: { readonly name: string } } | null;
}

const NOTICE = 'noticeAdded { id kind sentence path }';
let cast: Cast;
let other: ServerProcess;
let presence: string;

const there = ({ cookie }: Speaker): Speaker => ({ url: other.url, cookie });
const names = (people: readonly Present[] | undefined) => people?.map(({ person }) => person.name).sort();

/** Opens a decision for the members of the group for carbon compliance, of which they are told. */
async function openDecision(question: string): Promise<void> {
  const { versionId } = cast.living.compliance;
  const input = { versionId, question, rule: 'CONSENSUS' };
  payloadOf(await mutate(cast.speakers.coChair, 'openDecision', input));
}

beforeAll(async () => {
  cast = await assembleCast();
  other = await startServerProcess({ env: cast.server.env });
  cast.server.database.beforeDrop(() => other.kill());
  presence = `presence(taskGroupId: "${cast.living.compliance.groupId}") { observer person { name } organisation { name sector { name } } }`;
});

describe('subscriptions', () => {
  it('are for people who are signed in, and from pages of ours', async () => {
    expect(await subscribe(cast.speakers.public, 'noticeAdded', NOTICE).closed).toBe(UNAUTHENTICATED);
    const status = new Promise<number>((resolve) => {
      const socket = new WebSocket(
        `${cast.server.url.replace(/^http/u, 'ws')}/graphql`,
        'graphql-transport-ws',
        {
          headers: { origin: 'https://elsewhere.example', cookie: cast.speakers.member.cookie },
        },
      );
      socket.on('unexpected-response', (_request, { statusCode = 0 }) => resolve(statusCode));
      socket.on('error', () => undefined);
    });
    expect(await status).toBe(403);
  });

  it('are all that comes over a socket, within the limits of depth', async () => {
    const deep = `noticeAdded { ${'... on Notice { '.repeat(15)} id ${'} '.repeat(15)} }`;
    const live = subscribe(cast.speakers.member, 'noticeAdded', deep);
    await until('the refusal', () => live.codes.length > 0);
    expect(live.codes).toEqual(['INVALID']);
  });

  it('tell a notice on another node, in the words of the act, and count it as unread until it is read', async () => {
    const unread = async () => {
      const { data } = await ask<{ viewer: { unreadNotices: number; notices: { nodes: Notice[] } } }>(
        cast.speakers.member,
        '{ viewer { unreadNotices notices(unread: true) { nodes { id kind sentence path } } } }',
      );
      return { count: data?.viewer.unreadNotices ?? -1, notices: data?.viewer.notices.nodes ?? [] };
    };
    const before = await unread();
    const live = subscribe<Notice>(there(cast.speakers.member), 'noticeAdded', NOTICE);
    const own = subscribe<Notice>(there(cast.speakers.coChair), 'noticeAdded', NOTICE);
    const watching = subscribe<Present[]>(there(cast.speakers.member), 'presence', presence);
    await until('the subscription', () => watching.values.length > 0);
    await openDecision('Do we agree?');
    await until('the notice', () => live.values.length > 0);
    expect(live.values[0]).toMatchObject({
      kind: 'DECISION',
      sentence: expect.stringContaining('Do we agree?'),
    });
    expect(own.values).toEqual([]);
    expect(await unread()).toEqual({ count: before.count + 1, notices: [...live.values, ...before.notices] });
    const marked = await mutate<{ unreadNotices: number }>(
      cast.speakers.member,
      'markNoticesRead',
      { noticeIds: [live.values[0]?.id] },
      'unreadNotices',
    );
    expect(payloadOf(marked).unreadNotices).toBe(before.count);
    await Promise.all([live.end(), own.end(), watching.end()]);
  });

  it('show who is in a group’s rooms on every node, for whom and whether at arm’s length, while they are', async () => {
    const member = subscribe<Present[]>(cast.speakers.member, 'presence', presence);
    const observer = subscribe<Present[]>(there(cast.speakers.governmentObserver), 'presence', presence);
    const both = [PEOPLE.suppliers.name, PEOPLE.housingObserver.name].sort();
    await until('both', () => String(names(member.values.at(-1))) === String(both));
    await until('both', () => String(names(observer.values.at(-1))) === String(both));
    const seen = member.values.at(-1)?.find(({ person }) => person.name === PEOPLE.housingObserver.name);
    expect(seen?.observer).toBe(true);
    expect(seen?.organisation?.sector.name).toMatch(/government/iu);
    await observer.end();
    await until('one', () => String(names(member.values.at(-1))) === PEOPLE.suppliers.name);
    await member.end();
    const stranger = subscribe(cast.speakers.respondent, 'presence', presence);
    await until('the refusal', () => stranger.codes.length > 0);
    expect(stranger.codes).toEqual(['NOT_FOUND']);
  });

  it('end on every node with the role they rest on, and with the session', async () => {
    const left = subscribe<Present[]>(there(cast.speakers.objector), 'presence', presence);
    const speaker = await signedIn(cast.server.url, 'suppliers');
    const ended = subscribe<Present[]>(there(speaker), 'presence', presence);
    await until('both', () => left.values.length > 0 && ended.values.length > 0);
    // Whoever represents an organisation of the space may look into its groups, too.
    for (const table of ['membership', 'space_role', 'affiliation']) {
      await query(
        cast.server.database.url,
        `UPDATE ${table} SET until = CURRENT_DATE - 2 WHERE person_id = (SELECT id FROM person WHERE email = $1)`,
        [PEOPLE.builders.email],
      );
    }
    payloadOf(await mutate(speaker, 'signOut', {}));
    expect(await ended.closed).toBe(UNAUTHENTICATED);
    await until('the end', () => left.codes.length > 0);
    expect(left.codes).toEqual(['NOT_FOUND']);
  });

  it('end with the socket also when an event is the first to find the session over', async () => {
    const speaker = await signedIn(cast.server.url, 'suppliers');
    const ended = subscribe<Present[]>(speaker, 'presence', presence);
    await until('it is open', () => ended.values.length > 0);
    await query(
      cast.server.database.url,
      `UPDATE session SET ended_at = now() WHERE id IN (SELECT id FROM session
       WHERE person_id = (SELECT id FROM person WHERE email = $1) ORDER BY created_at DESC LIMIT 1)`,
      [PEOPLE.suppliers.email],
    );
    const arrives = subscribe<Present[]>(cast.speakers.governmentObserver, 'presence', presence);
    expect(await ended.closed).toBe(UNAUTHENTICATED);
    await arrives.end();
  });
});
