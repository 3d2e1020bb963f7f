import type { DemonstrationSpace } from './living-space.js';
import { LIVING, openDecisionOf } from './living-space.js';
import type { PersonKey } from './people.js';

/** Something that somebody may do in the living space as the demonstration leaves it, and what they send. */
export interface ValidRequest {
  readonly by: PersonKey;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What one does for oneself, with a password or with the link of a letter: the journeys of identity try these. */
export const BY_ONESELF: readonly string[] = ['signIn', 'signOut', 'acceptInvitation'];

const LATER = new Date(Date.now() + 14 * 86_400_000).toISOString();
const DAY_LATER = LATER.slice(0, 10);

/**
 * A request for every mutation but those that one does for oneself, which is refused for nothing that is in it. In this order all
 * of them can be carried out: once the people have read the versions, the deadline of the decision has passed when it
 * is to be closed, and `carriedId` is a decision that carried and was not sent.
 */
export function validRequests(living: DemonstrationSpace, carriedId: string): Record<string, ValidRequest> {
  const { spaceId, fabric, compliance, asked, observing } = living;
  const decisionId = openDecisionOf(living);
  const versionSha256 = fabric.sha256;
  return {
    invitePerson: {
      by: 'secretariat',
      input: { email: 'newcomer@heatnetworks.example', name: 'A newcomer', spaceSlug: LIVING },
    },
    resendInvitation: { by: 'secretariat', input: { invitationId: living.invitationId } },
    revokeInvitation: { by: 'secretariat', input: { invitationId: living.invitationId } },
    createAccessToken: { by: 'builders', input: { name: 'Export', scope: ['decision.read'], days: 30 } },
    revokeAccessToken: { by: 'secretariat', input: { tokenId: living.tokenId } },
    createTaskGroup: {
      by: 'secretariat',
      input: {
        spaceSlug: LIVING,
        title: 'Heat networks',
        purpose: 'Say when.',
        termsOfReference: 'By consent.',
      },
    },
    createDraft: { by: 'builders', input: { taskGroupId: compliance.groupId, title: 'Annex' } },
    confirmReading: { by: 'sponsor', input: { versionId: compliance.versionId, sha256: compliance.sha256 } },
    openDecision: {
      by: 'builders',
      input: { versionId: compliance.versionId, question: 'Do we agree?', rule: 'CONSENT', deadline: LATER },
    },
    freezeDraft: { by: 'builders', input: { draftId: compliance.draftId, summary: 'The text under way.' } },
    takePosition: {
      by: 'suppliers',
      input: { decisionId, versionSha256, answer: 'AGREE_WITH_RESERVATIONS', reasons: 'Tall blocks.' },
    },
    raiseObjection: {
      by: 'nature',
      input: {
        decisionId,
        versionSha256,
        clauseIds: ['fs-shown-each'],
        reasons: 'Too few are tested.',
        wouldResolve: 'Testing each.',
      },
    },
    withdrawObjection: { by: 'builders', input: { objectionId: living.objectionId, reasons: 'Resolved.' } },
    closeDecision: { by: 'builders', input: { decisionId } },
    openConsultation: {
      by: 'secretariat',
      input: {
        versionId: compliance.versionId,
        title: 'Is this limit right?',
        introduction: 'Say what you think.',
        kind: 'SMALL_GROUP',
        closesAt: LATER,
        questions: ['Can it be met?'],
      },
    },
    submitResponse: {
      by: 'respondent',
      input: {
        roundId: asked.roundId,
        answers: [{ questionId: asked.questionId, text: 'Yes.' }],
        comments: [{ clauseId: 'fs-shown-each', text: 'Each home, please.' }],
      },
    },
    recordDisposition: {
      by: 'secretariat',
      input: { answerId: asked.answerId, outcome: 'NOTED', reasons: 'Noted.' },
    },
    closeRound: { by: 'secretariat', input: { roundId: asked.roundId } },
    sendRecommendation: {
      by: 'builders',
      input: { decisionId: carriedId, title: 'A limit', text: 'We recommend it.' },
    },
    answerRecommendation: {
      by: 'sponsor',
      input: {
        recommendationId: living.recommendationId,
        answer: 'ACCEPTED',
        statement: 'We accept it.',
        statementUrl: 'https://housing.example/statement',
      },
    },
    updateProfile: {
      by: 'respondent',
      input: {
        name: 'Somebody of the public',
        addressedAs: 'Somebody',
        timeZone: 'Europe/Paris',
        language: 'CY',
      },
    },
    deactivatePerson: {
      by: 'secretariat',
      input: { personId: living.observing.personId, reason: 'They have left.' },
    },
    reactivatePerson: {
      by: 'secretariat',
      input: { personId: living.observing.personId, reason: 'They are back.' },
    },
    createSpace: {
      by: 'secretariat',
      input: {
        slug: 'heat-networks',
        title: 'Heat networks',
        goal: 'One network a town.',
        vision: 'Warm homes.',
        targetDate: DAY_LATER,
      },
    },
    reviseSpace: { by: 'secretariat', input: { spaceId, title: 'Ready homes', vision: 'Homes that last.' } },
    setMilestone: { by: 'secretariat', input: { spaceId, title: 'First homes', dueDate: DAY_LATER } },
    reportMilestone: {
      by: 'secretariat',
      input: { milestoneId: living.milestoneId, status: 'AMBER', note: 'Two weeks late.' },
    },
    grantSpaceRole: {
      by: 'secretariat',
      input: { spaceId, personId: observing.personId, role: 'AUDITOR' },
    },
    endSpaceRole: { by: 'secretariat', input: { spaceRoleId: observing.spaceRoleId } },
    removeOrganisation: {
      by: 'secretariat',
      input: { spaceId, organisationId: observing.organisationId, reason: 'It was merged.' },
    },
    admitOrganisation: {
      by: 'secretariat',
      input: { spaceId, organisationId: observing.organisationId },
    },
    closeSpace: { by: 'sponsor', input: { spaceId, ending: 'The goal was reached.' } },
  };
}

/** A copy of an input with something else at a path such as `answers.0.text`. */
export function withAt(input: unknown, path: string, value: unknown): Record<string, unknown> {
  const [first = '', ...rest] = path.split('.');
  const copy: Record<string, unknown> | unknown[] = Array.isArray(input)
    ? [...input]
    : { ...(input as Record<string, unknown>) };
  const place = copy as Record<string, unknown>;
  place[first] = rest.length === 0 ? value : withAt(place[first], rest.join('.'), value);
  return place;
}
