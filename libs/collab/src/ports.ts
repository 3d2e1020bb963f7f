/** Names an item of a Yjs document. */
export interface ItemId {
  readonly client: number;
  readonly clock: number;
}

/** What of a draft is closed: nothing is added to these items, or to what stands in them, or taken away from it. */
export interface Closures {
  /** Grows whenever something is closed, or opened again. */
  readonly revision: number;
  readonly items: readonly ItemId[];
}

/** How far a draft has come. */
export interface Head {
  /** The number of its last update. */
  readonly seq: number;
  /** The revision of its closures. */
  readonly closures: number;
}

/** An update that is to be stored. */
export interface NewUpdate {
  readonly draftId: string;
  /** A Yjs update (v1). */
  readonly update: Uint8Array;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly at: Date;
  /** Yjs client ids under which the update adds something; deleting needs none. */
  readonly clientIds: readonly number[];
  /** The revision of the closures by which it was judged. */
  readonly closures: number;
}

/**
 * What became of one update of a batch: stored under a number, or refused because a client id is another's, or because
 * it was judged by closures that are not those of the draft any more.
 */
export type Stored =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly reason: 'client_taken' | 'closures_changed' };

/** An update as it was stored. */
export interface LoggedUpdate {
  /** Place in its draft: 1, 2, 3 ... without gaps. */
  readonly seq: number;
  readonly update: Uint8Array;
  readonly personId: string;
}

/** Everything that makes up a draft: a snapshot, what was stored after it, and whose the client ids are. */
export interface LoggedDraft {
  readonly snapshot: Uint8Array | null;
  /** The last update that the snapshot holds; 0 without one. */
  readonly upTo: number;
  readonly updates: readonly LoggedUpdate[];
  /** Person by Yjs client id. */
  readonly clients: ReadonlyMap<number, string>;
  readonly closures: Closures;
}

/** Thrown by a log that cannot be reached, or did not answer: what it was asked to store may be stored or not. */
export class LogUnavailableError extends Error {
  override readonly name = 'LogUnavailableError';
}

/** Where updates are kept. What `append` resolved for is there after a crash. */
export interface UpdateLog {
  /**
   * Stores updates of any number of drafts in one commit, in the order given, and answers in that order. A
   * client id belongs to the first person who adds under it in a draft; others' updates are left out.
   *
   * @throws LogUnavailableError when nobody knows whether anything was stored; anything else when nothing was,
   *   because of what is in the batch
   */
  append(batch: readonly NewUpdate[]): Promise<readonly Stored[]>;
  /**
   * After an append that was unavailable: resolves once the log answers again, and nothing of that append can be
   * stored any more that is not stored now.
   *
   * @throws when the log cannot be reached yet
   */
  recover(): Promise<void>;
  /** The draft, or null where there is none. */
  load(draftId: string): Promise<LoggedDraft | null>;
  /** Updates after the one numbered `seq`, in order. */
  since(draftId: string, seq: number): Promise<readonly LoggedUpdate[]>;
  /** How far each draft has come. */
  heads(draftIds: readonly string[]): Promise<ReadonlyMap<string, Head>>;
  /** What of a draft is closed. */
  closures(draftId: string): Promise<Closures>;
  /** Keeps the state that holds every update up to `upTo`; the updates stay. */
  saveSnapshot(draftId: string, upTo: number, state: Uint8Array): Promise<void>;
}

/** Somebody on a node, as everybody in the room is told of them: with their name in it, as their session says. */
export interface PresenceEntry {
  readonly clientId: number;
  readonly clock: number;
  /** Null says: gone. */
  readonly state: Readonly<Record<string, unknown>> | null;
}

/** What nodes tell each other of a draft. */
export type News =
  /** It has updates up to this number, the last stored at this time (milliseconds). The log has the updates. */
  | { readonly kind: 'advanced'; readonly seq: number; readonly at: number }
  /** Something of it was closed or opened again. The log has what. */
  | { readonly kind: 'closures' }
  /** These people are on a node, or gone from it. */
  | { readonly kind: 'presence'; readonly node: string; readonly entries: readonly PresenceEntry[] }
  /** A node has just opened the draft and asks who is there. */
  | { readonly kind: 'who'; readonly node: string };

export interface FanOutListener {
  readonly heard: (news: News) => void;
  /** News may have been missed. */
  readonly missed: () => void;
}

/** Carries news between nodes. It may lose, repeat or reorder them: the numbers show it, the log mends it. */
export interface FanOut {
  publish(draftId: string, news: News): void;
  /** @returns what ends the subscription */
  subscribe(draftId: string, listener: FanOutListener): () => void;
}
