import { agreeToRoom } from '../../disputes/acts/agree-to-room.js';
import { agreeToStatement } from '../../disputes/acts/agree-to-statement.js';
import { answerOption } from '../../disputes/acts/answer-option.js';
import { assignFacilitator } from '../../disputes/acts/assign-facilitator.js';
import { beginStatement } from '../../disputes/acts/begin-statement.js';
import { nameSides } from '../../disputes/acts/name-sides.js';
import { offerOption } from '../../disputes/acts/offer-option.js';
import { openDispute } from '../../disputes/acts/open-dispute.js';
import { recordStep } from '../../disputes/acts/record-step.js';
import { resolveDispute } from '../../disputes/acts/resolve-dispute.js';
import { PEOPLE, type PersonKey } from '../people.js';
import type { Performer } from '../performer.js';
import type { Scenes } from '../scenes.js';
import { statementInDispute } from '../texts/record-texts.js';

const MATTER = 'A percentage of a notional building, or an amount for each type of home';
const PERCENTAGE: readonly PersonKey[] = ['councils', 'nature'];
const AMOUNT: readonly PersonKey[] = ['suppliers', 'standards'];

type Said = readonly [PersonKey, 'yes' | 'with_changes' | 'no', string | null];

/** January 2011: the objection to the percentage goes to the facilitator. Who took which side is illustrative. @returns the dispute */
export async function playLimitInDispute(
  perform: Performer,
  scenes: Scenes,
  decisionId: string,
): Promise<string> {
  perform.at('2011-01-17T10:00:00Z');
  const { disputeId } = await perform.by('greenBuilding', scenes.key('dispute'), openDispute, {
    objectionId: await scenes.objectionIn(decisionId),
    matter: MATTER,
    deadline: new Date('2011-02-11T17:00:00Z'),
  });
  await perform.by('greenBuilding', scenes.key('dispute:facilitator'), assignFacilitator, {
    disputeId,
    personId: await perform.personId('facilitator'),
  });
  perform.at('2011-01-18T10:00:00Z');
  await perform.by('facilitator', scenes.key('dispute:sides'), nameSides, {
    disputeId,
    sides: [
      {
        name: 'A percentage, as the interim report has it',
        organisationIds: await organisationsOf(perform, PERCENTAGE),
      },
      { name: 'An amount for each type of home', organisationIds: await organisationsOf(perform, AMOUNT) },
    ],
  });
  perform.at('2011-01-19T14:00:00Z');
  for (const person of [...AMOUNT, ...PERCENTAGE]) {
    await perform.by(person, scenes.key(`dispute:room:${person}`), agreeToRoom, { disputeId });
  }
  await playStatement(perform, scenes, disputeId);
  await playOptions(perform, scenes, disputeId);
  return disputeId;
}

/** February 2011: the second text settles it, as whoever objected says. */
export async function playLimitSettled(
  perform: Performer,
  scenes: Scenes,
  disputeId: string,
  versionId: string,
): Promise<void> {
  perform.at('2011-02-07T16:00:00Z');
  await perform.by('facilitator', scenes.key('dispute:step:text'), recordStep, {
    disputeId,
    day: '2011-02-07',
    what: 'The second option is written into the text and frozen as version 2. Each side reads it before the group meets.',
  });
  perform.at('2011-02-08T10:00:00Z');
  await perform.by('suppliers', scenes.key('dispute:resolved'), resolveDispute, {
    disputeId,
    versionId,
    reasons:
      'The limit is an amount for each type of home and holds for what is built. That is what we asked for.',
  });
}

async function playStatement(perform: Performer, scenes: Scenes, disputeId: string): Promise<void> {
  perform.at('2011-01-24T10:00:00Z');
  await perform.by('facilitator', scenes.key('dispute:step:met'), recordStep, {
    disputeId,
    day: '2011-01-24',
    what: 'The sides meet for half a day, each with one example of a home that the limit would judge wrongly.',
  });
  const { statementId } = await perform.by('facilitator', scenes.key('dispute:statement'), beginStatement, {
    disputeId,
  });
  const agreed = (person: PersonKey) => scenes.key(`dispute:statement:${person}`);
  await perform.write('facilitator', statementId, statementInDispute(MATTER, 'begun'), agreed('suppliers'));
  perform.at('2011-01-25T10:00:00Z');
  await perform.write('suppliers', statementId, statementInDispute(MATTER, 'agreed'), agreed('suppliers'));
  perform.at('2011-01-26T10:00:00Z');
  for (const person of [...AMOUNT, ...PERCENTAGE]) {
    const sha256 = await perform.readStatement(person, disputeId);
    await perform.by(person, agreed(person), agreeToStatement, { disputeId, sha256 });
  }
}

async function playOptions(perform: Performer, scenes: Scenes, disputeId: string): Promise<void> {
  perform.at('2011-01-27T10:00:00Z');
  const percentage = await perform.by('councils', scenes.key('dispute:option:1'), offerOption, {
    disputeId,
    text: 'Keep 70 per cent, with an allowance for sites on which it cannot be reached.',
  });
  const amount = await perform.by('suppliers', scenes.key('dispute:option:2'), offerOption, {
    disputeId,
    text: 'An amount in kilograms for each type of home, as built: detached, attached, low-rise apartments. High-rise is left for later.',
  });
  perform.at('2011-01-31T15:00:00Z');
  await answered(perform, scenes, { key: 'option:1', optionId: percentage.optionId }, [
    ['councils', 'yes', null],
    ['nature', 'yes', null],
    [
      'suppliers',
      'no',
      'An allowance keeps the percentage and adds a second argument about who is given it.',
    ],
    ['standards', 'with_changes', 'If the allowance is checked on finished homes.'],
  ]);
  await answered(perform, scenes, { key: 'option:2', optionId: amount.optionId }, [
    ['councils', 'yes', null],
    ['nature', 'with_changes', 'If the amounts are looked at again once more homes have been measured.'],
    ['suppliers', 'yes', null],
    ['standards', 'yes', null],
  ]);
}

async function answered(
  perform: Performer,
  scenes: Scenes,
  { key, optionId }: { readonly key: string; readonly optionId: string },
  said: readonly Said[],
): Promise<void> {
  for (const [person, answer, words] of said) {
    const input = { optionId, answer, words };
    await perform.by(person, scenes.key(`dispute:${key}:${person}`), answerOption, input);
  }
}

function organisationsOf(perform: Performer, people: readonly PersonKey[]): Promise<string[]> {
  return Promise.all(people.map((person) => perform.organisationId(PEOPLE[person].organisation ?? '')));
}
