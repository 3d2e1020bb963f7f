import type { Awareness } from 'y-protocols/awareness';
import { type PersonHere, personOf } from '../drafting/room/people.js';

/** Longest remark, in characters. */
export const REMARK_MAX = 1000;

/** How much of what somebody said goes with them, in characters of JSON: the server lets no larger state pass. */
const CARRIED_MAX = 12_000;

/** Something that was said while this page listened. */
export interface Heard {
  readonly key: string;
  /** Who said it, as the server knows them; null for oneself. */
  readonly who: PersonHere | null;
  readonly text: string;
}

/** A remark as it goes to the others: their how manieth it is of this page. */
interface Said {
  readonly number: number;
  readonly text: string;
}

/**
 * What is said in a side-room. The latest remarks of each go with the state that says who is there, so that they are on
 * the pages of those who are in the room and nowhere else; what this page heard it shows until it is left.
 */
export class SideTalk {
  private said: readonly Said[] = [];
  private count = 0;
  private current: readonly Heard[] = [];
  private readonly keys = new Set<string>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly awareness: Awareness) {}

  /** Hears what is said from now on, and what those who are there said last. @returns what ends it */
  readonly open = (): (() => void) => {
    this.awareness.on('change', this.listen);
    this.listen();
    return () => this.awareness.off('change', this.listen);
  };

  /** For useSyncExternalStore: hears of every remark. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What was heard, in the order in which it came. */
  readonly heard = (): readonly Heard[] => this.current;

  /** Says something to everybody who is in the room; nothing when it is empty. */
  readonly say = (words: string): void => {
    const text = words.trim().slice(0, REMARK_MAX);
    if (text === '') return;
    this.count += 1;
    this.said = carried([...this.said, { number: this.count, text }]);
    this.awareness.setLocalStateField('said', this.said);
    this.hear([{ key: `own ${this.count}`, who: null, text }]);
  };

  private readonly listen = (): void => {
    this.hear(
      [...this.awareness.getStates()]
        .filter(([clientId]) => clientId !== this.awareness.clientID)
        .flatMap(([clientId, state]) => {
          const who = personOf(state.user);
          if (who === null) return [];
          return saidIn(state.said).map(({ number, text }) => ({ key: `${clientId} ${number}`, who, text }));
        }),
    );
  };

  private hear(remarks: readonly Heard[]): void {
    const fresh = remarks.filter(({ key }) => !this.keys.has(key));
    if (fresh.length === 0) return;
    for (const { key } of fresh) this.keys.add(key);
    this.current = [...this.current, ...fresh];
    for (const listener of this.listeners) listener();
  }
}

/** The latest of what somebody said that fits; the newest always does. */
function carried(said: readonly Said[]): readonly Said[] {
  return JSON.stringify(said).length <= CARRIED_MAX ? said : carried(said.slice(1));
}

/** Reads the remarks of a state; what is none of ours is left out. */
function saidIn(said: unknown): Said[] {
  if (!Array.isArray(said)) return [];
  return said.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null) return [];
    const { number, text } = each as Readonly<Record<string, unknown>>;
    if (!Number.isSafeInteger(number) || typeof text !== 'string') return [];
    return [{ number: Number(number), text: text.slice(0, REMARK_MAX) }];
  });
}
