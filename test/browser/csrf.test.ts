import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';
import { Visitor } from '../support/visitor.js';

/*
 * Somebody is signed in, and opens a page of another origin that acts against them. On another port of the same host
 * browsers send the session's cookie along, whatever its SameSite says: what keeps us safe there is our own refusal.
 */

const SIGN_OUT = 'mutation { signOut { signedOut } }';
const CREATE = `mutation { createTaskGroup(input: { spaceSlug: "${LIVING}", title: "Forged", purpose: "None.",
  termsOfReference: "None." }) { act { id } } }`;

let server: DemonstrationServer;
let living: DemonstrationSpace;
let hostile: Server;
let victim: Visitor;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  hostile = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><title>A page of somebody else</title><body></body>');
  }).listen(0);
  await once(hostile, 'listening');
  victim = await Visitor.at(await launchChromium(), server.url);
  await victim.enter('secretariat');
}, 120_000);

afterAll(() => {
  hostile.closeAllConnections();
  hostile.close();
});

/** The hostile page: on the same host at another port (`localhost`), or on another site (`127.0.0.1`). */
async function hostilePage(host: string): Promise<Page> {
  const page = await victim.context.newPage();
  await page.goto(`http://${host}:${(hostile.address() as AddressInfo).port}/`);
  return page;
}

interface Attempt {
  readonly type: string;
  readonly mode: RequestMode;
  readonly body: string;
}

/** What a script got to read of an answer: its status and length, or that it could not. */
function tryFetch(page: Page, address: string, attempt: Attempt | null): Promise<string> {
  return page.evaluate(
    async ([url, sent]) => {
      try {
        const response = await fetch(url, {
          credentials: 'include',
          ...(sent === null
            ? {}
            : { method: 'POST', mode: sent.mode, headers: { 'content-type': sent.type }, body: sent.body }),
        });
        const text = await response.text();
        return `${response.type}: ${text.length} characters read`;
      } catch {
        return 'refused';
      }
    },
    [new URL(address, server.url).href, attempt] as const,
  );
}

/** Sends a form, as a page can without any script of ours agreeing; the window goes to the answer, and back again. */
async function tryForm(
  page: Page,
  enctype: string,
  fields: Readonly<Record<string, string>>,
): Promise<string> {
  const action = new URL('/graphql', server.url).href;
  const hostileAddress = page.url();
  const [response] = await Promise.all([
    page.waitForResponse(action),
    page.waitForURL(action),
    page.evaluate(
      ([address, type, values]) => {
        const form = document.createElement('form');
        Object.assign(form, { method: 'POST', action: address, enctype: type });
        for (const [name, value] of Object.entries(values)) {
          const input = document.createElement('input');
          Object.assign(input, { type: 'hidden', name, value });
          form.append(input);
        }
        document.body.append(form);
        form.submit();
      },
      [action, enctype, fields] as const,
    ),
  ]);
  await page.goto(hostileAddress);
  return `status ${response.status()}`;
}

/** Whether a page gets a WebSocket of ours. */
function trySocket(page: Page, path: string, protocols: readonly string[]): Promise<string> {
  return page.evaluate(
    ([url, given]) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(url, [...given]);
        socket.addEventListener('open', () => resolve('opened'));
        socket.addEventListener('error', () => resolve('refused'));
      }),
    [new URL(path, server.url).href.replace(/^http/u, 'ws'), protocols] as const,
  );
}

/** Loads an address as a picture, a script or a frame. */
function tryElement(page: Page, name: 'img' | 'script' | 'iframe', path: string): Promise<string> {
  return page.evaluate(
    ([tag, url]) =>
      new Promise<string>((resolve) => {
        const element = document.createElement(tag) as HTMLImageElement;
        element.addEventListener('load', () => resolve('loaded'));
        element.addEventListener('error', () => resolve('refused'));
        element.src = url;
        document.body.append(element);
      }),
    [name, new URL(path, server.url).href] as const,
  );
}

const JSON_BODY = JSON.stringify({ query: SIGN_OUT });
const READ = '{ viewer { email } }';

describe.each(['localhost', '127.0.0.1'])('a page on another origin, on %s', (host) => {
  let page: Page;

  beforeAll(async () => {
    page = await hostilePage(host);
  });

  afterAll(() => page.close());

  it('changes nothing and reads nothing by fetching', async () => {
    const attempts: Attempt[] = (['cors', 'no-cors'] as const).flatMap((mode) =>
      ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'].map(
        (type) => ({ type, mode, body: JSON_BODY }),
      ),
    );
    const given = await unchangedBy(server.database.url, async () => {
      const outcomes: string[] = [];
      for (const attempt of attempts) outcomes.push(await tryFetch(page, '/graphql', attempt));
      for (const text of [READ, SIGN_OUT, CREATE]) {
        outcomes.push(await tryFetch(page, `/graphql?query=${encodeURIComponent(text)}`, null));
      }
      outcomes.push(await tryFetch(page, `/ledger/export?space=${LIVING}`, null));
      return outcomes;
    });
    expect(
      given.filter((outcome) => outcome !== 'refused' && outcome !== 'opaque: 0 characters read'),
    ).toEqual([]);
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'])(
    'changes nothing by a form sent as %s',
    async (enctype) => {
      const fields =
        enctype === 'text/plain' ? { [`${JSON_BODY.slice(0, -1)},"x":"`]: '"}' } : { query: CREATE };
      const outcome = await unchangedBy(server.database.url, () => tryForm(page, enctype, fields));
      expect(outcome).toMatch(/^status 4\d\d$/u);
    },
  );

  it('gets no WebSocket', async () => {
    const { draftId } = living.compliance;
    const outcomes = await unchangedBy(server.database.url, () =>
      Promise.all([
        trySocket(page, `/collab/${draftId}`, []),
        trySocket(page, '/graphql', ['graphql-transport-ws']),
      ]),
    );
    expect(outcomes).toEqual(['refused', 'refused']);
  });

  it('changes nothing by a picture or a script, and shows nothing of ours in a frame', async () => {
    const address = `/graphql?query=${encodeURIComponent(SIGN_OUT)}`;
    const outcomes = await unchangedBy(server.database.url, async () => [
      await tryElement(page, 'img', address),
      await tryElement(page, 'script', address),
      await tryElement(page, 'script', `/graphql?query=${encodeURIComponent(READ)}`),
    ]);
    expect(outcomes).toEqual(['refused', 'refused', 'refused']);
    await tryElement(page, 'iframe', `/spaces/${LIVING}`);
    const texts = await Promise.all(
      page.frames().map((frame) => frame.evaluate(() => document.body?.innerText ?? '')),
    );
    expect(texts.join('')).not.toContain('Net zero');
  });
});

it('does not stop the person themselves: on our own page the session is still good', async () => {
  await victim.page.goto(`/spaces/${LIVING}`);
  await victim.sees(/Net zero ready homes/u);
  const answer = await victim.context.request.post('/graphql', { data: { query: READ } });
  expect(await answer.json()).toMatchObject({ data: { viewer: { email: 'secretariat@hub.example' } } });
  const forged = await query(server.database.url, `SELECT 1 FROM task_group WHERE title = 'Forged'`);
  expect(forged).toEqual([]);
});
