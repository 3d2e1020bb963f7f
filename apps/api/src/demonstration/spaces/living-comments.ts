import { replyToComment } from '../../comments/acts/reply-to-comment.js';
import { resolveCommentThread } from '../../comments/acts/resolve-comment-thread.js';
import { startCommentThread } from '../../comments/acts/start-comment-thread.js';
import type { PersonKey } from '../people.js';
import type { Performer } from '../performer.js';
import type { Scenes } from '../scenes.js';

/** What passes between one comment and the next, in milliseconds. */
const BETWEEN_MS = 20 * 60_000;

/** People comment on the draft under way: on a phrase, with an answer; on a clause; and on one that is dealt with. */
export async function playComments(perform: Performer, scenes: Scenes, draftId: string): Promise<void> {
  const later = () => perform.at(new Date(perform.now.getTime() + BETWEEN_MS));
  const start = async (
    by: PersonKey,
    key: string,
    about: { clauseId: string; quote?: string; body: string; names?: PersonKey },
  ) => {
    const { clauseId, quote, body, names } = about;
    const phrase = quote === undefined ? null : { from: 0, quote };
    const mentionIds = names === undefined ? [] : [await perform.personId(names)];
    later();
    const input = { draftId, clauseId, phrase, body, mentionIds };
    return (await perform.by(by, scenes.key(`comment:${key}`), startCommentThread, input)).threadId;
  };
  const average = await start('suppliers', 'average', {
    clauseId: 'cc-limit-average',
    quote: 'ten homes or more',
    body: 'Ten is small: one odd plot then decides the average. Could we say twenty?',
    names: 'builders',
  });
  later();
  await perform.by('builders', scenes.key('comment:average:answer'), replyToComment, {
    threadId: average,
    body: 'Small builders rarely reach twenty. Let us look at the figures in the next meeting.',
    mentionIds: [],
  });
  await start('councils', 'high', {
    clauseId: 'cc-limit-high',
    body: 'Councils are asked about tall blocks every week. Can we say who proposes it?',
  });
  const fossil = await start('greenBuilding', 'fossil', {
    clauseId: 'cc-limit-fossil',
    quote: 'burns fossil fuel',
    body: 'Clearer than “avoided”. Thank you.',
  });
  later();
  await perform.by('greenBuilding', scenes.key('comment:fossil:done'), resolveCommentThread, {
    threadId: fossil,
  });
}
