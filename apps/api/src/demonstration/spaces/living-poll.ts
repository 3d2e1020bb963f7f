import { answerPoll } from '../../polls/acts/answer-poll.js';
import { closePoll } from '../../polls/acts/close-poll.js';
import { openPoll } from '../../polls/acts/open-poll.js';
import type { PersonKey } from '../people.js';
import type { Performer } from '../performer.js';
import type { Scenes } from '../scenes.js';
import type { On } from './living-slug.js';

const OPTIONS = ['A sample of finished homes', 'Every finished home', 'The design, and spot checks'];

/** Who puts which options first, by their places in the poll; what somebody says with it. */
const ANSWERS: readonly (readonly [PersonKey, readonly number[], string | null])[] = [
  ['builders', [1, 3], 'Testing every home costs more than it shows.'],
  ['greenBuilding', [2, 1, 3], null],
  ['councils', [1, 2, 3], null],
  ['nature', [2, 1], 'What is not measured is not built.'],
];

/** Three weeks ago the group asked itself, bindingly for nobody, how the limit should be shown to be met. */
export async function playPoll(perform: Performer, scenes: Scenes, on: On, groupId: string): Promise<void> {
  perform.at(on(-24));
  const { pollId } = await perform.by('suppliers', scenes.key('poll:open'), openPoll, {
    taskGroupId: groupId,
    versionId: null,
    method: 'ranking',
    question: 'How should the limit be shown to be met?',
    details: 'Before we draft the clause on tests. Rank as many of the three as you like.',
    closesAt: on(-20, 17),
    hiddenUntilClosed: false,
    options: OPTIONS.map((label) => ({ label, startsAt: null })),
    atMost: null,
  });
  const optionIds = await scenes.partsOf(pollId, 'poll_option');
  perform.at(on(-22));
  for (const [person, places, words] of ANSWERS) {
    const marks = places.map((option, index) => ({
      optionId: optionIds[option - 1] ?? '',
      value: index + 1,
    }));
    await perform.by(person, scenes.key(`poll:${person}`), answerPoll, {
      pollId,
      choice: null,
      words,
      marks,
    });
  }
  perform.at(on(-20, 16));
  await perform.by('suppliers', scenes.key('poll:close'), closePoll, { pollId });
}
