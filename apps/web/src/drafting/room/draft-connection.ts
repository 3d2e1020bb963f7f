import { FRAGMENT, type SectionItem, sectionIdsOf } from '@concordat/documents';
import { IndexeddbPersistence } from 'y-indexeddb';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { CLOSED, readClosed } from './closed-message.js';
import { CountingSocket } from './counting-socket.js';
import { Incoming } from './incoming.js';
import { keepWhole } from './keep-whole.js';
import {
  NOTICE,
  type NoticeKind,
  readNotice,
  STORING_WELL,
  type Storing,
  storingAfter,
} from './notice-message.js';
import { othersHere, type PersonHere } from './people.js';
import { coversAll, readStored, STORED, type Stored } from './stored-message.js';

/** Message type of the server's "what you sent is refused". */
const REFUSED = 2;

/** How the connection of a drafting room stands; `waiting` when the server cannot store what was written. */
export type Phase = 'connecting' | 'connected' | 'saving' | 'waiting' | 'saved' | 'offline' | 'ended';

export interface RoomState {
  readonly phase: Phase;
  /** Whether the text is there and can be shown. */
  readonly ready: boolean;
  /** Whether this browser keeps what is typed, so that it outlives the page. */
  readonly kept: boolean;
  /** Why the server ended the connection for good; null while it has not. */
  readonly closeCode: number | null;
  /** Whether the server refused something that was typed here. */
  readonly refused: boolean;
  /** How storing goes on the server, as far as it matters to whoever writes. */
  readonly storing: Storing;
  /** Words written here that somebody took away unseen, and that are in clauses of their own now. */
  readonly apart: readonly string[];
  /** Identities of the sections that nobody can change for now. */
  readonly closed: readonly string[];
  readonly others: readonly PersonHere[];
}

export interface RoomOptions {
  readonly draftId: string;
  /** The draft's `collabPath`, on the same origin. */
  readonly collabPath: string;
  readonly personId: string;
  /** A reader's text is never kept in the browser: it is the server's and nothing else. */
  readonly mayEdit: boolean;
  /** Whether this browser keeps what is typed; not said, it does. */
  readonly keeps?: boolean;
}

const BEFORE: RoomState = {
  phase: 'connecting',
  ready: false,
  kept: false,
  closeCode: null,
  refused: false,
  storing: STORING_WELL,
  apart: [],
  closed: [],
  others: [],
};

/** One window's connection to a draft: the shared document, what is kept in the browser, and how both stand. */
export class DraftConnection {
  readonly doc = new Y.Doc();
  readonly fragment = this.doc.getXmlFragment(FRAGMENT);
  readonly awareness: Awareness;
  private readonly provider: WebsocketProvider;
  private readonly keeping: IndexeddbPersistence | null;
  private readonly listeners = new Set<() => void>();
  private stored: Stored | null = null;
  private closedItems: readonly SectionItem['item'][] = [];
  private connectedOnce = false;
  private current = BEFORE;

  constructor(private readonly options: RoomOptions) {
    const { path, room } = doorOf(options.collabPath);
    this.provider = new WebsocketProvider(path, room, this.doc, {
      params: { stored: '1' },
      disableBc: true,
      connect: false,
      WebSocketPolyfill: CountingSocket,
    });
    this.awareness = this.provider.awareness;
    this.keeping =
      options.mayEdit && options.keeps !== false
        ? new IndexeddbPersistence(`concordat-draft-${options.draftId}-${options.personId}`, this.doc)
        : null;
    if (options.mayEdit) this.keepWhole();
    this.listen();
    this.provider.connect();
  }

  /** For useSyncExternalStore: hears of every change of `state`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly state = (): RoomState => this.current;

  /** Whether this window has what the server has: what comes then is new. */
  readonly inSync = (): boolean => this.provider.synced;

  /** Connects again after the server had ended the connection. */
  readonly connectAgain = (): void => {
    this.update({ closeCode: null, refused: false });
    this.provider.connect();
    this.tell();
  };

  /** Whoever writes knows of the words that are apart. */
  readonly forgetApart = (): void => this.update({ apart: [] });

  /** Lets go of what this browser keeps of the draft: the server has all of it that it takes. */
  async forgetKept(): Promise<void> {
    await this.keeping?.clearData();
  }

  /** Leaves the room; what is kept in the browser stays there. */
  destroy(): void {
    this.listeners.clear();
    window.removeEventListener('online', this.tell);
    window.removeEventListener('offline', this.tell);
    this.provider.destroy();
    this.keeping?.destroy();
    this.doc.destroy();
  }

