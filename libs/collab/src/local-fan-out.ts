import type { DraftAdvanced, FanOut } from './ports.js';

type Listener = (news: DraftAdvanced) => void;

/** News between engines of one process, told at once. */
export class LocalFanOut implements FanOut {
  private readonly listeners = new Map<string, Set<Listener>>();

  publish(draftId: string, news: DraftAdvanced): void {
    for (const listener of this.listeners.get(draftId) ?? []) listener(news);
  }

  subscribe(draftId: string, listener: Listener): () => void {
    const listeners = this.listeners.get(draftId) ?? new Set();
    this.listeners.set(draftId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.listeners.get(draftId) === listeners) this.listeners.delete(draftId);
    };
  }
}
