import { LIVING } from '../living-space.js';
import type { Stage } from '../stage.js';
import { idOf, query } from '../stored.js';
import { type About, feature, IN_SPACE, inGroup, LATER, type Rows, situation } from './operation.js';

const GROUP = inGroup('allowable');
const IN_POLL: About = inGroup('allowable', { poll: 'open' });
const IN_DECISION: About = { ...inGroup('allowable', { decision: 'open' }), seats: 'all' };

/** Polls of one group, past the server. */
interface Made {
  /** About a version, with an answer, and what an open decision comes from. */
  readonly pollId: string;
  /** A ranking, with one option. */
  readonly toCloseId: string;
  readonly optionId: string;
  readonly decisionId: string;
}

async function prepare(stage: Stage): Promise<Made> {
  const { versionId, groupId } = stage.living.allowable;
  const decisionId = await idOf(
    stage.database,
    `SELECT id FROM decision WHERE group_id = $1 AND status = 'open' ORDER BY opened_at DESC LIMIT 1`,
    [groupId],
  );
  const poll = (question: string, method: string) =>
    idOf(
      stage.database,
      `INSERT INTO poll (id, space_id, group_id, version_id, method, question, status, closes_at, hidden_until_closed, opened_at, opened_by_id, opened_for_id)
       SELECT gen_random_uuid(), d.space_id, d.group_id, $2, $4, $3, 'open', $5::timestamptz, false, now(), d.opened_by_id, m.organisation_id
       FROM decision d JOIN membership m ON m.group_id = d.group_id AND m.person_id = d.opened_by_id
       WHERE d.id = $1 LIMIT 1 RETURNING id`,
      [decisionId, versionId, question, method, LATER],
    );
  const pollId = await poll('Are we comfortable with a fund?', 'sense_check');
  const toCloseId = await poll('Which price comes first?', 'ranking');
  const optionId = await idOf(
    stage.database,
    `INSERT INTO poll_option (id, poll_id, ordinal, label) VALUES (gen_random_uuid(), $1, 1, 'A levy') RETURNING id`,
    [toCloseId],
  );
  await query(
    stage.database,
    `INSERT INTO poll_answer (id, poll_id, person_id, organisation_id, ordinal, choice, words, at)
     SELECT gen_random_uuid(), id, opened_by_id, opened_for_id, 1, 'unsure', 'Who runs it?', now()
     FROM poll WHERE id = $1`,
    [pollId],
  );
  await query(stage.database, 'UPDATE decision SET poll_id = $2 WHERE id = $1', [decisionId, pollId]);
  return { pollId, toCloseId, optionId, decisionId };
}

/** Makes the member of the matrix the one who opened a poll. */
const openedByMember = (id: string): Rows => ({
  table: 'poll',
  where: `id = '${id}'`,
  set: {
    opened_by_id: `COALESCE((SELECT id FROM person WHERE email = 'member@matrix.example'), opened_by_id)`,
  },
});

export const polls = feature<Made>({
  prepare,
  operations: ({ living: { allowable } }, { pollId, toCloseId, optionId, decisionId }) => ({
    mutations: {
      openPoll: {
        by: 'suppliers',
        input: {
          taskGroupId: allowable.groupId,
          versionId: allowable.versionId,
          method: 'RANKING',
          options: [{ label: 'A levy' }, { label: 'A bond' }],
          question: 'Which of these comes first?',
          details: 'Paid by the home, once.',
          closesAt: LATER,
          hiddenUntilClosed: false,
        },
        about: GROUP,
      },
      answerPoll: {
        by: 'builders',
        input: {
          pollId: toCloseId,
          marks: [{ optionId, value: 1 }],
          words: 'The price is not known.',
        },
        about: IN_POLL,
      },
      closePoll: {
        by: 'greenBuilding',
        input: { pollId: toCloseId },
        about: { ...IN_POLL, owner: 'member' },
        first: openedByMember(toCloseId),
      },
    },
    queries: {
      poll: { query: `poll(id: "${pollId}") { question }`, about: GROUP },
      polls: {
        query: `polls(spaceSlug: "${LIVING}") { totalCount nodes { question } }`,
        about: GROUP,
        entries: [GROUP, GROUP, inGroup('compliance')],
        otherwise: 'empty',
        through: { action: 'space.read', about: IN_SPACE },
      },
    },
    subscriptions: {
      pollChanged: { query: `pollChanged(id: "${pollId}") { id }`, about: GROUP },
    },
    fields: {
      'Decision.poll': {
        query: `decision(id: "${decisionId}") { poll { question } }`,
        at: 'decision.poll',
        about: GROUP,
        through: { action: 'decision.read', about: IN_DECISION },
      },
      'Poll.decisions': {
        query: `poll(id: "${pollId}") { decisions { question } }`,
        at: 'poll.decisions',
        about: IN_DECISION,
        entries: [IN_DECISION],
        otherwise: 'empty',
        through: { action: 'poll.read', about: GROUP },
      },
      'Poll.taskGroup': {
        query: `poll(id: "${pollId}") { taskGroup { title } }`,
        at: 'poll.taskGroup',
        about: GROUP,
        through: { action: 'poll.read', about: GROUP },
      },
      'Poll.version': {
        query: `poll(id: "${pollId}") { version { title } }`,
        at: 'poll.version',
        about: inGroup('allowable', { version: 'internal' }),
        through: { action: 'poll.read', about: GROUP },
      },
    },
    offers: {
      'Poll.mayDo': { query: `poll(id: "${pollId}") { mayDo }`, at: 'poll.mayDo', about: IN_POLL },
    },
    situations: [
      situation({
        name: 'while the polls are closed',
        states: { poll: 'closed' },
        rows: {
          table: 'poll',
          where: `space_id = $1 AND status = 'open'`,
          set: { status: `'closed'`, closed_at: 'now()' },
        },
      }),
    ],
  }),
});
