import { ERASURE_GROUNDS, mentions, pseudonymOf } from '@concordat/domain';
import { z } from 'zod';
import { ActErasure } from '../../acts/act-erasure.js';
import { type ChangeArguments, defineAct } from '../../acts/define-act.js';
import type { ActSubjectRef } from '../../acts/entities/act.js';
import { AccountsService } from '../../identity/accounts.service.js';
import type { Person } from '../../identity/entities/person.js';
import { id, paragraphs } from '../../platform/input.js';
import { type Erasure, personalDataSources } from '../../platform/personal-data.js';
import { Problem } from '../../platform/problem.js';
import { locateAccount, mustBeClosable, mustBeThere } from '../account-closing.js';
import { GROUND_CY, GROUND_EN } from '../grounds.js';
import { accountErased } from '../letters.js';

const input = z.object({
  personId: id,
  ground: z.enum(ERASURE_GROUNDS),
  reason: paragraphs,
  confirmEmail: z.string().max(200),
  withResponses: z.boolean(),
});

/**
 * Everything here that is a person's alone is erased, at once and for good. What they did stays, under a pseudonym,
 * and so does the log: its leaves hold no names.
 */
export const erasePerson = defineAct({
  action: 'person.erase',
  seenBy: 'account.read',
  input,
  subject: locateAccount,

  async change({ subject, ...args }) {
    const { ground, reason, withResponses } = args.input;
    const person = mustBeThere(subject);
    await mustBeClosable(person, args);
    const emptied: ActSubjectRef[] = [];
    const erasure = await erasureOf(person, args, emptied);
    mustBeMeant(person, args.input.confirmEmail);
    if (mentions(reason, erasure.known)) {
      throw Problem.invalid('reason', 'must not name the person: it stays in the record');
    }
    await erase(person, erasure, emptied);
    const { pseudonym } = erasure;
    return {
      spaceId: null,
      groupId: null,
      subjects: [{ type: 'person', id: person.id }],
      payload: { pseudonym, ground, reason, withResponses },
      words: { pseudonym, ground },
      result: { personId: person.id },
      letters: [accountErased(person)],
    };
  },

  sentence: {
    en: (who, { pseudonym, ground }) =>
      `${who} erased the personal data of ${pseudonym}. Ground: ${GROUND_EN[ground]}.`,
    cy: (who, { pseudonym, ground }) =>
      `Dileodd ${who} ddata personol ${pseudonym}. Sail: ${GROUND_CY[ground]}.`,
  },
});

type Args = Pick<ChangeArguments<z.infer<typeof input>, unknown>, 'tx' | 'use' | 'actId' | 'now' | 'input'>;

async function erasureOf(
  person: Person,
  { tx, use, actId, now, input: said }: Args,
  emptied: ActSubjectRef[],
): Promise<Erasure> {
  const addresses = await use(AccountsService).addressesOf(tx, person);
  const before = await use(ActErasure).knownBefore(tx, person.id);
  return {
    tx,
    use,
    actId,
    now,
    personId: person.id,
    pseudonym: pseudonymOf(person.id),
    known: { names: [person.name, ...before.names], addresses: [...addresses, ...before.addresses] },
    withResponses: said.withResponses,
    forgetToo: (subject) => emptied.push(subject),
  };
}

function mustBeMeant({ email }: Person, confirmEmail: string): void {
  if (confirmEmail.trim().toLowerCase() !== email) {
    throw Problem.invalid('confirmEmail', 'must be the address of this account, typed as it stands');
  }
}

/** Account and sessions go last: other features' rows refer to them. */
async function erase(person: Person, erasure: Erasure, emptied: readonly ActSubjectRef[]): Promise<void> {
  const { tx, use, known, pseudonym, actId } = erasure;
  const namesake = await use(AccountsService).hasNamesake(tx, person.id, known.names);
  const sources = personalDataSources().toSorted((a, b) => Number(a.last ?? false) - Number(b.last ?? false));
  for (const source of sources) await source.erase?.(erasure);
  await use(ActErasure).forget(tx, {
    personId: person.id,
    known,
    namesake,
    pseudonym,
    erasedById: actId,
    emptied,
  });
}
