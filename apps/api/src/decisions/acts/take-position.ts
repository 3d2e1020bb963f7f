import { POSITION_ANSWERS } from '@concordat/domain';
import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import { IdentityService } from '../../identity/identity.service.js';
import { id, optionalParagraphs, sha256 } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DecisionsService } from '../decisions.service.js';
import { PositionSigning, signatureInput } from '../position-signing.js';
import { SpokenFor } from '../spoken-for.js';
import { addPosition, replacing, saidBy, spokenOn, sustainedObjection } from './position-rules.js';

const ANSWER_EN = {
  agree: 'agreed with',
  agree_with_reservations: 'agreed, with reservations, with',
  stand_aside: 'stood aside from',
  object: 'objected to',
  recused: 'took no part in deciding on',
} as const;
const ANSWER_CY = {
  agree: 'Cytunodd',
  agree_with_reservations: 'Cytunodd, gydag amheuon,',
  stand_aside: 'Safodd o’r neilltu',
  object: 'Gwrthwynebodd',
  recused: 'Ni chymerodd ran',
} as const;

/** An organisation answers, by one person, on one exact version that they have read to its end. */
export const takePosition = defineAct({
  action: 'decision.takePosition',
  seenBy: 'decision.read',
  keepsAccess: true,
  input: z.object({
    decisionId: id,
    versionSha256: sha256,
    answer: z.enum(POSITION_ANSWERS),
    reasons: optionalParagraphs,
    ...replacing,
    signature: signatureInput,
  }),

  async subject({ tx, input, use }) {
    const decisions = use(DecisionsService);
    const found = await decisions.locked(tx, input.decisionId);
    return { subject: found, policy: decisions.policySubject(found) };
  },

  async change({ actId, tx, input, subject: found, personId, sessionId, organisationId, now, use }) {
    const drafting = use(DraftingService);
    const spoken = await spokenOn(found, input.versionSha256, {
      tx,
      drafting,
      personId,
      sessionId,
      organisationId,
      now,
    });
    if (input.answer === 'object') {
      throw Problem.invalid(
        'answer',
        'cannot be “object” alone: raise an objection, and say to what and why',
      );
    }
    if (input.answer === 'agree_with_reservations' && input.reasons === null) {
      throw Problem.invalid('reasons', 'must say what the reservations are');
    }
    if (sustainedObjection(found, spoken.organisationId)) {
      throw Problem.conflict(
        'Your organisation’s objection stands. Withdraw it, or settle its dispute, then answer.',
      );
    }
    const { answer, reasons, replaces } = input;
    const said = { answer, reasons, replaces, now };
    const { position, settles, before } = await addPosition(tx, use(IdentityService), found, spoken, said);
    const signed =
      input.signature &&
      (await use(PositionSigning).sign(tx, input.signature, {
        said: saidBy(position),
        sessionId,
        positionId: position.id,
        actId,
        now,
      }));
    return {
      spaceId: found.space.id,
      groupId: found.group.id,
      subjects: [
        { type: 'position', id: position.id },
        { type: 'decision', id: found.decision.id },
        { type: 'version', id: spoken.version.id },
      ],
      versionHashes: [spoken.version.sha256],
      payload: {
        answer: input.answer,
        reasons: input.reasons,
        sha256: spoken.version.sha256,
        readToEndAt: spoken.readToEndAt.toISOString(),
        spokeAs: position.spokeAs,
        inPlaceOfId: position.inPlaceOfId,
        ...(settles.length > 0 && { settles }),
        ...(before && { before }),
        ...(signed && { signed }),
      },
      words: { answer: input.answer, number: spoken.version.number, title: spoken.version.title },
      result: { positionId: position.id, decisionId: found.decision.id },
      notices: [
        {
          kind: 'decision',
          personIds: await use(SpokenFor).colleagues(tx, found, spoken, now),
          path: `/spaces/${found.space.slug}/decisions/${found.decision.id}`,
        },
      ],
    };
  },

  sentence: {
    en: (who, { answer, number, title }) => `${who} ${ANSWER_EN[answer]} version ${number} of “${title}”.`,
    cy: (who, { answer, number, title }) => `${ANSWER_CY[answer]} ${who}: fersiwn ${number} o “${title}”.`,
  },
});
