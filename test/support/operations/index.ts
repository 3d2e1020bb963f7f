import type { Stage } from '../stage.js';
import { amendments } from './amendments.js';
import { comments } from './comments.js';
import { secretariatConsole } from './console.js';
import { consultations } from './consultations.js';
import { decisionLog } from './decision-log.js';
import { decisions } from './decisions.js';
import { definitions } from './definitions.js';
import { disputes } from './disputes.js';
import { drafting } from './drafting.js';
import { evidence } from './evidence.js';
import { groupClosing } from './group-closing.js';
import { groups } from './groups.js';
import { identity } from './identity.js';
import { lists } from './lists.js';
import { meetings } from './meetings.js';
import { notifications } from './notifications.js';
import { offers } from './offers.js';
import type { Feature, Operations } from './operation.js';
import { organisations } from './organisations.js';
import { ownAccount } from './own-account.js';
import { passkeys } from './passkeys.js';
import { people } from './people.js';
import { polls } from './polls.js';
import { providers } from './providers.js';
import { recommendations } from './recommendations.js';
import { record } from './record.js';
import { server } from './server.js';
import { spaces } from './spaces.js';
import { supports } from './supports.js';
import { tokens } from './tokens.js';

/** By file of this folder, in the order in which the living space lets all of their mutations happen. */
const FEATURES: Readonly<Record<string, Feature<unknown>>> = {
  groups,
  supports,
  decisions,
  decisionLog,
  offers,
  disputes,
  polls,
  comments,
  amendments,
  drafting,
  consultations,
  recommendations,
  definitions,
  evidence,
  spaces,
  organisations,
  identity,
  ownAccount,
  people,
  passkeys,
  providers,
  tokens,
  meetings,
  notifications,
  record,
  lists,
  server,
  console: secretariatConsole,
  groupClosing,
};

/** Every operation of every feature, by the name of its door. */
export type AllOperations = Required<Operations>;

/**
 * Prepares every feature and gathers what can be asked of it.
 *
 * @throws when two features give an operation of the same name
 */
export async function operationsOn(stage: Stage): Promise<AllOperations> {
  const given: Operations[] = [];
  for (const { prepare, operations } of Object.values(FEATURES)) {
    given.push(operations(stage, await prepare?.(stage)));
  }
  return {
    mutations: together(given.map(({ mutations }) => mutations)),
    queries: together(given.map(({ queries }) => queries)),
    fields: together(given.map(({ fields }) => fields)),
    routes: together(given.map(({ routes }) => routes)),
    subscriptions: together(given.map(({ subscriptions }) => subscriptions)),
    offers: together(given.map(({ offers }) => offers)),
    situations: given.flatMap(({ situations }) => situations ?? []),
    owned: given.flatMap(({ owned }) => owned ?? []),
  };
}

/** The door of an operation: its name without the word in brackets. */
export function doorOf(name: string): string {
  return name.replace(/ \(.*\)$/u, '');
}

function together<T>(parts: readonly (Readonly<Record<string, T>> | undefined)[]): Record<string, T> {
  const all: Record<string, T> = {};
  for (const part of parts) {
    for (const [name, operation] of Object.entries(part ?? {})) {
      if (name in all) throw new Error(`The operation ${name} is given twice.`);
      all[name] = operation;
    }
  }
  return all;
}
