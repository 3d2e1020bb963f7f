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

/** What somebody changed: identities of sections and clauses, null for the title. */
export interface Changed {
  readonly person: PersonHere;
  readonly places: readonly (string | null)[];
}

/** Gathers what others change, so that each of them is told of once in ten seconds, however much they type. */
export class GatheredChanges {
  private readonly waiting = new Map<string, { person: PersonHere; places: Set<string | null> }>();
  private readonly toldAt = new Map<string, number>();

  note(person: PersonHere, place: string | null): void {
    const { personId } = person;
    const places = this.waiting.get(personId)?.places ?? new Set();
    this.waiting.set(personId, { person, places: places.add(place) });
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
    return ready.map(([personId, { person, places }]) => {
      this.waiting.delete(personId);
      this.toldAt.set(personId, now);
      return { person, places: [...places] };
    });
  }
}
