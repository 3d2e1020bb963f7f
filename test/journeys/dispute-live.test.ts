import { shown } from '../support/demonstration-reads.js';
import { Disputing, inDays } from '../support/disputing.js';
import { heardAfter, type Live, subscribe } from '../support/live.js';
import { mutate, payloadOf } from '../support/people.js';
import { idOf } from '../support/stored.js';
import { until } from '../support/until.js';

const NAME = 'disputeChanged';

interface Changed {
  readonly status: string;
  readonly roomAgreements: readonly unknown[];
  readonly decision: { readonly versions: readonly unknown[]; readonly seats: readonly Seat[] };
}

interface Seat {
  readonly leftAt: string | null;
}

let at: Disputing;
let disputeId: string;
let here: Live<Changed>;
let leaving: Live<Changed>;
let elsewhere: Live<Changed>;

const asked = (id: string) =>
  `disputeChanged(id: "${id}") { status roomAgreements { organisation { slug } } decision { versions { id } seats { leftAt } } }`;

async function opened(key: 'suppliers' | 'nature', objectionId: string, matter: string): Promise<string> {
  return (await at.done(key, 'openDispute', { objectionId, matter, deadline: inDays(10) })).id;
}

const postponed = (id: string) =>
  at.done('builders', 'setDisputeDeadline', { disputeId: id, deadline: inDays(12), reasons: 'Later.' });

beforeAll(async () => {
  at = await Disputing.begin();
  const { compliance } = at.living;
  const { decisionId, objectionId } = await at.objected('suppliers', compliance, 'cc-limit-average');
  const other = await at.objection('nature', decisionId, compliance.versionId, 'cc-limit-average');
  disputeId = await opened('suppliers', objectionId, 'Whether an average is allowed');
  const otherId = await opened('nature', other, 'Whether it counts');
  here = subscribe(at.people.energyObserver, NAME, asked(disputeId));
  leaving = subscribe(at.people.nature, NAME, asked(disputeId));
  elsewhere = subscribe(at.people.energyObserver, NAME, asked(otherId));
  // A subscription that is open hears what is done; before that it hears nothing.
  await until('all are open', async () => {
    if ([here, leaving].some(({ values }) => values.length === 0)) await postponed(disputeId);
    if (elsewhere.values.length === 0) await postponed(otherId);
    return [here, leaving, elsewhere].every(({ values }) => values.length > 0);
  });
}, 180_000);

it('is heard of by whoever may read it, and by nobody else', async () => {
  const refused = subscribe(at.people.respondent, NAME, asked(disputeId));
  const nothing = subscribe(at.people.energyObserver, NAME, asked(at.living.spaceId));
  await until('both are refused', () => [refused, nothing].every(({ codes }) => codes.length > 0));
  expect([refused.codes, nothing.codes]).toEqual([['NOT_FOUND'], ['NOT_FOUND']]);
});

it('is heard of as it stands, and not where another in the same decision changes', async () => {
  const others = elsewhere.values.length;
  const sides = [
    { name: 'No average', organisationIds: [at.idOf('energy-suppliers-group')] },
    { name: 'An average', organisationIds: [at.idOf('home-builders-association')] },
  ];
  const personId = await at.personId('facilitator');
  await at.done('builders', 'assignFacilitator', { disputeId, personId });
  await at.done('facilitator', 'nameSides', { disputeId, sides });
  await heardAfter(
    here,
    'an agreement',
    () => at.done('suppliers', 'agreeToRoom', { disputeId }),
    ({ roomAgreements }) => roomAgreements.length === 1,
  );
  expect(elsewhere.values).toHaveLength(others);

  const versions = here.values.at(-1)?.decision.versions.length ?? 0;
  const { draftId } = at.living.compliance;
  await heardAfter(
    here,
    'newer words',
    () => at.frozen(draftId, 'cc-limit-average', 'Still: '),
    ({ decision }) => decision.versions.length === versions + 1,
  );
});

it('is not heard of where somebody says that they read its joint statement: that is theirs to know', async () => {
  await heardAfter(here, 'a joint statement', () => at.done('facilitator', 'beginStatement', { disputeId }));
  const before = here.values.length;
  const { dispute } = await shown<{ dispute: { statement: { sha256: string; content: unknown } } }>(
    at.people.suppliers,
    'query D($id: ID!) { dispute(id: $id) { statement { sha256 content } } }',
    { id: disputeId },
  );
  const { sha256 } = dispute.statement;
  const reading = { disputeId, sha256 };
  payloadOf(await mutate(at.people.suppliers, 'confirmStatementReading', reading, 'act { id }'));
  await heardAfter(here, 'what happens next', () => postponed(disputeId));
  expect(here.values).toHaveLength(before + 1);
});

it('is heard of by nobody who may not read it any more', async () => {
  const membershipId = await idOf(
    at.api.database.url,
    `SELECT membership.id FROM membership JOIN organisation ON organisation.id = organisation_id
     WHERE group_id = $1 AND slug = 'nature-trust' AND ended_at IS NULL`,
    [at.living.compliance.groupId],
  );
  const ending = { membershipId, reason: 'They go.' };
  await heardAfter(
    here,
    'somebody who leaves',
    async () => payloadOf(await mutate(at.people.secretariat, 'endMembership', ending)),
    ({ decision }) => decision.seats.some(({ leftAt }) => leftAt !== null),
  );
  await until('who left is told', () => leaving.codes.length > 0);
  expect(leaving.codes).toEqual(['NOT_FOUND']);
  await heardAfter(
    here,
    'its end',
    () => at.done('suppliers', 'withdrawDispute', { disputeId, reasons: 'We were told why.' }),
    ({ status }) => status === 'WITHDRAWN',
  );
});
