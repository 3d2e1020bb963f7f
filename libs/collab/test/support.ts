import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { CollabEngine, type EngineOptions } from '../src/engine.js';
import type { Identity } from '../src/identity.js';
import { LocalFanOut } from '../src/local-fan-out.js';
import { MemoryUpdateLog } from '../src/memory-update-log.js';
import {
  type Head,
  type LoggedUpdate,
  LogUnavailableError,
  type NewUpdate,
  type Stored,
} from '../src/ports.js';

export const DRAFT = 'draft-1';

/** Somebody, by the name that is their id too. */
export function person(name: string, more: Partial<Identity> = {}): Identity {
  return {
    personId: name,
    sessionId: `${name}'s session`,
    organisationId: `${name}-org`,
    name,
    organisationName: `${name} & Co`,
    sectorName: `Sector of ${name}`,
    colour: 'hsl(200 65% 32%)',
    role: 'writer',
    observer: false,
    ...more,
  };
}

/** An update log whose commits wait until they are let through, or fail. */
export class GatedLog extends MemoryUpdateLog {
  /** Every batch that an append was called with. */
  readonly batches: (readonly NewUpdate[])[] = [];
  private gate: Promise<void> = Promise.resolve();
  private openGate: (error?: Error) => void = () => undefined;

  /** Holds back commits from now on. */
  close(): void {
    this.gate = new Promise((resolve, reject) => {
      this.openGate = (error) => (error ? reject(error) : resolve());
    });
    this.gate.catch(() => undefined);
  }

  /** Lets the commits go on. */
  open(): void {
    this.openGate();
    this.gate = Promise.resolve();
  }

  /** `away`: cannot be reached; `unsure`: stores the next batch and breaks off before it says so. */
  state: 'there' | 'away' | 'unsure' = 'there';

  /** Lets them fail, those that wait now. */
  fail(): void {
    this.openGate(new Error('the disk is gone'));
    this.gate = Promise.resolve();
  }

  override async append(batch: readonly NewUpdate[]): Promise<readonly Stored[]> {
    this.batches.push(batch);
    await this.gate;
    this.assertThere();
    const answers = await super.append(batch);
    if (this.state === 'there') return answers;
    this.state = 'there';
    throw new LogUnavailableError('broken off');
  }

  /** Another node stores something, past the gate. */
  storedElsewhere(update: NewUpdate): Promise<readonly Stored[]> {
    return super.append([update]);
  }

  override async recover(): Promise<void> {
    this.assertThere();
  }

  override async since(draftId: string, seq: number): Promise<readonly LoggedUpdate[]> {
    this.assertThere();
    return super.since(draftId, seq);
  }

  override async heads(draftIds: readonly string[]): Promise<ReadonlyMap<string, Head>> {
    this.assertThere();
    return super.heads(draftIds);
  }

  private assertThere(): void {
    if (this.state === 'away') throw new LogUnavailableError('away');
  }
}

/** An engine behind a WebSocket server on loopback. Who connects is told in the address: ?person=ann&role=reader. */
export class TestServer {
  readonly errors: unknown[] = [];
  readonly log: GatedLog;
  readonly engine: CollabEngine;
  private readonly http: Server = createServer();
  private readonly sockets = new WebSocketServer({ server: this.http });
  private readonly clients: RawClient[] = [];

