import type { ChangeKind } from '@concordat/documents';
import { proposeAmendment } from '../../amendments/acts/propose-amendment.js';
import { rejectAmendment } from '../../amendments/acts/reject-amendment.js';
import { replyToAmendment } from '../../amendments/acts/reply-to-amendment.js';
import type { PersonKey } from '../people.js';
import type { Performer } from '../performer.js';
import type { Scenes } from '../scenes.js';

/** What passes between one step and the next, in milliseconds. */
const BETWEEN_MS = 20 * 60_000;

/** Members propose other words: two want different things of one clause, one is talked about, one is rejected. */
export async function playAmendments(perform: Performer, scenes: Scenes, draftId: string): Promise<void> {
  const later = () => perform.at(new Date(perform.now.getTime() + BETWEEN_MS));
  const propose = async (
    by: PersonKey,
    key: string,
    change: { kind: ChangeKind; clauseId: string; text: string },
    reasons: string,
  ) => {
    later();
    const changes = [{ ...change, baseText: null }];
    const input = { draftId, parentId: null, reasons, changes };
    return (await perform.by(by, scenes.key(`amendment:${key}`), proposeAmendment, input)).amendmentId;
  };
  const average = await propose(
    'suppliers',
    'average',
    {
      kind: 'replace',
      clauseId: 'cc-limit-average',
      text: 'A developer may meet the limit on average over a development of twenty homes or more, if no home is above it by more than a tenth.',
    },
    'Over ten homes one odd plot decides the average. Twenty evens that out.',
  );
  later();
  await perform.by('builders', scenes.key('amendment:average:said'), replyToAmendment, {
    amendmentId: average,
    body: 'Small builders seldom reach twenty. What would you say to fifteen?',
  });
  await propose(
    'councils',
    'high',
    {
      kind: 'add_after',
      clauseId: 'cc-limit-high',
      text: 'Until then a council may ask for the limit of lower blocks.',
    },
    'Councils are asked about tall blocks now, not at the end of next year.',
  );
  await propose(
    'greenBuilding',
    'no-average',
    {
      kind: 'replace',
      clauseId: 'cc-limit-average',
      text: 'Each home meets the limit by itself; there is no average over a development.',
    },
    'Whoever buys the home above the limit pays its bills.',
  );
  const publish = await propose(
    'suppliers',
    'publish',
    {
      kind: 'replace',
      clauseId: 'cc-show-publish',
      text: 'Results are published by region, never by household.',
    },
    'A development of three homes says too much about each.',
  );
  later();
  await perform.by('builders', scenes.key('amendment:publish:rejected'), rejectAmendment, {
    amendmentId: publish,
    expectedRevision: 1,
    why: 'By region nobody could see which developments need to be put right.',
  });
}
