import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { wordsNeverLogged } from './kept-logs.js';

/** A draft opened through the sync door by the client that everybody uses with Yjs, as it comes. */
export interface DraftClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Every update that came from the server, in order. */
  readonly received: readonly Uint8Array[];
  /** Close codes of its sockets so far, in order; 1006 for one that broke. */
  readonly closed: readonly number[];
}

const open = new Set<DraftClient>();

afterAll(() => {
  for (const client of [...open]) closeDraft(client);
});

/**
 * Opens a draft as whoever the cookie belongs to, and connects again by itself when the socket breaks. Closed after
 * the test file at the latest.
 *
 * @param url origin of the server, such as `http://localhost:41234`
 */
export function openDraft(url: string, draftId: string, cookie: string): DraftClient {
  const doc = new Y.Doc();
  const received: Uint8Array[] = [];
  const closed: number[] = [];
  const provider = new WebsocketProvider(new URL('/collab', url).href.replace(/^http/u, 'ws'), draftId, doc, {
    WebSocketPolyfill: socketWith(cookie),
    disableBc: true,
    maxBackoffTime: 250,
  });
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === provider) received.push(update);
  });
  provider.on('connection-close', (event: { code: number } | null) => closed.push(event?.code ?? 1006));
  const client = { doc, provider, received, closed };
  open.add(client);
  return client;
}

export function closeDraft(client: DraftClient): void {
  if (!open.delete(client)) return;
  wordsNeverLogged(client.doc.getXmlFragment('default').toString());
  client.provider.destroy();
  client.provider.awareness.destroy();
  client.doc.destroy();
}

/** Waits until each has everything that the server has. */
export function inSync(...clients: readonly DraftClient[]): Promise<void> {
  return until(() => clients.every(({ provider }) => provider.synced), 'all are in sync');
}

/** The shared words of the first paragraph of a clause. @throws when the draft has no such clause */
export function wordsOf({ doc }: Pick<DraftClient, 'doc'>, clauseId: string): Y.XmlText {
  const clause = [
    ...doc.getXmlFragment('default').createTreeWalker((node) => node instanceof Y.XmlElement),
  ].find((node) => node instanceof Y.XmlElement && node.getAttribute('id') === clauseId);
  const paragraph = clause instanceof Y.XmlElement ? clause.get(0) : undefined;
  const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  if (words instanceof Y.XmlText) return words;
  throw new Error(`The draft has no clause ${clauseId} with words in it.`);
}

/** The shared words of the first clause that there is, which may be empty. @throws when there is none */
export function firstWords({ doc }: Pick<DraftClient, 'doc'>): Y.XmlText {
  const paragraph = [
    ...doc.getXmlFragment('default').createTreeWalker((node) => node instanceof Y.XmlElement),
  ].find((node) => node instanceof Y.XmlElement && node.nodeName === 'paragraph');
  if (!(paragraph instanceof Y.XmlElement)) throw new Error('The text has no clause.');
  const words = paragraph.get(0);
  if (words instanceof Y.XmlText) return words;
  const first = new Y.XmlText();
  paragraph.insert(0, [first]);
  return first;
}

/** Waits for something to become true. @throws when it has not after that many milliseconds */
export async function until(isTrue: () => boolean, what: string, patience = 15_000): Promise<void> {
  const deadline = performance.now() + patience;
  while (!isTrue()) {
    if (performance.now() > deadline) throw new Error(`Waited ${patience} ms in vain until ${what}.`);
    await delay(5);
  }
}

/** A WebSocket that brings the session's cookie, as a browser does. */
function socketWith(cookie: string): typeof globalThis.WebSocket {
  class SessionSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie } });
    }
  }
  return SessionSocket as unknown as typeof globalThis.WebSocket;
}
