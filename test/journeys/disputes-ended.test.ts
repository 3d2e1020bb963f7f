import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { DisputeDeadlines } from '../../apps/api/src/disputes/dispute-deadlines.js';
import { Disputing, type Input, inDays } from '../support/disputing.js';
import { LIVING } from '../support/living-space.js';
import { ask, mutate, payloadOf, read, signedIn } from '../support/people.js';
import { query } from '../support/stored.js';

const DAY_MS = 86_400_000;

let at: Disputing;

beforeAll(async () => {
  at = await Disputing.begin();
}, 180_000);

/** A carried decision is sent to government. @returns the dissents that the sponsor finds with it */
async function sentDissents(decisionId: string) {
  const input = { decisionId, title: 'What the group recommends', text: 'We recommend it.' };
  const sent = await mutate<{ recommendation: { id: string } }>(
    at.people.builders,
    'sendRecommendation',
    input,
    'recommendation { id }',
  );
  const { id } = payloadOf(sent).recommendation;
  const sponsor = await signedIn(at.api.url, 'sponsor');
  const { data } = await ask<{ recommendations: { nodes: readonly Input[] } }>(
    sponsor,
    `{ recommendations(spaceSlug: "${LIVING}") { nodes { id
       dissents { status reasons organisation { slug } clauses { id } }
       recordedDissents { text organisation { slug } person { name } } } } }`,
  );
  const found = data?.recommendations.nodes.find((each) => each.id === id);
  return { dissents: found?.dissents, recordedDissents: found?.recordedDissents };
}

describe('a dispute in which the sides differ to the end', () => {
  let decisionId: string;
  let disputeId: string;

  beforeAll(async () => {
    const { versionId } = at.living.allowable;
    let objectionId: string;
    ({ decisionId, objectionId } = await at.objected('nature', { versionId }, 'as-use-last'));
    const input = { objectionId, matter: 'What the fund is for', deadline: inDays(3) };
    disputeId = (await at.done('nature', 'openDispute', input)).id;
    const sides = [
      { name: 'Nature first', organisationIds: [at.idOf('nature-trust')] },
      { name: 'Homes first', organisationIds: [at.idOf('home-builders-association')] },
    ];
    await at.done('builders', 'nameSides', { disputeId, sides });
    await at.done('builders', 'assignFacilitator', { disputeId, personId: await at.personId('facilitator') });
  }, 60_000);

  const due = async () => {
    const [row] = await query<{ deadline: Date }>(
      at.api.database.url,
      'SELECT deadline FROM dispute WHERE id = $1',
      [disputeId],
    );
    return row?.deadline ?? new Date(0);
  };
  const sweep = async (now: Date) => {
    const deadlines = at.api.application.get(DisputeDeadlines, { strict: false });
    await Promise.all([deadlines.escalate(now), deadlines.escalate(now), deadlines.escalate(now)]);
  };
  const escalations = async () => {
    const [row] = await query<{ acts: number; told: number }>(
      at.api.database.url,
      `SELECT count(DISTINCT act.id)::int AS acts, count(DISTINCT notice.person_id)::int AS told
       FROM act LEFT JOIN notice ON notice.act_id = act.id
       WHERE act.kind = 'dispute.escalate' AND subjects @> jsonb_build_array(jsonb_build_object('id', $1::text))`,
      [disputeId],
    );
    return row;
  };

  it('goes to the co-chairs once its deadline is over, once, and not at the deadline itself', async () => {
    await sweep(await due());
    expect([(await at.shown('nature', disputeId)).status, await escalations()]).toEqual([
      'OPEN',
      { acts: 0, told: 0 },
    ]);
    const late = new Date((await due()).getTime() + 5 * DAY_MS);
    await sweep(late);
    await sweep(late);
    expect((await at.shown('nature', disputeId)).status).toBe('ESCALATED');
    expect((await escalations())?.acts).toBe(1);
    expect((await escalations())?.told).toBeGreaterThan(1);
    expect(await at.waits('builders', disputeId)).toBe('DISPUTE_OVERDUE');
    const escalated = `{ disputes(spaceSlug: "${LIVING}", filter: { status: [ESCALATED] }) { nodes { id escalatedAt } } }`;
    const { data } = await ask<{ disputes: { nodes: readonly Input[] } }>(
      at.people.energyObserver,
      escalated,
    );
    expect(data?.disputes.nodes).toEqual([{ id: disputeId, escalatedAt: late.toISOString() }]);
  });

  it('is looked for by a job of its own', async () => {
    const [schedule] = await query<{ count: number }>(
      at.api.database.url,
      `SELECT count(*)::int AS count FROM jobs.queue WHERE name = 'escalate-due-disputes'`,
    );
    expect(schedule?.count).toBe(1);
  });

  it('is given another deadline by a co-chair alone', async () => {
    const extending = { disputeId, deadline: inDays(20), reasons: 'The figures come next week.' };
    await at.refused('FORBIDDEN', 'facilitator', 'setDisputeDeadline', extending);
    expect((await at.done('builders', 'setDisputeDeadline', extending)).status).toBe('OPEN');
  });

  it('ends with dissents on record once the organisation that objected has written its own; its objection stands', async () => {
    const ending = { disputeId, reasons: 'Three meetings did not bring them together.' };
    expect(await at.refused('CONFLICT', 'facilitator', 'recordDissent', ending)).toContain(
      'has not written its dissent',
    );
    await at.refused('FORBIDDEN', 'councils', 'writeDissent', { disputeId, text: 'We too.' });
    await at.done('nature', 'writeDissent', { disputeId, text: 'It spends on homes alone.' });
    await at.done('nature', 'writeDissent', { disputeId, text: 'It must spend on woods too.' });
    expect((await at.outcome(decisionId)).dissents).toEqual([]);
    await at.refused('FORBIDDEN', 'builders', 'recordDissent', ending);
    expect((await at.done('facilitator', 'recordDissent', ending)).status).toBe('DISSENT_RECORDED');
    const now = await at.outcome(decisionId);
    expect(now.objections).toEqual([{ status: 'SUSTAINED', dispute: { status: 'DISSENT_RECORDED' } }]);
    expect(now.evaluation.outcome).toBe('WOULD_NOT_CARRY');
    const dissents = [{ text: 'It must spend on woods too.', organisation: { slug: 'nature-trust' } }];
    expect(now.dissents).toEqual(dissents);
  });

  it('leaves it to the organisation to stand aside; what it wrote stays beside the decision', async () => {
    const [objection] = await query<{ id: string }>(
      at.api.database.url,
      'SELECT id FROM objection WHERE decision_id = $1',
      [decisionId],
    );
    const objectionId = objection?.id;
    payloadOf(
      await mutate(at.people.nature, 'withdrawObjection', { objectionId, reasons: 'We stand aside.' }),
    );
    const versionSha256 = await read(at.people.nature, at.living.allowable.versionId);
    const aside = { decisionId, versionSha256, answer: 'STAND_ASIDE', reasons: 'See our dissent.' };
    payloadOf(await mutate(at.people.nature, 'takePosition', aside));
    await at.othersAgree('nature', decisionId, at.living.allowable.versionId);
    payloadOf(await mutate(at.people.builders, 'closeDecision', { decisionId }));
    const closed = await at.outcome(decisionId);
    expect(closed.status).toBe('CARRIED');
    expect(closed.dissents).toHaveLength(1);
  });

  it('and goes to government with the recommendation', async () => {
    expect(await sentDissents(decisionId)).toEqual({
      dissents: [],
      recordedDissents: [
        {
          text: 'It must spend on woods too.',
          organisation: { slug: 'nature-trust' },
          person: { name: PEOPLE.nature.name },
        },
      ],
    });
  });
});

