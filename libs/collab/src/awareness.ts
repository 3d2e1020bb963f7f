import { Elsewhere } from './elsewhere.js';
import type { Identity } from './identity.js';
import type { PresenceEntry } from './ports.js';
import type { AwarenessEntry, AwarenessState } from './protocol.js';

/** Whoever is present: a connection. */
export interface Participant {
  readonly identity: Identity;
}

interface Presence<Who> {
  readonly who: Who;
  readonly clientId: number;
  /** Whether we chose the client id, because the participant has announced none. */
  readonly ours: boolean;
  /** The participant's own clock. */
  clock: number;
  /** By how much the clock that the others are told is ahead of it. */
  readonly ahead: number;
  state: AwarenessState;
}

/**
 * Who is in a room, as everybody is told: names, colours and standing come from the session. A participant has
 * one client id, the first that it announces; until then, and after taking it back, it is shown under one of
 * ours, for nobody is here unseen. Every change returns the entries that the other participants are to be told.
 */
export class RoomAwareness<Who extends Participant> {
  private readonly byWho = new Map<Who, Presence<Who>>();
  private readonly byClient = new Map<number, Presence<Who>>();
  /** To whom a client id belongs, also after they left. */
  private readonly owners = new Map<number, string>();
  /** The last clock told of a client id, also after it left: what comes next must be greater. */
  private readonly clocks = new Map<number, number>();
  private readonly elsewhere = new Elsewhere(
    (clientId, personId) => this.showsElsewhere(clientId, personId),
    (clientId, clock) => this.noteClock(clientId, clock),
  );

  /**
   * @param writerOf who writes under a client id in the draft, if anybody does
   * @param stateBytes largest state, in bytes of JSON; larger ones are passed over
   */
  constructor(
    private readonly writerOf: (clientId: number) => string | undefined,
    private readonly stateBytes: number,
  ) {}

  /** Somebody comes in. */
  join(who: Who): AwarenessEntry[] {
    return [this.appear(who)];
  }

  /** Somebody leaves. */
  leave(who: Who): AwarenessEntry[] {
    const presence = this.byWho.get(who);
    if (presence === undefined) return [];
    this.byWho.delete(who);
    return [this.vanish(presence)];
  }

  /** Somebody says what they do; what they say of others is passed over. */
  announce(who: Who, entries: readonly AwarenessEntry[]): AwarenessEntry[] {
    return entries.flatMap((entry) => {
      const presence = this.byWho.get(who);
      if (presence === undefined) return [];
      return presence.ours ? this.bind(presence, entry) : this.update(presence, entry);
    });
  }

  /** Everybody but `who`, as they are now, on other nodes too. */
  others(who: Who): AwarenessEntry[] {
    const here = [...this.byWho.values()].filter((presence) => presence.who !== who);
    return [...here.map((presence) => this.told(presence)), ...this.elsewhere.all()];
  }

  /** Everybody on this node, as they are now. */
  here(): AwarenessEntry[] {
    return [...this.byWho.values()].map((presence) => this.told(presence));
  }

  /** Another node says who is there; it is believed until then. */
  hear(node: string, entries: readonly PresenceEntry[], until: number): AwarenessEntry[] {
    return this.elsewhere.hear(node, entries, until);
  }

  /** Forgets people on nodes that have fallen silent. */
  expire(now: number): AwarenessEntry[] {
    return this.elsewhere.expire(now);
  }

  /** Whether what a client id says can be somebody's own: nothing else that they send is acted on. */
  concerns(who: Who, clientId: number): boolean {
    const presence = this.byWho.get(who);
    if (presence === undefined) return false;
    return presence.ours ? this.mayUse(who, clientId) : presence.clientId === clientId;
  }

  /** Who was seen under a client id in this room, if anybody was. */
  seenAs(clientId: number): string | undefined {
    return this.owners.get(clientId);
  }

