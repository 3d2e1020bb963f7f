import { NOTHING_CLOSED } from './closed-parts.js';
import type {
  Closures,
  Head,
  ItemId,
  LoggedDraft,
  LoggedUpdate,
  NewUpdate,
  Stored,
  UpdateLog,
} from './ports.js';

interface MemoryDraft {
  snapshot: Uint8Array | null;
  upTo: number;
  readonly updates: LoggedUpdate[];
  readonly clients: Map<number, string>;
  closures: Closures;
}

/** An update log for tests and trials: keeps everything until the process ends, and nothing longer. */
export class MemoryUpdateLog implements UpdateLog {
  private readonly drafts = new Map<string, MemoryDraft>();

  /** @param draftIds the drafts that there are, all empty */
  constructor(draftIds: Iterable<string> = []) {
    for (const draftId of draftIds) this.create(draftId);
  }

  /** Begins a draft with nothing in it. */
  create(draftId: string): void {
    this.drafts.set(draftId, {
      snapshot: null,
      upTo: 0,
      updates: [],
      clients: new Map(),
      closures: NOTHING_CLOSED,
    });
  }

  /** Closes these items of a draft, and opens whatever else was closed. */
  closeParts(draftId: string, items: readonly ItemId[]): void {
    const draft = this.found(draftId);
    draft.closures = { revision: draft.closures.revision + 1, items };
  }

  async append(batch: readonly NewUpdate[]): Promise<readonly Stored[]> {
    return batch.map((update) => this.store(update));
  }

  async load(draftId: string): Promise<LoggedDraft | null> {
    const draft = this.drafts.get(draftId);
    if (draft === undefined) return null;
    const { snapshot, upTo, updates, clients, closures } = draft;
    const later = updates.filter(({ seq }) => seq > upTo);
    return { snapshot, upTo, updates: later, clients: new Map(clients), closures };
  }

  async since(draftId: string, seq: number): Promise<readonly LoggedUpdate[]> {
    return this.found(draftId).updates.filter((update) => update.seq > seq);
  }

  async recover(): Promise<void> {}

  async heads(draftIds: readonly string[]): Promise<ReadonlyMap<string, Head>> {
    return new Map(
      draftIds.flatMap((draftId) => {
        const draft = this.drafts.get(draftId);
        if (draft === undefined) return [];
        return [[draftId, { seq: draft.updates.length, closures: draft.closures.revision }] as const];
      }),
    );
  }

  async closures(draftId: string): Promise<Closures> {
    return this.found(draftId).closures;
  }

  async saveSnapshot(draftId: string, upTo: number, state: Uint8Array): Promise<void> {
    const draft = this.found(draftId);
    if (upTo <= draft.upTo) return;
    draft.upTo = upTo;
    draft.snapshot = state;
  }

  private store({ draftId, update, personId, clientIds, closures: judgedBy }: NewUpdate): Stored {
    const { updates, clients, closures } = this.found(draftId);
    if (judgedBy !== closures.revision) return { ok: false, reason: 'closures_changed' };
    const taken = clientIds.some((clientId) => (clients.get(clientId) ?? personId) !== personId);
    if (taken) return { ok: false, reason: 'client_taken' };
    for (const clientId of clientIds) clients.set(clientId, personId);
    const seq = updates.length + 1;
    updates.push({ seq, update, personId });
    return { ok: true, seq };
  }

  private found(draftId: string): MemoryDraft {
    const draft = this.drafts.get(draftId);
    if (draft === undefined) throw new Error(`there is no draft ${draftId}`);
    return draft;
  }
}