it('an objection that stood when a majority carried it goes to government with the recommendation', async () => {
  const { versionId } = at.living.allowable;
  const opening = { versionId, question: 'Does a majority agree?', rule: 'MAJORITY' };
  const opened = await mutate<{ decision: { id: string } }>(
    at.people.builders,
    'openDecision',
    opening,
    'decision { id }',
  );
  const { id } = payloadOf(opened).decision;
  await at.objection('nature', id, versionId, 'as-use-last');
  await at.othersAgree('nature', id, versionId);
  payloadOf(await mutate(at.people.builders, 'closeDecision', { decisionId: id }));
  expect((await at.outcome(id)).status).toBe('CARRIED');
  const dissents = [
    {
      status: 'SUSTAINED',
      reasons: 'It asks too much.',
      organisation: { slug: 'nature-trust' },
      clauses: [{ id: 'as-use-last' }],
    },
  ];
  expect(await sentDissents(id)).toEqual({ dissents, recordedDissents: [] });
}, 60_000);

it('a dispute that is withdrawn ends its objection; one that is open lapses when its decision is closed', async () => {
  const { decisionId, objectionId } = await at.objected('nature', at.living.allowable, 'as-use-last');
  const taken = async (id: string, key: 'nature' | 'builders') =>
    (
      await at.done(key, 'openDispute', {
        objectionId: id,
        matter: 'What the fund is for',
        deadline: inDays(3),
      })
    ).id;
  const first = await taken(objectionId, 'nature');
  await at.refused('FORBIDDEN', 'builders', 'withdrawDispute', { disputeId: first, reasons: 'Enough.' });
  expect(
    await at.done('nature', 'withdrawDispute', { disputeId: first, reasons: 'We were told.' }),
  ).toMatchObject({
    status: 'WITHDRAWN',
    objection: { status: 'WITHDRAWN' },
  });
  const { versionId } = at.living.allowable;
  const second = await taken(await at.objection('nature', decisionId, versionId, 'as-use-last'), 'builders');
  await at.othersAgree('nature', decisionId, versionId);
  payloadOf(await mutate(at.people.builders, 'closeDecision', { decisionId }));
  expect((await at.outcome(decisionId)).status).toBe('NOT_CARRIED');
  expect(await at.shown('nature', second)).toMatchObject({ status: 'LAPSED', mayDo: [] });
  const [closing] = await query<{ payload: object }>(
    at.api.database.url,
    `SELECT payload FROM act JOIN act_opening ON act_id = act.id
     WHERE kind = 'decision.close' AND subjects @> jsonb_build_array(jsonb_build_object('id', $1::text))`,
    [decisionId],
  );
  expect(closing?.payload).toMatchObject({ lapsedDisputes: [second] });
}, 60_000);