  /** Those shown under ids of ours, again with a new clock: clients forget what is not renewed within 30 s. */
  renew(): { readonly who: Who; readonly entry: AwarenessEntry }[] {
    const ours = [...this.byWho.values()].filter((presence) => presence.ours);
    for (const presence of ours) presence.clock += 1;
    return ours.map((presence) => ({ who: presence.who, entry: this.told(presence) }));
  }

  private bind(shown: Presence<Who>, { clientId, clock, state }: AwarenessEntry): AwarenessEntry[] {
    const { who } = shown;
    if (state === null || !this.mayUse(who, clientId) || !this.fits(state)) return [];
    const told = [this.vanish(shown)];
    const before = this.byClient.get(clientId);
    if (before) told.push(this.appear(before.who));
    // Stock clients begin at 0, and take no notice of others at 0.
    const ahead = Math.max(0, (this.clocks.get(clientId) ?? 0) + 1 - clock);
    this.owners.set(clientId, who.identity.personId);
    this.elsewhere.isHere(clientId);
    return [...told, this.show({ who, clientId, ours: false, clock, ahead, state: signed(state, who) })];
  }

  private mayUse({ identity: { personId } }: Who, clientId: number): boolean {
    return !this.byClient.get(clientId)?.ours && this.belongs(clientId, personId);
  }

  /** Whether nobody else wrote or was seen under a client id. */
  private belongs(clientId: number, personId: string): boolean {
    return [this.owners.get(clientId), this.writerOf(clientId)].every(
      (owner) => (owner ?? personId) === personId,
    );
  }

  private update(presence: Presence<Who>, { clientId, clock, state }: AwarenessEntry): AwarenessEntry[] {
    if (clientId !== presence.clientId) return [];
    if (clock < presence.clock || (clock === presence.clock && state !== null)) return [];
    if (state !== null && !this.fits(state)) return [];
    presence.clock = clock;
    if (state === null) return [this.vanish(presence), this.appear(presence.who)];
    presence.state = signed(state, presence.who);
    return [this.told(presence)];
  }

  private fits(state: AwarenessState): boolean {
    return Buffer.byteLength(JSON.stringify(state)) <= this.stateBytes;
  }

  private appear(who: Who): AwarenessEntry {
    let clientId = randomClientId();
    while (this.clocks.has(clientId) || this.writerOf(clientId) !== undefined) clientId = randomClientId();
    return this.show({ who, clientId, ours: true, clock: 1, ahead: 0, state: signed({}, who) });
  }

  private show(presence: Presence<Who>): AwarenessEntry {
    this.byWho.set(presence.who, presence);
    this.byClient.set(presence.clientId, presence);
    return this.told(presence);
  }

  private vanish({ clientId, clock, ahead }: Presence<Who>): AwarenessEntry {
    this.byClient.delete(clientId);
    const last = Math.max(clock + ahead, this.clocks.get(clientId) ?? 0) + 1;
    this.clocks.set(clientId, last);
    return { clientId, clock: last, state: null };
  }

  /** Whether somebody may be shown under a client id as on another node; from then on it is theirs here too. */
  private showsElsewhere(clientId: number, personId: string): boolean {
    if (this.byClient.has(clientId) || !this.belongs(clientId, personId)) return false;
    this.owners.set(clientId, personId);
    return true;
  }

  /** A clock for somebody on another node, newer than any that was told of the client id. */
  private noteClock(clientId: number, clock: number): number {
    const newer = Math.max(clock, (this.clocks.get(clientId) ?? 0) + 1);
    this.clocks.set(clientId, newer);
    return newer;
  }

  private told({ clientId, clock, ahead, state }: Presence<Who>): AwarenessEntry {
    this.clocks.set(clientId, clock + ahead);
    return { clientId, clock: clock + ahead, state };
  }
}

/** A state with the name of whoever is in it as the session knows them, whatever the client wrote. */
function signed(state: AwarenessState, { identity }: Participant): AwarenessState {
  const { personId, name, organisationName: organisation, sectorName: sector, colour, observer } = identity;
  return { ...state, user: { personId, name, organisation, sector, colour, observer } };
}

/** Client ids are 32 bits, as Yjs chooses them. */
function randomClientId(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
