import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { Amendment } from './entities/amendment.js';
import { AmendmentReply } from './entities/amendment-reply.js';
import { AmendmentRevision } from './entities/amendment-revision.js';

definePersonalData({
  section: 'amendments',
  title: 'Amendments to drafts',
  covers: [Amendment, AmendmentRevision, AmendmentReply],
  async *entries({ tx, personId }) {
    const theirs = tx.find(Amendment, {
      where: [{ proposedById: personId }, { settledById: personId }],
      order: { proposedAt: 'ASC' },
    });
    yield* entriesOf(theirs, (amendment) => ({
      amendmentId: amendment.id,
      draftId: amendment.draftId,
      number: amendment.number,
      status: amendment.status,
      youProposedIt: amendment.proposedById === personId,
      proposedAt: amendment.proposedAt,
      settledAt: amendment.settledAt,
      settledWhy: amendment.settledById === personId ? amendment.settledWhy : null,
    }));
    const revisions = tx.find(AmendmentRevision, { where: { personId }, order: { at: 'ASC' } });
    yield* entriesOf(revisions, ({ amendmentId, number, organisationId, reasons, changes, at }) => ({
      amendmentId,
      revision: number,
      organisationId,
      reasons,
      changes,
      at,
    }));
    const said = tx.find(AmendmentReply, { where: { personId }, order: { at: 'ASC' } });
    yield* entriesOf(said, ({ id, amendmentId, organisationId, body, at }) => ({
      replyId: id,
      amendmentId,
      organisationId,
      body,
      at,
    }));
  },
  stays: 'What was proposed on the way to a text, and for which organisation, is the group’s.',
});
