import { citedEvidence } from '@concordat/documents';
import type { PolicySubject } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Continued } from '../acts/define-act.js';
import type { Notice } from '../acts/messages.js';
import { DraftingService, type FrozenHook } from '../drafting/drafting.service.js';
import { type GroupInSpace, GroupsService } from '../groups/groups.service.js';
import { laterOf } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { Evidence } from './entities/evidence.js';
import { EvidenceCitation } from './entities/evidence-citation.js';
import { EvidenceNote } from './entities/evidence-note.js';

/** A piece of evidence in the group that brought it in. */
export interface EvidenceInGroup extends GroupInSpace {
  readonly evidence: Evidence;
}

/** How evidence comes to be cited, and how acts find it. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly drafting: DraftingService,
    private readonly groups: GroupsService,
  ) {
    drafting.onVersionFrozen((args) => this.keepCitations(args));
  }

  /**
   * A piece of evidence inside an act, locked until the act is done.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<EvidenceInGroup & Continued> {
    const known = isId(id) ? await tx.findOneBy(Evidence, { id }) : null;
    if (known === null) throw Problem.notFound('evidence');
    const place = await this.groups.locked(tx, known.groupId);
    const evidence = await tx.findOneOrFail(Evidence, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const last = await tx.findOne(EvidenceNote, { where: { evidenceId: id }, order: { at: 'DESC' } });
    return { ...place, evidence, lastMoment: laterOf(evidence.addedAt, last?.at ?? evidence.addedAt) };
  }

  /** What the policy must know of a piece of evidence that is in an act's hands. */
  policySubject({ evidence, ...place }: EvidenceInGroup): PolicySubject {
    return withEvidence(this.groups.policySubject(place), evidence);
  }

  /** What is recorded of something done with a piece of evidence. */
  recorded<Payload extends Readonly<Record<string, unknown>>>(
    { evidence, group, space }: EvidenceInGroup,
    payload: Payload,
  ) {
    return {
      spaceId: space.id,
      groupId: group.id,
      subjects: [{ type: 'evidence', id: evidence.id }],
      payload,
      words: { title: evidence.title },
      result: { evidenceId: evidence.id },
    };
  }

  /** Those whose texts lean on it are told: the group that brought it in, and every group that froze a text citing it. */
  async toldOfWithdrawal(
    tx: EntityManager,
    { evidence, group, space }: EvidenceInGroup,
    personId: string | null,
    now: Date,
  ): Promise<Notice[]> {
    const citations = await tx.findBy(EvidenceCitation, { evidenceId: evidence.id });
    const citing = await this.drafting.versionsByIds(
      tx,
      citations.map(({ versionId }) => versionId),
    );
    const groupIds = new Set([group.id, ...[...citing.values()].map(({ groupId }) => groupId)]);
    const people = new Set<string>();
    for (const groupId of groupIds) {
      for (const each of await this.groups.peopleIn(tx, groupId, now)) people.add(each);
    }
    if (personId !== null) people.delete(personId);
    return [
      { kind: 'decision', personIds: [...people], path: `/spaces/${space.slug}/evidence/${evidence.id}` },
    ];
  }

  /** Notes which evidence of its space a frozen text cites; ids that lead nowhere are left out. */
  private async keepCitations({ tx, version }: Parameters<FrozenHook>[0]): Promise<Record<string, never>> {
    const ids = citedEvidence(this.drafting.content(version))
      .map(({ evidenceId }) => evidenceId)
      .filter(isId);
    if (ids.length === 0) return {};
    const cited = await tx.findBy(Evidence, { id: In(ids), spaceId: version.spaceId });
    const kept = cited.map(({ id: evidenceId }) => ({
      id: newId(),
      versionId: version.id,
      evidenceId,
      frozenAt: version.frozenAt,
    }));
    if (kept.length > 0) await tx.insert(EvidenceCitation, kept);
    return {};
  }
}

/** What the policy must know of a piece of evidence, given its group's. */
export function withEvidence(subject: PolicySubject, { status }: Pick<Evidence, 'status'>): PolicySubject {
  return { ...subject, states: { ...subject.states, evidence: status } };
}
