import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { ActsService } from '../../apps/api/src/acts/acts.service.js';
import type { ActDefinition } from '../../apps/api/src/acts/define-act.js';
import { closeDecision } from '../../apps/api/src/decisions/acts/close-decision.js';
import { openDecision } from '../../apps/api/src/decisions/acts/open-decision.js';
import { raiseObjection } from '../../apps/api/src/decisions/acts/raise-objection.js';
import { takePosition } from '../../apps/api/src/decisions/acts/take-position.js';
import { withdrawObjection } from '../../apps/api/src/decisions/acts/withdraw-objection.js';
import { createDraft } from '../../apps/api/src/drafting/acts/create-draft.js';
import { freezeDraft } from '../../apps/api/src/drafting/acts/freeze-draft.js';
import { DraftEdits } from '../../apps/api/src/drafting/draft-edits.js';
import { DraftVersion } from '../../apps/api/src/drafting/entities/draft-version.js';
import type { DocumentContent } from '../../libs/documents/src/index.js';
import { type Actor, DECISION_RULES, SYSTEM } from '../../libs/domain/src/index.js';
import { readByAll, type Voice } from './chamber.js';
import type { Chance } from './chance.js';

/** Somebody who speaks for an organisation, as the policy knows them. */
export interface Member {
  readonly voice: Voice;
  readonly actor: Actor;
}

const CLAUSE = 'the-clause';
const DAY_MS = 86_400_000;
const ANSWERS = ['agree', 'agree', 'agree_with_reservations', 'stand_aside', 'recused'] as const;

interface Open {
  readonly id: string;
  readonly deadline: Date | null;
  /** How much is still said before whoever has not agreed does so, where there is no deadline to wait for. */
  patience: number;
  readonly answered: Set<Member>;
  readonly objections: Map<Member, string>;
}

/**
 * What is decided on one draft, act by act, as chance has it: decisions are opened, answered, objected to, put anew with
 * newer words and closed, one after the other.
 */
export class Deliberation {
  private version = { id: '', sha256: '', number: 0, frozenAt: new Date(0) };
  private draftId = '';
  private decision: Open | null = null;
  private decisions = 0;
  private now: Date;

  /**
   * @param members all of the group; the first is its co-chair
   * @param pace milliseconds from one act to the next, on average
   */
  constructor(
    private readonly application: NestExpressApplication,
    private readonly members: readonly [Member, ...Member[]],
    private readonly chance: Chance,
    begin: Date,
    private readonly pace: number,
  ) {
    this.now = begin;
  }

  /** Begins the draft and freezes its first words: two acts. */
  async begin(taskGroupId: string, title: string): Promise<void> {
    this.draftId = (await this.perform(createDraft, { taskGroupId, title })).draftId;
    await this.freeze();
  }

  /** One act more. */
  async step(): Promise<void> {
    this.pass();
    const { decision, chance } = this;
    if (decision === null) return chance.happens(0.2) ? this.freeze() : this.open();
    if (decision.deadline !== null && decision.deadline < this.now) return this.late(decision);
    if (chance.happens(0.06)) return this.freeze();
    if (decision.deadline === null && decision.patience <= 0) return this.conclude(decision);
    decision.patience -= 1;
    return this.say(decision, chance.oneOf(this.members));
  }

  /** Time goes on; now and then two things happen in one millisecond, or by a clock that is behind. */
  private pass(): void {
    const { chance, pace } = this;
    const passed = chance.happens(0.1) ? -chance.between(0, 3) : Math.ceil(chance.next() * 2 * pace);
    this.now = new Date(this.now.getTime() + passed);
  }

  private async late(decision: Open): Promise<void> {
    if (this.chance.happens(0.3)) return this.freeze();
    return this.close(decision, SYSTEM);
  }

  /** Whoever has not answered agrees, whoever objects gives that up, and the co-chair closes it. */
  private async conclude(decision: Open): Promise<void> {
    const [objecting] = decision.objections.keys();
    if (objecting !== undefined) return this.withdraw(decision, objecting);
    const silent = this.members.find((member) => !decision.answered.has(member));
    if (silent !== undefined) return this.answer(decision, silent);
    return this.close(decision);
  }