  private keepWhole(): void {
    const incoming = new Incoming();
    incoming.follow(this.provider);
    keepWhole(this.doc, {
      incoming,
      newId: () => crypto.randomUUID(),
      onApart: (words) => this.update({ apart: [...this.current.apart, ...words] }),
    });
  }

  private listen(): void {
    const { provider } = this;
    provider.messageHandlers[STORED] = (_encoder, decoder) => {
      this.stored = readStored(decoder.arr.subarray(decoder.pos));
      this.tell();
    };
    provider.messageHandlers[REFUSED] = () => {
      this.update({ refused: this.options.mayEdit });
    };
    provider.messageHandlers[CLOSED] = (_encoder, decoder) => {
      this.closedItems = readClosed(decoder.arr.subarray(decoder.pos));
      this.tell();
    };
    provider.messageHandlers[NOTICE] = (_encoder, decoder) => {
      this.hear(readNotice(decoder.arr.subarray(decoder.pos)));
    };
    provider.on('status', ({ status }) => {
      if (status === 'connecting') {
        this.stored = null;
        this.closedItems = [];
        this.update({ storing: STORING_WELL });
      }
      if (status === 'connected') this.connectedOnce = true;
      this.tell();
    });
    provider.on('connection-error', this.tell);
    provider.on('connection-close', () => setTimeout(this.tell));
    provider.on('closed', ({ code }) => this.update({ closeCode: code, phase: 'ended' }));
    provider.on('sync', this.tell);
    provider.awareness.on('change', this.tell);
    this.doc.on('update', this.tell);
    window.addEventListener('online', this.tell);
    window.addEventListener('offline', this.tell);
    this.keeping?.once('synced', () => {
      this.update({ kept: true });
      this.tell();
    });
  }

  /** Takes in a notice. What is refused for as long as there is no room is not lost, and no refusal to tell of. */
  private hear(notice: NoticeKind | null): void {
    const storing = storingAfter(this.current.storing, notice);
    this.update({ storing, refused: this.current.refused && notice !== 'readOnly' });
    this.tell();
  }

  private readonly tell = (): void => {
    const others = othersHere(this.awareness.getStates(), this.options.personId);
    const closed = this.closedNow();
    this.update({
      phase: this.phase(),
      ready: this.current.ready || this.fragment.length > 0,
      others: same(others, this.current.others) ? this.current.others : others,
      closed: same(closed, this.current.closed) ? this.current.closed : closed,
    });
  };

  /** What is closed now; away from the server, what was when it was last heard of. */
  private closedNow(): readonly string[] {
    if (!this.provider.synced) return this.current.closed;
    return this.closedItems.length === 0 ? [] : [...sectionIdsOf(this.doc, this.closedItems)];
  }

  private phase(): Phase {
    const { provider } = this;
    if (this.current.closeCode !== null) return 'ended';
    if (!provider.wsconnected || !navigator.onLine) {
      const failed = this.connectedOnce || provider.wsUnsuccessfulReconnects > 0 || !navigator.onLine;
      return failed ? 'offline' : 'connecting';
    }
    if (!provider.synced) return 'connecting';
    if (!this.options.mayEdit) return 'connected';
    if (this.isStored()) return 'saved';
    if (this.current.storing.pace !== 'well') return 'waiting';
    return this.stored === null ? 'connected' : 'saving';
  }

  private isStored(): boolean {
    const { ws } = this.provider;
    const { clientID } = this.doc;
    const sent = ws instanceof CountingSocket ? ws.documentUpdates : 0;
    return coversAll(this.stored, {
      clientId: clientID,
      clock: Y.getState(this.doc.store, clientID),
      sent,
    });
  }

  private update(change: Partial<RoomState>): void {
    const next = { ...this.current, ...change };
    const keys = Object.keys(next) as (keyof RoomState)[];
    if (keys.every((key) => next[key] === this.current[key])) return;
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}

function same(one: readonly unknown[], other: readonly unknown[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The WebSocket address of a sync door, as the provider wants it: all but the last part, and the last part. */
function doorOf(collabPath: string): { readonly path: string; readonly room: string } {
  const url = new URL(collabPath, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const cut = url.href.lastIndexOf('/');
  return { path: url.href.slice(0, cut), room: url.href.slice(cut + 1) };
}
