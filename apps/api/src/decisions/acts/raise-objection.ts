import { z } from 'zod';
import { defineAct } from '../../acts/define-act.js';
import { DraftingService } from '../../drafting/drafting.service.js';
import { IdentityService } from '../../identity/identity.service.js';
import { newId } from '../../platform/ids.js';
import { id, paragraphs, sha256 } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import { DecisionsService } from '../decisions.service.js';
import { Objection } from '../entities/objection.js';
import { PositionSigning, signatureInput } from '../position-signing.js';
import { SpokenFor } from '../spoken-for.js';
import { addPosition, replacing, saidBy, spokenOn, sustainedObjection } from './position-rules.js';

const CLAUSES_MAX = 100;

/** An organisation objects: to which clauses, why, and what would resolve it. The position "object" is taken with it. */
export const raiseObjection = defineAct({
  action: 'decision.raiseObjection',
  seenBy: 'decision.read',
  keepsAccess: true,
  input: z.object({
    decisionId: id,
    versionSha256: sha256,
    clauseIds: z.array(id).min(1).max(CLAUSES_MAX),
    reasons: paragraphs,
    wouldResolve: paragraphs,
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
    if (sustainedObjection(found, spoken.organisationId)) {
      throw Problem.conflict(
        'Your organisation’s objection stands already. Withdraw it, or settle its dispute, to raise another.',
      );
    }
    const clauseIds = [...new Set(input.clauseIds)];
    const clauses = clauseIds.map((clauseId) => drafting.clauseById(spoken.version, clauseId));
    if (clauses.some((clause) => clause === undefined)) {
      throw Problem.invalid('clauseIds', `must all be clauses of version ${spoken.version.number}`);
    }
    const numbers = clauses.flatMap((clause) => clause?.number ?? []);
    const { reasons, replaces } = input;
    const said = { answer: 'object', reasons, replaces, now } as const;
    const { position, settles, before } = await addPosition(tx, use(IdentityService), found, spoken, said);
    const objection: Objection = {
      id: newId(),
      decisionId: found.decision.id,
      positionId: position.id,
      organisationId: spoken.organisationId,
      versionId: spoken.version.id,
      clauseIds,
      reasons: input.reasons,
      wouldResolve: input.wouldResolve,
      status: 'sustained',
      raisedAt: now,
      endedAt: null,
    };
    await tx.insert(Objection, objection);
    const signed =
      input.signature &&
      (await use(PositionSigning).sign(tx, input.signature, {
        said: saidBy(position, objection),
        sessionId,
        positionId: position.id,
        actId,
        now,
      }));
    return {
      spaceId: found.space.id,
      groupId: found.group.id,
      subjects: [
        { type: 'objection', id: objection.id },
        { type: 'position', id: position.id },
        { type: 'decision', id: found.decision.id },
        { type: 'version', id: spoken.version.id },
      ],
      versionHashes: [spoken.version.sha256],
      payload: {
        answer: 'object',
        clauseIds,
        reasons: input.reasons,
        wouldResolve: input.wouldResolve,
        sha256: spoken.version.sha256,
        readToEndAt: spoken.readToEndAt.toISOString(),
        spokeAs: position.spokeAs,
        inPlaceOfId: position.inPlaceOfId,
        ...(settles.length > 0 && { settles }),
        ...(before && { before }),
        ...(signed && { signed }),
      },
      words: { clauses: numbers.join(', '), number: spoken.version.number, title: spoken.version.title },
      result: { objectionId: objection.id, positionId: position.id, decisionId: found.decision.id },
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
    en: (who, { clauses, number, title }) =>
      `${who} objected to version ${number} of “${title}”, at ${clauses}.`,
    cy: (who, { clauses, number, title }) =>
      `Gwrthwynebodd ${who} fersiwn ${number} o “${title}”, yn ${clauses}.`,
  },
});