  private async say(decision: Open, member: Member): Promise<void> {
    if (decision.objections.has(member)) return this.withdraw(decision, member);
    return this.chance.happens(0.15) ? this.object(decision, member) : this.answer(decision, member);
  }

  private async open(): Promise<void> {
    const { chance } = this;
    const days = chance.between(3, 25);
    const deadline = chance.happens(0.6) ? new Date(this.now.getTime() + days * DAY_MS) : null;
    this.decisions += 1;
    const { decisionId } = await this.perform(openDecision, {
      versionId: this.version.id,
      question: `Do we agree, for the ${this.decisions}. time?`,
      rule: chance.oneOf(DECISION_RULES),
      deadline,
    });
    const patience = chance.between(5, 45);
    this.decision = { id: decisionId, deadline, patience, answered: new Set(), objections: new Map() };
  }

  private async close({ id }: Open, by: Actor = this.members[0].actor): Promise<void> {
    await this.perform(closeDecision, { decisionId: id }, by);
    this.decision = null;
  }

  private async answer({ id, answered }: Open, member: Member): Promise<void> {
    const said = { answer: this.chance.oneOf(ANSWERS), reasons: 'For reasons.' };
    await readByAll(this.application, [member.voice], this.version.id, this.now);
    await this.perform(takePosition, { decisionId: id, ...this.words, ...said }, member.actor);
    answered.add(member);
  }

  private async object({ id, answered, objections }: Open, member: Member): Promise<void> {
    const said = { clauseIds: [CLAUSE], reasons: 'It costs.', wouldResolve: 'Less of it.' };
    await readByAll(this.application, [member.voice], this.version.id, this.now);
    const input = { decisionId: id, ...this.words, ...said };
    const { objectionId } = await this.perform(raiseObjection, input, member.actor);
    answered.add(member);
    objections.set(member, objectionId);
  }

  private async withdraw({ answered, objections }: Open, member: Member): Promise<void> {
    const input = { objectionId: objections.get(member), reasons: 'It was met.' };
    await this.perform(withdrawObjection, input, member.actor);
    objections.delete(member);
    answered.delete(member);
  }

  /** Other words are written and frozen. Until its deadline, the open decision is put anew. */
  private async freeze(): Promise<void> {
    await this.write();
    const frozen = await this.perform(freezeDraft, { draftId: this.draftId, summary: 'Other words.' });
    const { manager } = this.application.get(DataSource);
    this.version = await manager.findOneByOrFail(DraftVersion, { id: frozen.versionId });
    const { decision } = this;
    if (decision === null || (decision.deadline !== null && decision.deadline < this.version.frozenAt))
      return;
    decision.answered.clear();
    decision.objections.clear();
  }

  private async write(): Promise<void> {
    const edits = this.application.get(DraftEdits, { strict: false });
    const { personId, organisationId } = this.members[0].voice;
    const author = { personId, organisationId, now: this.now };
    const content = worded(`Edition ${this.version.number + 1}`);
    await this.application
      .get(DataSource)
      .transaction((tx) => edits.edit(tx, this.draftId, author, () => content));
  }

  private get words() {
    return { versionSha256: this.version.sha256 };
  }

  private async perform<Input, Subject, Words, Result extends object>(
    act: ActDefinition<Input, Subject, Words, Result>,
    input: unknown,
    actor: Actor = this.members[0].actor,
  ): Promise<Result> {
    const acts = this.application.get(ActsService, { strict: false });
    return (await acts.perform(act, input, { actor, now: this.now })).result;
  }
}

/** One clause under one heading. */
function worded(words: string): DocumentContent {
  const text = { type: 'text', text: words };
  const clause = { type: 'clause', attrs: { id: CLAUSE }, content: [{ type: 'paragraph', content: [text] }] };
  const heading = { type: 'heading', content: [text] };
  const section = { type: 'section', attrs: { id: 'the-section' }, content: [heading, clause] };
  return { type: 'doc', content: [{ type: 'title', content: [text] }, section] };
}
