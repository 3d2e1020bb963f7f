import type { PersonHere } from './people.js';

/** How long somebody's changes are gathered before more of them are told of, in milliseconds. */
const GATHERED = 10_000;

/** Who came into the room and who left it, between two lists of those in it. */
export function comings(
  before: readonly PersonHere[],
  now: readonly PersonHere[],
): { readonly joined: PersonHere[]; readonly left: PersonHere[] } {
  return { joined: withoutThose(now, before), left: withoutThose(before, now) };
}

function withoutThose(people: readonly PersonHere[], others: readonly PersonHere[]): PersonHere[] {
  return people.filter(({ personId }) => others.every((other) => other.personId !== personId));
}

/** `removed` where nothing but words was taken away. */
export type Change = 'changed' | 'removed';

/** What somebody changed: identities of sections and clauses, null for the title. Nobody where it is not known who. */
export interface Changed {
  readonly person: PersonHere | null;
  readonly changed: readonly (string | null)[];
  /** Where words were removed, and nothing else was changed. */
  readonly removed: readonly (string | null)[];
}

interface Waiting {
  readonly person: PersonHere | null;
  readonly changed: Set<string | null>;
  readonly removed: Set<string | null>;
}

const NOBODY = '';

/** Gathers what others change, so that each of them is told of once in ten seconds, however much they type. */
export class GatheredChanges {
  private readonly waiting = new Map<string, Waiting>();
  private readonly toldAt = new Map<string, number>();

  note(person: PersonHere | null, change: Change, place: string | null): void {
    const personId = person?.personId ?? NOBODY;
    const { changed, removed } = this.waiting.get(personId) ?? { changed: new Set(), removed: new Set() };
    (change === 'changed' ? changed : removed).add(place);
    this.waiting.set(personId, { person, changed, removed });
  }

  /** Whether there is anything still to be told. */
  get some(): boolean {
    return this.waiting.size > 0;
  }

  /** What is to be told at a moment, in milliseconds; it is not told again. */
  due(now: number): Changed[] {
    const ready = [...this.waiting].filter(
      ([personId]) => now - (this.toldAt.get(personId) ?? -GATHERED) >= GATHERED,
    );
    return ready.map(([personId, { person, changed, removed }]) => {
      this.waiting.delete(personId);
      this.toldAt.set(personId, now);
      return { person, changed: [...changed], removed: [...removed].filter((place) => !changed.has(place)) };
    });
  }
}
