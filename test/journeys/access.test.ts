import { assembleCast, type Cast, PARTS, type Part } from '../support/cast.js';
import { ask, mutate, outcomeOf, read } from '../support/people.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';
import { type ValidRequest, validRequests } from '../support/valid-inputs.js';

/** Who may do something. Whoever is not named is refused as FORBIDDEN. */
interface Access {
  /** What the public is told. */
  readonly toPublic: 'UNAUTHENTICATED' | 'NOT_FOUND';
  /** Those who may not even know of the thing. */
  readonly unknownTo?: readonly Part[];
  /** Those who may, and do it, in this order. */
  readonly allowed: readonly Part[];
  /** Those who might have done it instead: CONFLICT, now that it is done. */
  readonly spent?: readonly Part[];
  /** Those who did it before: CONFLICT, and it is not offered to them. */
  readonly before?: readonly Part[];
}

const CHAIRS = ['coChair', 'objector'] as const;
const NO_SECRETARIAT = PARTS.filter((part) => part !== 'secretariat');
const IN_SPACE = PARTS.filter((part) => part !== 'public' && part !== 'respondent');

/** In the order in which the living space lets all of it happen. */
const TABLE: Readonly<Record<string, Access>> = {
  invitePerson: { toPublic: 'UNAUTHENTICATED', allowed: ['secretariat'] },
  resendInvitation: { toPublic: 'NOT_FOUND', unknownTo: NO_SECRETARIAT, allowed: ['secretariat'] },
  revokeInvitation: { toPublic: 'NOT_FOUND', unknownTo: NO_SECRETARIAT, allowed: ['secretariat'] },
  createAccessToken: { toPublic: 'UNAUTHENTICATED', allowed: PARTS.filter((part) => part !== 'public') },
  revokeAccessToken: {
    toPublic: 'NOT_FOUND',
    unknownTo: PARTS.filter((part) => !['public', 'secretariat'].includes(part)),
    allowed: ['secretariat'],
  },
  createTaskGroup: { toPublic: 'UNAUTHENTICATED', allowed: ['secretariat'] },
  createDraft: { toPublic: 'NOT_FOUND', unknownTo: ['respondent'], allowed: [...CHAIRS, 'secretariat'] },
  confirmReading: { toPublic: 'NOT_FOUND', unknownTo: ['respondent'], allowed: IN_SPACE },
  openDecision: {
    toPublic: 'NOT_FOUND',
    unknownTo: ['respondent'],
    allowed: ['coChair'],
    spent: ['objector'],
  },
  freezeDraft: {
    toPublic: 'NOT_FOUND',
    unknownTo: ['respondent', 'memberElsewhere', 'sponsor', 'auditor'],
    allowed: ['coChair'],
    spent: ['objector'],
  },
  takePosition: {
    toPublic: 'NOT_FOUND',
    unknownTo: ['respondent'],
    allowed: ['member', 'coChair'],
    spent: ['objector'],
  },
  raiseObjection: {
    toPublic: 'NOT_FOUND',
    unknownTo: ['respondent'],
    allowed: ['member', 'coChair'],
    spent: ['objector'],
  },
  withdrawObjection: { toPublic: 'NOT_FOUND', unknownTo: ['respondent'], allowed: ['objector'] },
  closeDecision: {
    toPublic: 'NOT_FOUND',
    unknownTo: ['respondent'],
    allowed: ['coChair'],
    spent: ['objector'],
  },
  openConsultation: { toPublic: 'NOT_FOUND', unknownTo: ['respondent'], allowed: [...CHAIRS, 'secretariat'] },
  submitResponse: {
    toPublic: 'UNAUTHENTICATED',
    allowed: PARTS.filter((part) => part !== 'public' && part !== 'groupObserver'),
    before: ['groupObserver'],
  },
  recordDisposition: {
    toPublic: 'NOT_FOUND',
    unknownTo: ['respondent', 'memberElsewhere', 'sponsor'],
    allowed: [...CHAIRS, 'secretariat'],
  },
  closeRound: { toPublic: 'UNAUTHENTICATED', allowed: ['secretariat'], spent: CHAIRS },
  sendRecommendation: {
    toPublic: 'NOT_FOUND',
    unknownTo: ['respondent'],
    allowed: ['coChair'],
    spent: ['objector', 'secretariat'],
  },
  answerRecommendation: { toPublic: 'NOT_FOUND', unknownTo: ['respondent'], allowed: ['sponsor'] },
  updateProfile: { toPublic: 'UNAUTHENTICATED', allowed: PARTS.filter((part) => part !== 'public') },
  deactivatePerson: { toPublic: 'UNAUTHENTICATED', allowed: ['secretariat'] },
  reactivatePerson: { toPublic: 'UNAUTHENTICATED', allowed: ['secretariat'] },
  createSpace: { toPublic: 'UNAUTHENTICATED', allowed: ['secretariat'] },
  reviseSpace: { toPublic: 'UNAUTHENTICATED', allowed: ['secretariat'] },
  setMilestone: { toPublic: 'UNAUTHENTICATED', allowed: ['secretariat'] },
  reportMilestone: { toPublic: 'UNAUTHENTICATED', allowed: ['secretariat'] },
  grantSpaceRole: { toPublic: 'UNAUTHENTICATED', allowed: ['secretariat'] },
  endSpaceRole: { toPublic: 'NOT_FOUND', unknownTo: ['respondent'], allowed: ['secretariat'] },
  removeOrganisation: { toPublic: 'UNAUTHENTICATED', allowed: ['secretariat'] },
  admitOrganisation: { toPublic: 'UNAUTHENTICATED', allowed: ['secretariat'] },
  closeSpace: { toPublic: 'UNAUTHENTICATED', allowed: ['sponsor'] },
};

