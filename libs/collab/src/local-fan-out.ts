import type { FanOut, FanOutListener, News } from './ports.js';

/** News between engines of one process, told at once. */
export class LocalFanOut implements FanOut {
  private readonly listeners = new Map<string, Set<FanOutListener>>();

  publish(draftId: string, news: News): void {
    for (const { heard } of this.listeners.get(draftId) ?? []) heard(news);
  }

  subscribe(draftId: string, listener: FanOutListener): () => void {
    const listeners = this.listeners.get(draftId) ?? new Set();
    this.listeners.set(draftId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.listeners.get(draftId) === listeners) this.listeners.delete(draftId);
    };
  }
}
