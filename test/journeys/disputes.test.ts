import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { Disputing, type Input, inDays } from '../support/disputing.js';
import { LIVING } from '../support/living-space.js';
import { ask, mutate, outcomeOf, type PersonKey, payloadOf, read } from '../support/people.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

let at: Disputing;

beforeAll(async () => {
  at = await Disputing.begin();
}, 180_000);

describe('an objection that is taken to a dispute', () => {
  let decisionId: string;
  let objectionId: string;
  let disputeId: string;
  let twoSides: Input;

  beforeAll(async () => {
    ({ decisionId, objectionId } = await at.objected('suppliers', at.living.compliance, 'cc-limit-average'));
    const input = { objectionId, matter: 'Whether an average is allowed', deadline: inDays(10) };
    await at.refused('FORBIDDEN', 'nature', 'openDispute', input);
    await at.refused('NOT_FOUND', 'respondent', 'openDispute', input);
    expect(
      await at.refused('INVALID', 'suppliers', 'openDispute', { ...input, deadline: inDays(-1) }),
    ).toContain('future');
    disputeId = (await at.done('suppliers', 'openDispute', input)).id;
    expect(await at.refused('CONFLICT', 'builders', 'openDispute', input)).toContain('already');
    const sides = [
      { name: 'No average', organisationIds: [at.idOf('energy-suppliers-group')] },
      { name: 'An average', organisationIds: [at.idOf('home-builders-association')] },
    ];
    twoSides = { disputeId, sides };
  }, 60_000);

  it('stands, and is withdrawn in the dispute alone', async () => {
    const { objection } = await at.shown('suppliers', disputeId);
    expect(objection).toEqual({ id: objectionId, status: 'SUSTAINED', mayWithdraw: false });
    const withdrawing = await unchangedBy(at.api.database.url, () =>
      mutate(at.people.suppliers, 'withdrawObjection', { objectionId, reasons: 'So be it.' }),
    );
    expect(outcomeOf(withdrawing)).toBe('CONFLICT');
  });

  it('waits for a co-chair, who gives it to a facilitator', async () => {
    const people = ['builders', 'suppliers', 'facilitator', 'energyObserver'] as const;
    expect(await Promise.all(people.map((key) => at.waits(key, disputeId)))).toEqual([
      'DISPUTE_UNASSIGNED',
      null,
      null,
      null,
    ]);
  });

  it('is seen by the group and who observes it, and by nobody else', async () => {
    for (const key of ['nature', 'energyObserver', 'secretariat', 'facilitator'] as const)
      expect((await at.shown(key, disputeId)).status).toBe('OPEN');
    const asked = `{ dispute(id: "${disputeId}") { matter } disputes(spaceSlug: "${LIVING}") { totalCount } }`;
    const { data, errors } = await ask(at.people.respondent, asked);
    expect([data, errors[0]?.extensions?.code]).toEqual([
      { dispute: null, disputes: { totalCount: 0 } },
      'NOT_FOUND',
    ]);
  });

  it('has sides that make sense, with whoever objected on one', async () => {
    const [first, second] = twoSides.sides as [Input, Input];
    const wrong = [[first], [first, { ...first }], [second, { name: 'Nobody', organisationIds: [] }]];
    for (const sides of wrong)
      expect(await at.refused('INVALID', 'builders', 'nameSides', { disputeId, sides })).toContain(
        'sides must',
      );
    await at.refused('FORBIDDEN', 'nature', 'nameSides', twoSides);
    expect(await at.done('builders', 'nameSides', twoSides)).toMatchObject({
      sides: [
        { name: 'No average', organisations: [{ slug: 'energy-suppliers-group' }] },
        { name: 'An average', organisations: [{ slug: 'home-builders-association' }] },
      ],
    });
  });

  it('is run by a facilitator without a vote, a side or an interest', async () => {
    const facilitator = await at.personId('facilitator');
    const assigning = { disputeId, personId: facilitator };
    const of = async (key: PersonKey) => ({ disputeId, personId: await at.personId(key) });
    expect(await at.refused('CONFLICT', 'builders', 'assignFacilitator', await of('nature'))).toContain(
      'is no facilitator in this space',
    );
    const role = {
      spaceId: at.living.spaceId,
      role: 'FACILITATOR',
      personId: await at.personId('nature'),
    };
    payloadOf(await mutate(at.people.secretariat, 'grantSpaceRole', role));
    expect(await at.refused('CONFLICT', 'builders', 'assignFacilitator', await of('nature'))).toContain(
      'sits in the group',
    );
    const declared = payloadOf(
      await mutate<{ interest: { id: string } }>(
        at.people.facilitator,
        'declareInterest',
        { what: 'Shares in a builder.', since: '2020-01-01', spaceSlug: LIVING },
        'interest { id }',
      ),
    );
    expect(await at.refused('CONFLICT', 'builders', 'assignFacilitator', assigning)).toContain('an interest');
    expect((await at.shown('builders', disputeId)).mayFacilitate).toEqual([]);
    payloadOf(await mutate(at.people.facilitator, 'withdrawInterest', { interestId: declared.interest.id }));
    expect((await at.shown('builders', disputeId)).mayFacilitate).toEqual([
      { name: PEOPLE.facilitator.name },
    ]);
    const tie = {
      personId: facilitator,
      organisationId: at.idOf('home-builders-association'),
      kind: 'EMPLOYED',
      from: '2020-01-01',
    };
    payloadOf(await mutate(at.people.secretariat, 'recordAffiliation', tie));
    const [tied] = await query<{ id: string }>(
      at.api.database.url,
      'SELECT id FROM affiliation WHERE person_id = $1 AND organisation_id = $2',
      [tie.personId, tie.organisationId],
    );
    expect(await at.refused('CONFLICT', 'builders', 'assignFacilitator', assigning)).toContain('on a side');
    payloadOf(await mutate(at.people.secretariat, 'endAffiliation', { affiliationId: tied?.id }));
    await at.refused('FORBIDDEN', 'suppliers', 'assignFacilitator', assigning);
    expect(await at.done('builders', 'assignFacilitator', assigning)).toMatchObject({
      facilitator: { name: PEOPLE.facilitator.name },
    });
    expect(await at.waits('facilitator', disputeId)).toBe('DISPUTE_TO_RUN');
    expect(await at.waits('builders', disputeId)).toBeNull();
    const step = { disputeId, day: '2026-12-01', what: 'Both sides met.' };
    await at.refused('FORBIDDEN', 'builders', 'recordStep', step);
    expect(await at.done('facilitator', 'recordStep', step)).toMatchObject({
      steps: { nodes: [{ day: '2026-12-01', what: 'Both sides met.' }] },
    });
  });

  it('has options, and says of each organisation whether it can live with them', async () => {
    const { options } = await at.done('facilitator', 'offerOption', {
      disputeId,
      text: 'An average of ten.',
    });
    const optionId = options[0]?.id;
    const waiting = () =>
      Promise.all((['suppliers', 'builders', 'nature'] as const).map((key) => at.waits(key, disputeId)));
    expect(await waiting()).toEqual(['OPTION_WANTED', 'OPTION_WANTED', null]);
    await at.refused('FORBIDDEN', 'facilitator', 'answerOption', { optionId, answer: 'YES' });
    await at.refused('INVALID', 'suppliers', 'answerOption', { optionId, answer: 'WITH_CHANGES' });
    await at.done('suppliers', 'answerOption', { optionId, answer: 'NO', words: 'Never.' });
    await at.done('builders', 'answerOption', { optionId, answer: 'YES' });
    const answered = await at.done('suppliers', 'answerOption', {
      optionId,
      answer: 'WITH_CHANGES',
      words: 'Of five.',
    });
    expect(await waiting()).toEqual([null, null, null]);
    expect(answered.options[0]?.answers).toHaveLength(2);
    expect(answered.options[0]?.answers).toEqual(
      expect.arrayContaining([
        { answer: 'WITH_CHANGES', words: 'Of five.', organisation: { slug: 'energy-suppliers-group' } },
        { answer: 'YES', words: null, organisation: { slug: 'home-builders-association' } },
      ]),
    );
    const { data } = await ask<{ dispute: { options: { answers: unknown[] }[] } }>(
      at.people.nature,
      `{ dispute(id: "${disputeId}") { options { answers(includeEarlier: true) { answer } } } }`,
    );
    expect(data?.dispute.options[0]?.answers).toHaveLength(3);
  });

  it('has a private side-room once both sides agree', async () => {
    expect((await at.done('suppliers', 'agreeToRoom', { disputeId })).roomAgreed).toBe(false);
    await at.refused('CONFLICT', 'suppliers', 'agreeToRoom', { disputeId });
    expect((await at.done('builders', 'agreeToRoom', { disputeId })).roomAgreed).toBe(true);
  });

  it('stands whatever newer words are put to the group, until a newer text resolves it', async () => {
    const old = { disputeId, versionId: at.living.compliance.versionId, reasons: 'As it was.' };
    expect(await at.refused('INVALID', 'suppliers', 'resolveDispute', old)).toContain('newer');
    const versionId = await at.frozen(at.living.compliance.draftId, 'cc-limit-average', 'Of five: ');
    expect(await at.outcome(decisionId)).toMatchObject({
      evaluation: { outcome: 'WOULD_NOT_CARRY' },
      objections: [{ status: 'SUSTAINED', dispute: { status: 'OPEN' } }],
    });
    const versionSha256 = await read(at.people.suppliers, versionId);
    const answer = { decisionId, versionSha256, answer: 'AGREE' };
    expect(outcomeOf(await mutate(at.people.suppliers, 'takePosition', answer))).toBe('CONFLICT');
    const resolving = { disputeId, versionId, reasons: 'Five is few enough.' };
    await at.refused('FORBIDDEN', 'builders', 'resolveDispute', resolving);
    await at.refused('FORBIDDEN', 'facilitator', 'resolveDispute', resolving);
    expect((await at.shown('suppliers', disputeId)).maySettle).toBe(true);
    expect(await at.done('suppliers', 'resolveDispute', resolving)).toMatchObject({
      status: 'RESOLVED',
      settledWhy: 'Five is few enough.',
      version: { number: 2 },
      objection: { status: 'RESOLVED' },
      mayDo: [],
      maySettle: false,
    });
    expect(await at.waits('facilitator', disputeId)).toBeNull();
    const after = await at.outcome(decisionId);
    expect(after.evaluation.outcome).toBe('UNDECIDED');
    expect(after.evaluation.missing).toContainEqual({ slug: 'energy-suppliers-group' });
    expect(after.dissents).toEqual([]);
    expect(
      await at.refused('CONFLICT', 'suppliers', 'withdrawDispute', { disputeId, reasons: 'x' }),
    ).toContain('resolved');
    expect(outcomeOf(await mutate(at.people.suppliers, 'takePosition', answer))).toBe('OK');
  });
});
