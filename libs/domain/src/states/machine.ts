/**
 * What can happen to one kind of thing: its states, and for each the events that are possible and where they
 * lead.
 */
export interface Machine<State extends string, Event extends string> {
  /** The kind of thing, as it stands in a sentence ("decision"). */
  readonly name: string;
  readonly initial: State;
  readonly transitions: Readonly<Record<State, Readonly<Partial<Record<Event, State>>>>>;
}

/** Thrown for an event that the state does not allow; its message says what is possible now. */
export class StateError extends Error {
  override readonly name = 'StateError';

  constructor(
    readonly machine: string,
    readonly state: string,
    readonly event: string,
    readonly possible: readonly string[],
  ) {
    super(sentence(machine, state, event, possible));
  }
}

/**
 * The state that follows when the event happens.
 *
 * @throws StateError if the event is not possible in this state, or the machine does not know the state.
 */
export function next<State extends string, Event extends string>(
  machine: Machine<State, Event>,
  state: State,
  event: Event,
): State {
  const events = eventsOf(machine, state);
  const following = events !== undefined && Object.hasOwn(events, event) ? events[event] : undefined;
  if (following === undefined) throw new StateError(machine.name, state, event, possible(machine, state));
  return following;
}

/**
 * The events possible in a state, in the order in which the machine lists them; none in a final or unknown
 * state.
 */
export function possible<State extends string, Event extends string>(
  machine: Machine<State, Event>,
  state: State,
): Event[] {
  return Object.keys(eventsOf(machine, state) ?? {}) as Event[];
}

/** Whether nothing can happen any more. */
export function isFinal<State extends string, Event extends string>(
  machine: Machine<State, Event>,
  state: State,
): boolean {
  return possible(machine, state).length === 0;
}

function eventsOf<State extends string, Event extends string>(
  machine: Machine<State, Event>,
  state: State,
): Readonly<Partial<Record<Event, State>>> | undefined {
  return Object.hasOwn(machine.transitions, state) ? machine.transitions[state] : undefined;
}

function sentence(machine: string, state: string, event: string, events: readonly string[]): string {
  const now =
    events.length === 0 ? 'nothing can be done to it any more' : `possible now: ${events.join(', ')}`;
  return `The ${machine} is ${state.replaceAll('_', ' ')}, so “${event}” is not possible; ${now}.`;
}
