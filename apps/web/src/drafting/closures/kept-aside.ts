import type { AsideWords } from './set-aside.js';

/** Words set aside in this browser, of one person in one draft. */
export class KeptAside {
  private readonly key: string;

  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    draftId: string,
    personId: string,
  ) {
    this.key = `concordat-aside-${draftId}-${personId}`;
  }

  /** All of them, the first that were set aside first. */
  all(): readonly AsideWords[] {
    const kept = parsed(this.storage.getItem(this.key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isAside) : [];
  }

  /** Keeps more; what is kept already, word for word, is not kept twice. */
  add(words: readonly AsideWords[]): void {
    const before = this.all();
    const fresh = words.filter(
      ({ clauseId, text }) => !before.some((each) => each.clauseId === clauseId && each.text === text),
    );
    if (fresh.length > 0) this.storage.setItem(this.key, JSON.stringify([...before, ...fresh]));
  }

  clear(): void {
    this.storage.removeItem(this.key);
  }
}

/** Null for what is no JSON: whatever else wrote there, it is nothing of ours. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isAside(value: unknown): value is AsideWords {
  if (typeof value !== 'object' || value === null) return false;
  return ['clauseId', 'place', 'text'].every((name) => typeof Reflect.get(value, name) === 'string');
}
