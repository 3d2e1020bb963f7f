import {
  applyChanges,
  mayApply,
  type ProposedChange,
  placeName,
  standing,
  standingInProposal,
} from '@concordat/documents';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DraftEdits } from '../drafting/draft-edits.js';
import { readable } from '../drafting/readable.js';
import { Problem } from '../platform/problem.js';
import { type AmendmentInDraft, AmendmentsService } from './amendments.service.js';
import { targetOf } from './proposals.js';

interface By {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly now: Date;
}

/** Writes accepted amendments into what they are to: the text of a draft, or another amendment. */
@Injectable()
export class AcceptedAmendments {
  constructor(
    private readonly amendments: AmendmentsService,
    private readonly edits: DraftEdits,
  ) {}

  /**
   * Writes the changes, all of them.
   *
   * @returns the number of the update of the draft; null where another amendment was revised
   * @throws Problem CONFLICT where what they are to has changed since they were proposed, INVALID
   */
  async write(
    tx: EntityManager,
    { amendment, draft, changes }: AmendmentInDraft & { readonly changes: readonly ProposedChange[] },
    by: By,
  ): Promise<number | null> {
    if (amendment.parentId !== null) {
      await this.revise(tx, amendment.parentId, changes, by);
      return null;
    }
    const author = {
      personId: amendment.proposedById,
      organisationId: amendment.proposedForId,
      now: by.now,
    };
    return this.edits.edit(tx, draft.id, author, (content) => {
      for (const change of changes) mustFit(change, mayApply(standing(change, content)));
      return readable('amendmentId', () => applyChanges(content, changes));
    });
  }

  private async revise(
    tx: EntityManager,
    parentId: string,
    changes: readonly ProposedChange[],
    by: By,
  ): Promise<void> {
    const parent = await this.amendments.locked(tx, parentId);
    this.amendments.mustBeOpen(parent, null);
    for (const change of changes) {
      mustFit(change, mayApply(standingInProposal(change, parent.latest.changes)));
    }
    const revised = parent.latest.changes.map((change) => {
      const other = changes.find(({ clauseId }) => clauseId === targetOf(change));
      return other === undefined ? change : { ...change, proposed: other.proposed };
    });
    await this.amendments.revise(tx, parent.amendment, {
      reasons: parent.latest.reasons,
      changes: revised,
      ...by,
    });
  }
}

function mustFit({ base }: ProposedChange, fits: boolean): void {
  if (fits) return;
  throw Problem.conflict(
    `${placeName(base.number)} is no longer what this amendment was proposed for. Rebase the amendment on the text as it stands, then accept it.`,
  );
}
