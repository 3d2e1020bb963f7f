import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { documentIn, framed, openSocket, STEP_1, SYNC, UPDATE } from './sync-wire.mjs';

/** Milliseconds in which connections are opened, this many at a time, and in which the last updates arrive. */
const AT_ONCE = 50;
const SETTLE = 1_000;

/**
 * What came of a load: how many updates reached another person, how long each took in milliseconds, and how many
 * that should have arrived did not.
 *
 * @typedef {{ delivered: number, delays: number[], missing: number }} Outcome
 */

/** People who type into drafts: each adds one letter after another to a text of their own in the draft. */
export class Load {
  /** Senders by Yjs client id. */
  #senders = new Map();
  #measuring = false;
  #delays = [];

  /**
   * @param {{ drafts: number, clients: number, perSecond: number }} shape clients of each draft; updates a second
   *   over all of them
   * @param {(draft: number, client: number) => { url: string, headers: Record<string, string>, name?: string }} addressOf
   */
  constructor(shape, addressOf) {
    this.shape = shape;
    this.addressOf = addressOf;
    this.typists = [];
  }

  /** Connects everybody. */
  async connect() {
    const { drafts, clients } = this.shape;
    const places = Array.from({ length: drafts * clients }, (_, index) => [
      Math.floor(index / clients),
      index % clients,
    ]);
    for (let first = 0; first < places.length; first += AT_ONCE) {
      const opened = places.slice(first, first + AT_ONCE).map(([draft, client]) => this.#open(draft, client));
      this.typists.push(...(await Promise.all(opened)));
    }
  }

  /**
   * Types for so many seconds.
   *
   * @param {() => void} [begin] called as it begins
   * @returns {Promise<Outcome>}
   */
  async type(seconds, begin = () => undefined) {
    this.#delays = [];
    this.#measuring = true;
    begin();
    const sent = await this.#pace(seconds);
    await delay(SETTLE);
    this.#measuring = false;
    const expected = sent * (this.shape.clients - 1);
    return {
      delivered: this.#delays.length,
      delays: this.#delays,
      missing: expected - this.#delays.length,
    };
  }

  close() {
    for (const { socket } of this.typists) socket.terminate();
  }

  async #open(draft, client) {
    const address = this.addressOf(draft, client);
    const socket = await openSocket(address);
    const doc = new Y.Doc();
    const typist = { socket, doc, text: doc.getText('measured'), sentAt: [], closed: [] };
    socket.on('close', (code, reason) => typist.closed.push(code, String(reason)));
    this.#senders.set(doc.clientID, typist);
    doc.on('update', (update) => socket.send(framed(address, SYNC, UPDATE, update)));
    socket.on('message', (data) => this.#received(data, doc.clientID, address));
    socket.send(framed(address, SYNC, STEP_1, Y.encodeStateVector(doc)));
    return typist;
  }

  async #pace(seconds) {
    const began = performance.now();
    let sent = 0;
    while (performance.now() - began < seconds * 1000) {
      const due = ((performance.now() - began) / 1000) * this.shape.perSecond;
      for (; sent < due; sent += 1) this.#send(this.#inTurn(sent));
      await delay(1);
    }
    return sent;
  }

  /** One draft after the other, and within each one person after the other. */
  #inTurn(turn) {
    const { drafts, clients } = this.shape;
    return this.typists[(turn % drafts) * clients + (Math.floor(turn / drafts) % clients)];
  }

  #send({ text, sentAt, socket, closed }) {
    if (socket.readyState !== WebSocket.OPEN) {
      throw new Error(`the server has closed a connection: ${closed.join(' ')}`);
    }
    sentAt.push(performance.now());
    text.insert(text.length, 'a');
  }

  #received(data, own, address) {
    if (!this.#measuring) return;
    const now = performance.now();
    const found = documentIn(data, address);
    if (found === null || found.step === STEP_1) return;
    for (const { id, length } of Y.decodeUpdate(found.bytes).structs) {
      const sender = id.client === own ? undefined : this.#senders.get(id.client);
      for (let clock = id.clock; sender && clock < id.clock + length; clock += 1) {
        this.#delays.push(now - sender.sentAt[clock]);
      }
    }
  }
}