let cast: Cast;
let requests: Record<string, ValidRequest>;

beforeAll(async () => {
  cast = await assembleCast();
  requests = validRequests(cast.living, cast.carriedId);
});

function refusalOf(access: Access, part: Part): string {
  if (part === 'public') return access.toPublic;
  return access.unknownTo?.includes(part) ? 'NOT_FOUND' : 'FORBIDDEN';
}

/** What came of it when some of them tried, one after the other. */
async function attempt(mutation: string, parts: readonly Part[]): Promise<[Part, string][]> {
  const outcomes: [Part, string][] = [];
  for (const part of parts) {
    const answer = await mutate(cast.speakers[part], mutation, requests[mutation]?.input ?? {});
    outcomes.push([part, outcomeOf(answer)]);
  }
  return outcomes;
}

describe('what may be done is what is offered', () => {
  /** Asks each thing by itself: of those that are not there for somebody nothing is offered. */
  const offered = async (part: Part): Promise<string[]> => {
    const { fabric, compliance, asked } = cast.living;
    const things = [
      'space(slug: "net-zero-ready-homes") { mayDo }',
      `taskGroup(id: "${compliance.groupId}") { mayDo }`,
      `draft(id: "${compliance.draftId}") { mayDo }`,
      `decision(id: "${fabric.decisionId}") { mayDo objections { mayWithdraw } }`,
      `decision(id: "${cast.carriedId}") { mayDo }`,
      `consultation(id: "${asked.consultationId}") { rounds { mayDo } }`,
      'recommendations(spaceSlug: "net-zero-ready-homes") { nodes { mayDo } }',
    ];
    const answers = await Promise.all(things.map((thing) => ask(cast.speakers[part], `{ ${thing} }`)));
    return namesIn(answers.map(({ data }) => data));
  };

  /** Names of actions in an answer, each once; `mayWithdraw` stands for its own. */
  const namesIn = (value: unknown): string[] => {
    const names = new Set<string>();
    const look = (each: unknown): void => {
      if (typeof each === 'string') names.add(each);
      else if (typeof each === 'object' && each !== null) {
        for (const [key, inside] of Object.entries(each)) {
          if (key === 'mayWithdraw') {
            if (inside === true) names.add('objection.withdraw');
          } else look(inside);
        }
      }
    };
    look(value);
    return [...names];
  };

  const ACTIONS: Readonly<Record<string, string>> = {
    createTaskGroup: 'group.create',
    createDraft: 'draft.create',
    openDecision: 'decision.open',
    freezeDraft: 'draft.freeze',
    takePosition: 'decision.takePosition',
    raiseObjection: 'decision.raiseObjection',
    withdrawObjection: 'objection.withdraw',
    closeDecision: 'decision.close',
    openConsultation: 'consultation.open',
    submitResponse: 'response.submit',
    recordDisposition: 'disposition.record',
    closeRound: 'round.close',
    sendRecommendation: 'recommendation.send',
    answerRecommendation: 'recommendation.answer',
    reviseSpace: 'space.revise',
    setMilestone: 'milestone.set',
    reportMilestone: 'milestone.report',
    grantSpaceRole: 'space.grantRole',
    endSpaceRole: 'space.endRole',
    removeOrganisation: 'space.removeOrganisation',
    admitOrganisation: 'space.admitOrganisation',
    closeSpace: 'space.close',
  };

  it.each(PARTS)('to %s', async (part) => {
    const names = await offered(part);
    const expected = Object.entries(TABLE).flatMap(([mutation, { allowed, spent }]) => {
      const may = [...allowed, ...(spent ?? [])].includes(part);
      return may ? (ACTIONS[mutation] ?? []) : [];
    });
    const known = Object.values(ACTIONS);
    expect(names.filter((name) => known.includes(name)).sort()).toEqual(expected.sort());
  });
});

describe('every mutation', () => {
  it('has a line in the table', () => {
    expect(Object.keys(TABLE).sort()).toEqual(Object.keys(requests).sort());
  });

  it.each(Object.entries(TABLE))('%s', async (mutation, access) => {
    const { url } = cast.server.database;
    const late = [...(access.spent ?? []), ...(access.before ?? [])];
    const refused = PARTS.filter((part) => ![...access.allowed, ...late].includes(part));
    expect(await unchangedBy(url, () => attempt(mutation, refused))).toEqual(
      refused.map((part) => [part, refusalOf(access, part)]),
    );
    if (mutation === 'confirmReading') {
      for (const part of IN_SPACE) await read(cast.speakers[part], cast.living.compliance.versionId);
    }
    if (mutation === 'closeDecision') await query(url, PAST_DEADLINE, [cast.living.fabric.decisionId]);
    expect(await attempt(mutation, access.allowed)).toEqual(access.allowed.map((part) => [part, 'OK']));
    expect(await unchangedBy(url, () => attempt(mutation, late))).toEqual(
      late.map((part) => [part, 'CONFLICT']),
    );
  });
});

const PAST_DEADLINE = `UPDATE decision SET deadline = now() - interval '1 day' WHERE id = $1`;
