import type { PresenceEntry } from './ports.js';
import type { AwarenessEntry } from './protocol.js';

interface Foreign {
  readonly node: string;
  /** The clock that the other node told. */
  clock: number;
  /** What the people here are told. */
  entry: AwarenessEntry;
  until: number;
}

/** Who is in a room on other nodes, as those say; a node that falls silent is not believed for long. */
export class Elsewhere {
  private readonly byClient = new Map<number, Foreign>();

  /**
   * @param mayShow whether somebody may be shown under a client id here
   * @param told notes the clock under which people here are told of a client id, and answers with one that is newer
   */
  constructor(
    private readonly mayShow: (clientId: number, personId: string) => boolean,
    private readonly told: (clientId: number, clock: number) => number,
  ) {}

  /** Another node says who is there or gone. @returns what the people here are to be told */
  hear(node: string, entries: readonly PresenceEntry[], until: number): AwarenessEntry[] {
    return entries.flatMap(({ clientId, clock, state }) => {
      const known = this.byClient.get(clientId);
      if (state === null) return known?.node === node ? this.drop(clientId) : [];
      if (!this.mayShow(clientId, personIn(state))) return [];
      if (known?.node === node && known.clock >= clock) {
        known.until = until;
        return [];
      }
      const entry = { clientId, clock: this.told(clientId, clock), state };
      this.byClient.set(clientId, { node, clock, entry, until });
      return [entry];
    });
  }

  all(): AwarenessEntry[] {
    return [...this.byClient.values()].map(({ entry }) => entry);
  }

  /** Forgets those whose nodes have not been heard of in time. */
  expire(now: number): AwarenessEntry[] {
    return [...this.byClient].flatMap(([clientId, { until }]) => (until > now ? [] : this.drop(clientId)));
  }

  /** Somebody is here now, under the client id that they had on another node. */
  isHere(clientId: number): void {
    this.byClient.delete(clientId);
  }

  private drop(clientId: number): AwarenessEntry[] {
    this.byClient.delete(clientId);
    return [{ clientId, clock: this.told(clientId, 0), state: null }];
  }
}

/** Who is shown in a state, as the node that they are on signed it. */
function personIn({ user }: NonNullable<PresenceEntry['state']>): string {
  return typeof user === 'object' && user !== null && 'personId' in user ? String(user.personId) : '';
}
