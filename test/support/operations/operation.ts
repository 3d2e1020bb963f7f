import type { Action, ReadAction, StateKind } from '../../../libs/domain/src/index.js';
import type { Part } from '../parts.js';
import type { PersonKey } from '../people.js';
import type { LivingGroup, Stage } from '../stage.js';

/**
 * What an operation is about, as far as the policy must know it. The test states it; nothing of it is asked of the
 * server. Left out: the living space, no group, nobody's own, no organisation's own, no seats.
 */
export interface About {
  /** Which space it lies in; null for the installation. */
  readonly space?: 'living' | 'record' | null;
  readonly group?: LivingGroup | null;
  /** The part whose own thing it is; `asker` where everybody asks for their own. */
  readonly owner?: Part | 'asker' | null;
  /** Slug of the organisation whose own thing it is. */
  readonly organisation?: string | null;
  /** Slugs of the organisations that hold seats in it; `all` for the six of the group. */
  readonly seats?: 'all' | readonly string[];
  readonly states?: Readonly<Partial<Record<StateKind, string>>>;
}

/** Rows of one table changed past the server, and put back afterwards; `where` may name `$1`, the living space's id. */
export interface Rows {
  readonly table: string;
  /** Column that tells its rows apart; `id` unless said. */
  readonly key?: string;
  readonly where: string;
  /** SQL expressions by column. */
  readonly set: Readonly<Record<string, string>>;
}

/** A state that things can be brought into; whatever is about such a thing is tried in it too. */
export interface Situation {
  /** In words: `while the space is closed`. */
  readonly name: string;
  readonly states: About['states'] & object;
  readonly rows: Rows;
}

/** What the rules of the thing itself answer, after the policy has let somebody through; nothing said: it is done. */
export type Rules = Readonly<Partial<Record<Part, string>>> | ((part: Part) => string | undefined);

/** A mutation, with an input that is refused for nothing that is in it. */
export interface MutationOperation {
  /** Somebody of the demonstration who may do it and has done what comes before it. */
  readonly by: PersonKey;
  readonly input: Readonly<Record<string, unknown>>;
  readonly about: About;
  readonly rules?: Rules;
  /** What the door answers to a part instead of asking the policy, since nothing comes of it. */
  readonly instead?: Readonly<Partial<Record<Part, string>>>;
  /** What must be so before it can be done, such as a deadline that has passed. */
  readonly first?: Rows;
}

/** A read: a query, or a field of a type that is guarded by a read of its own. */
export interface ReadOperation {
  /** What stands between the braces, down to the field. A list asks for `totalCount nodes { … }` or for its items. */
  readonly query: string;
  readonly about: About;
  /**
   * For a list: what each of its entries is about, or several where one of them is enough; as many are shown as the
   * policy lets the asker read.
   */
  readonly entries?: readonly (About | readonly About[])[];
  /** For a list: whether whoever may not read it at all is told so (`refused`) or finds it empty. */
  readonly otherwise?: 'refused' | 'empty';
  /** Where the field is in the answer; the name of the query unless said. */
  readonly at?: string;
  /** The read that it takes to get there: of what it is a field of, of the space that it lists things of. */
  readonly through?: {
    readonly action: ReadAction;
    /** Several where one of them is enough: somebody is met in several places. */
    readonly about: About | readonly About[];
  };
  /** Parts that find nothing although they may read it: there is none for them. */
  readonly none?: readonly Part[];
  /** What must be so before there is anything to read. */
  readonly first?: Rows;
}

/** What is offered: a field `mayDo`, which lists the actions that the asker may do to the thing now. */
export interface Offer {
  readonly query: string;
  /** Where the list is in the answer. */
  readonly at: string;
  readonly about: About;
  /** What is not offered to a part although the policy lets it: they have done it already. */
  readonly kept?: Readonly<Partial<Record<Part, readonly Action[]>>>;
}

/** An HTTP route, asked for with its method. */
export interface RouteOperation {
  /** Path and query, filled in. */
  readonly path: string;
  readonly about: About;
  /** Sent as JSON, for a route that takes a body. */
  readonly body?: unknown;
  /** Sent as a list in CSV, for a route that takes one. */
  readonly csv?: string;
  /** Sent as a web page, for a route that takes one. */
  readonly html?: string;
  /** The HTTP status for whoever may; 200 unless said. */
  readonly status?: number;
  /** The part for whom the address itself speaks, whoever asks for it. */
  readonly holder?: Part;
  /** For a route that leads to a page whatever happens: what the address of the page says to whoever may not. */
  readonly refusal?: string;
}

/** What is somebody's own in the matrix: a statement that writes it, where `$1` is the person who plays the part. */
export interface Owned {
  readonly part: Exclude<Part, 'public'>;
  readonly sql: string;
}

/** Operations of a feature by the name of their door; a word in brackets tells several apart: `draftVersion (published)`. */
export interface Operations {
  readonly mutations?: Readonly<Record<string, MutationOperation>>;
  readonly queries?: Readonly<Record<string, ReadOperation>>;
  /** Guarded fields: `Type.field`. */
  readonly fields?: Readonly<Record<string, ReadOperation>>;
  readonly routes?: Readonly<Record<string, RouteOperation>>;
  readonly subscriptions?: Readonly<Record<string, ReadOperation>>;
  /** Lists of what may be done: `Type.mayDo`. */
  readonly offers?: Readonly<Record<string, Offer>>;
  readonly situations?: readonly Situation[];
  readonly owned?: readonly Owned[];
}

/** What a feature gives: what must be there first, and its operations on it. */
export interface Feature<Made> {
  /** Does what the operations need on the server; its answer is handed to `operations`. */
  readonly prepare?: (stage: Stage) => Promise<Made>;
  readonly operations: (stage: Stage, made: Made) => Operations;
}

/** Binds the two parts of a feature to each other. */
export function feature<Made = undefined>(given: Feature<Made>): Feature<unknown> {
  return given as Feature<unknown>;
}

/** A state that things can be brought into. */
export function situation(given: Situation): Situation {
  return given;
}

/** In the living space while it is active. */
export const IN_SPACE: About = { states: { space: 'active' } };

/** In one of its groups while that is open, with more states where they matter. */
export function inGroup(group: LivingGroup, states: About['states'] = {}): About {
  return { group, states: { space: 'active', group: 'open', ...states } };
}

/** About nothing of a space. */
export const INSTALLATION: About = { space: null };

/** In two weeks. */
export const LATER = new Date(Date.now() + 14 * 86_400_000).toISOString();
