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
}

/** What became of one update of a batch: stored under a number, or refused because a client id is another's. */
export type Stored =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly reason: 'client_taken' };

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
}

/** Where updates are kept. What `append` resolved for is there after a crash. */
export interface UpdateLog {
  /**
   * Stores updates of any number of drafts in one commit, in the order given, and answers in that order. A
   * client id belongs to the first person who adds under it in a draft; others' updates are left out.
   *
   * @throws when nothing was stored, or nobody knows whether it was
   */
  append(batch: readonly NewUpdate[]): Promise<readonly Stored[]>;
  /** The draft, or null where there is none. */
  load(draftId: string): Promise<LoggedDraft | null>;
  /** Updates after the one numbered `seq`, in order. */
  since(draftId: string, seq: number): Promise<readonly LoggedUpdate[]>;
  /** Keeps the state that holds every update up to `upTo`; the updates stay. */
  saveSnapshot(draftId: string, upTo: number, state: Uint8Array): Promise<void>;
}

/** What nodes tell each other: a draft now has updates up to this number. The log has the updates. */
export interface DraftAdvanced {
  readonly seq: number;
}

/** Carries news between nodes. It may lose, repeat or reorder them: the numbers show it, the log mends it. */
export interface FanOut {
  publish(draftId: string, news: DraftAdvanced): void;
  /** @returns what ends the subscription */
  subscribe(draftId: string, listener: (news: DraftAdvanced) => void): () => void;
}
