import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import {
  type Action,
  can,
  NOWHERE,
  type PolicySubject,
  type ReadAction,
} from '../../libs/domain/src/index.js';
import { SEATED } from './agreeing.js';
import { DONE } from './dry-run.js';
import type { About, MutationOperation, ReadOperation, Situation } from './operations/operation.js';
import type { Player, Players } from './parts.js';
import type { Stage } from './stage.js';

/** What the policy says that everybody is answered, from facts that the test states itself. */
export class Expectations {
  constructor(
    private readonly stage: Stage,
    private readonly players: Players,
    private readonly organisations: ReadonlyMap<string, string>,
  ) {}

  /** `OK` or the code of the refusal. */
  answer(player: Player, action: Action, about: About, situation: Situation | null = null): string {
    const answer = can(player.actor, action, this.subject(player, about, situation));
    return answer.allowed ? 'OK' : answer.code;
  }

  /** The same for a mutation, after whose policy come the rules of the thing itself. */
  mutation(
    player: Player,
    action: Action,
    operation: MutationOperation,
    situation: Situation | null,
  ): string {
    const instead = operation.instead?.[player.part];
    if (instead !== undefined) return instead;
    const answer = this.answer(player, action, operation.about, situation);
    if (answer !== 'OK') return answer;
    const { rules } = operation;
    return (typeof rules === 'function' ? rules(player.part) : rules?.[player.part]) ?? DONE;
  }

  /** The same for a read, as far as the number of its entries. */
  read(player: Player, action: Action, operation: ReadOperation, situation: Situation | null): string {
    const { about, entries, otherwise = 'refused', through, none } = operation;
    const reached = waysTo(operation).map((way) => this.answer(player, way.action, way.about, situation));
    if (reached[0] !== undefined && !reached.includes('OK')) return reached[0];
    const may = this.answer(player, action, about, situation);
    if (entries === undefined || (may !== 'OK' && otherwise === 'refused'))
      return may === 'OK' && none?.includes(player.part) ? (through ? 'NOT_FOUND' : 'nothing') : may;
    const seen = entries.filter((entry) =>
      [entry].flat().some((way) => this.answer(player, action, way, situation) === 'OK'),
    );
    return `${seen.length} shown`;
  }

  private subject(player: Player, about: About, situation: Situation | null): PolicySubject {
    const { living, record } = this.stage;
    const space = about.space === undefined ? 'living' : about.space;
    const { group = null, owner = null, organisation = null } = about;
    const states = Object.fromEntries(
      Object.entries(about.states ?? {}).map(([kind, state]) => [
        kind,
        space === 'living' ? (situation?.states[kind as keyof Situation['states']] ?? state) : state,
      ]),
    );
    return {
      ...NOWHERE,
      spaceId: space === null ? null : { living, record }[space].spaceId,
      groupId: group === null ? null : living[group].groupId,
      ownerId: owner === null ? null : this.players[owner === 'asker' ? player.part : owner].personId,
      organisationId: organisation === null ? null : (this.organisations.get(organisation) ?? null),
      seats: seatsOf(about).map((slug) => this.organisations.get(slug) ?? ''),
      states,
    };
  }
}

/** What one may read to get to a field: one of them is enough; none where nothing is needed. */
export function waysTo({ through }: ReadOperation): readonly { action: ReadAction; about: About }[] {
  if (through === undefined) return [];
  return [through.about].flat().map((about) => ({ action: through.action, about }));
}

function seatsOf({ seats = [] }: About): readonly string[] {
  return seats === 'all' ? SEATED.map((key) => PEOPLE[key].organisation) : seats;
}

/** Whether a situation changes anything about what an operation is about. */
export function concerns(situation: Situation, ...abouts: readonly (About | undefined)[]): boolean {
  return abouts.some(
    (about) =>
      about !== undefined &&
      (about.space === undefined || about.space === 'living') &&
      Object.entries(situation.states).some(([kind, state]) => {
        const now = about.states?.[kind as keyof Situation['states']];
        return now !== undefined && now !== state;
      }),
  );
}
