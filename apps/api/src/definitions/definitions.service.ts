import { citedDefinitions } from '@concordat/documents';
import { definitionStates, next, type PolicySubject } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type ClosedHook, DecisionsService } from '../decisions/decisions.service.js';
import { DraftingService, type FrozenHook } from '../drafting/drafting.service.js';
import type { DraftVersion } from '../drafting/entities/draft-version.js';
import { type GroupInSpace, GroupsService } from '../groups/groups.service.js';
import { newId } from '../platform/ids.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { Definition } from './entities/definition.js';
import { DefinitionAgreement } from './entities/definition-agreement.js';
import { DefinitionCitation } from './entities/definition-citation.js';

export interface DefinitionInGroup extends GroupInSpace {
  readonly definition: Definition;
}

/** How definitions come to be agreed and cited, and how acts find them. */
@Injectable()
export class DefinitionsService {
  constructor(
    decisions: DecisionsService,
    private readonly drafting: DraftingService,
    private readonly groups: GroupsService,
  ) {
    decisions.onDecisionClosed((args) => this.agree(args));
    drafting.onVersionFrozen((args) => this.keepCitations(args));
  }

  /**
   * A definition inside an act, locked until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<DefinitionInGroup> {
    const known = isId(id) ? await tx.findOneBy(Definition, { id }) : null;
    if (known === null) throw Problem.notFound('definition');
    const place = await this.groups.locked(tx, known.groupId);
    const definition = await tx.findOneOrFail(Definition, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    return { ...place, definition };
  }

  /** What the policy must know of a definition that is in an act's hands. */
  policySubject(place: DefinitionInGroup): PolicySubject {
    const subject = this.groups.policySubject(place);
    return { ...subject, states: { ...subject.states, definition: place.definition.status } };
  }

  /**
   * The version at which a definition is agreed.
   *
   * @throws Problem CONFLICT for one that was agreed without a text
   */
  async agreedVersion(tx: EntityManager, { term, agreedVersionId }: Definition): Promise<DraftVersion> {
    if (agreedVersionId === null) {
      throw Problem.conflict(
        `“${term}” has no agreed text yet. It has one once a decision on its draft carries.`,
      );
    }
    const version = (await this.drafting.versionsByIds(tx, [agreedVersionId])).get(agreedVersionId);
    if (version === undefined) throw new Error(`version ${agreedVersionId} is missing`);
    return version;
  }

  /** A carried decision on their draft agrees definitions at the version that it was about. */
  private async agree({ tx, decision, now }: Parameters<ClosedHook>[0]): ReturnType<ClosedHook> {
    if (decision.status !== 'carried') return {};
    const { id: decisionId, versionId } = decision;
    const agreedDefinitions: string[] = [];
    for (const { id, status } of await tx.findBy(Definition, { draftId: decision.draftId })) {
      agreedDefinitions.push(id);
      const agreed = { status: next(definitionStates, status, 'agree'), agreedVersionId: versionId };
      await tx.update(Definition, { id }, agreed);
      await tx.insert(DefinitionAgreement, { id: newId(), definitionId: id, versionId, decisionId, at: now });
    }
    return agreedDefinitions.length === 0 ? {} : { agreedDefinitions: agreedDefinitions.sort() };
  }

  /** Notes which definitions of its space a frozen text cites; ids that lead nowhere are left out. */
  private async keepCitations({ tx, version }: Parameters<FrozenHook>[0]): Promise<Record<string, never>> {
    const cited = citedDefinitions(this.drafting.content(version)).filter(
      ({ definitionId, versionId }) => isId(definitionId) && isId(versionId),
    );
    if (cited.length === 0) return {};
    const { spaceId } = version;
    const definitions = await tx.findBy(Definition, {
      id: In(cited.map(({ definitionId }) => definitionId)),
      spaceId,
    });
    const known = new Set(definitions.map(({ id }) => id));
    const versions = await this.drafting.versionsIn(
      tx,
      spaceId,
      cited.map(({ versionId }) => versionId),
    );
    const kept = cited
      .filter((each) => known.has(each.definitionId) && versions.has(each.versionId))
      .map(({ definitionId, versionId }) => ({
        id: newId(),
        versionId: version.id,
        definitionId,
        citedVersionId: versionId,
        frozenAt: version.frozenAt,
      }));
    if (kept.length > 0) await tx.insert(DefinitionCitation, kept);
    return {};
  }
}