  constructor(options: Partial<EngineOptions> & { log?: GatedLog } = {}) {
    this.log = options.log ?? new GatedLog([DRAFT]);
    this.engine = new CollabEngine({
      fanOut: new LocalFanOut(),
      clock: () => new Date('2026-03-01T09:00:00Z'),
      onError: (error) => this.errors.push(error),
      ...options,
      limits: { awarenessTickMs: 0, farewellMs: 50, ...options.limits },
      log: this.log,
    });
    this.sockets.on('connection', (socket, request) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const given = url.searchParams;
      const identity = person(given.get('person') ?? 'ann', {
        role: given.get('role') === 'reader' ? 'reader' : 'writer',
        observer: given.get('observer') === '1',
      });
      this.engine
        .connect(url.pathname.slice(1), socket, [], identity, given.get('stored') === '1')
        .catch((error: unknown) => {
          this.errors.push(error);
          socket.close(4500);
        });
    });
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
    return this;
  }

  /** Address of the server, without a draft. */
  get url(): string {
    return `ws://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  /** Bytes that wait on the server for the socket for which most do. */
  get mostBuffered(): number {
    return Math.max(0, ...[...this.sockets.clients].map(({ bufferedAmount }) => bufferedAmount));
  }

  /** A client that speaks bytes. */
  async client(query = 'person=ann', draftId = DRAFT): Promise<RawClient> {
    const client = new RawClient(`${this.url}/${draftId}?${query}`);
    this.clients.push(client);
    await client.opened;
    return client;
  }

  async close(): Promise<void> {
    this.log.open();
    for (const client of this.clients) client.socket.terminate();
    await this.engine.shutdown();
    this.sockets.close();
    await new Promise((resolve) => this.http.close(resolve));
  }
}

/** A client that keeps every message and answers none. */
export class RawClient {
  readonly socket: WebSocket;
  readonly messages: Uint8Array[] = [];
  readonly opened: Promise<void>;
  readonly closed: Promise<number>;

  constructor(url: string) {
    this.socket = new WebSocket(url);
    this.socket.on('message', (data: Buffer) => this.messages.push(new Uint8Array(data)));
    this.socket.on('error', () => undefined);
    this.opened = new Promise((resolve) => this.socket.once('open', () => resolve()));
    this.closed = new Promise((resolve) => this.socket.once('close', (code) => resolve(code)));
  }

  send(bytes: Uint8Array): void {
    this.socket.send(bytes);
  }

  /** Resolves when the server has taken everything that was sent so far. */
  async heard(): Promise<void> {
    const answered = new Promise((resolve) => this.socket.once('pong', resolve));
    this.socket.ping();
    await answered;
  }

  /** Messages that came of one type, their first byte. */
  ofType(type: number): Uint8Array[] {
    return this.messages.filter(([first]) => first === type);
  }

  /** Everything of the document that was told on this connection, as a document. */
  get doc(): Y.Doc {
    const doc = new Y.Doc();
    for (const message of this.ofType(0)) if (message[1] !== 0) Y.applyUpdate(doc, payloadOf(message));
    return doc;
  }

  /** Kinds of the notices that came. */
  get notices(): number[] {
    return this.ofType(101).map((message) => message[1] ?? -1);
  }

  /** Of how many document updates it was told last that they are stored. */
  get storedCount(): number {
    return this.ofType(100).at(-1)?.at(-1) ?? 0;
  }

  get text(): string {
    return this.doc.getText('text').toJSON();
  }
}

function payloadOf(message: Uint8Array): Uint8Array {
  let at = 2;
  let length = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = message[at] ?? 0;
    at += 1;
    length += (byte & 127) * 2 ** shift;
    if (byte < 128) return message.slice(at, at + length);
  }
}

/** A document of one client, and the updates that its edits make. */
export class Author {
  readonly doc = new Y.Doc();
  readonly updates: Uint8Array[] = [];

  constructor() {
    this.doc.on('update', (update: Uint8Array) => this.updates.push(update));
  }

  /** Types at the end of the text; returns the update. */
  type(words: string): Uint8Array {
    return this.edit((text) => text.insert(text.length, words));
  }

  edit(change: (text: Y.Text) => void): Uint8Array {
    const text = this.doc.getText('text');
    this.doc.transact(() => change(text));
    return this.updates.at(-1) ?? new Uint8Array();
  }

  learn(update: Uint8Array): this {
    Y.applyUpdate(this.doc, update);
    return this;
  }
}

/** Waits until something is so, for ten seconds at most. */
export async function until(condition: () => boolean, what = 'it'): Promise<void> {
  const end = performance.now() + 10_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await pause(2);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Two people in a draft. */
export async function two(
  server: TestServer,
  queries = ['person=ann', 'person=ben'],
): Promise<[RawClient, RawClient]> {
  const [ann, ben] = await Promise.all([server.client(queries[0]), server.client(queries[1])]);
  await until(() => ann.messages.length > 0 && ben.messages.length > 0, 'both are let in');
  return [ann, ben];
}

/** Waits until the server has acted on everything that the client sent so far. */
export async function handled(client: RawClient): Promise<void> {
  const before = client.ofType(1).length;
  client.send(Uint8Array.of(3));
  await until(() => client.ofType(1).length > before, 'the server answers');
}
