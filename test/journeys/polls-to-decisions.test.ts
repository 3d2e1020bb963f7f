import { SEATED } from '../support/agreeing.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { mutate, payloadOf, type Speaker, signedInAll } from '../support/people.js';

const WORDS = ['One in ten', 'Every home'].map((label) => ({ label }));
const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const TIMES = [5, 6].map((days) => ({ startsAt: at(days) }));
const METHODS = [
  ['QUESTION_ROUND', {}],
  ['SENSE_CHECK', {}],
  ['GRADIENTS', {}],
  ['RANKING', { options: WORDS }],
  ['POINTS', { options: WORDS, atMost: 5 }],
  ['DOTS', { options: WORDS, atMost: 3 }],
  ['MEETING_TIME', { options: TIMES }],
] as const;

interface Opened {
  readonly decision: { readonly id: string; readonly poll: { readonly id: string } | null };
}

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Readonly<Record<(typeof SEATED)[number], Speaker>>;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, SEATED);
}, 180_000);

it.each(METHODS)(
  '%s that is closed is turned into a decision on exact words, which binds nobody yet',
  async (method, more) => {
    const { groupId: taskGroupId, versionId } = living.allowable;
    const question = `How are we with a fund? ${method}`;
    const { poll } = payloadOf(
      await mutate<{ poll: { id: string } }>(
        people.builders,
        'openPoll',
        { taskGroupId, method, question, closesAt: at(1), ...more },
        'poll { id }',
      ),
    );
    payloadOf(await mutate(people.builders, 'closePoll', { pollId: poll.id }));
    const { decision } = payloadOf(
      await mutate<Opened>(
        people.builders,
        'openDecision',
        { versionId, question: 'Do we recommend the fund?', rule: 'CONSENT', pollId: poll.id },
        'decision { id poll { id } version { id sha256 } positions { totalCount } evaluation { missing { slug } } }',
      ),
    );
    expect(decision).toMatchObject({
      poll: { id: poll.id },
      version: { id: versionId, sha256: living.allowable.sha256 },
      positions: { totalCount: 0 },
    });
    expect(decision).toHaveProperty('evaluation.missing.length', SEATED.length);
    payloadOf(await mutate(people.builders, 'lapseDecision', { decisionId: decision.id, reasons: 'Next.' }));
  },
);
