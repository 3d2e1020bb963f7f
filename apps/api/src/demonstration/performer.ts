import { applyContentToYDoc, type DocumentContent } from '@concordat/documents';
import { type PersonActor, SYSTEM } from '@concordat/domain';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActsService, type Performed } from '../acts/acts.service.js';
import type { ActDefinition } from '../acts/define-act.js';
import { confirmStatementReading } from '../disputes/acts/confirm-statement-reading.js';
import { DisputesQueries } from '../disputes/disputes.queries.js';
import { StatementReadings } from '../disputes/statement-readings.js';
import { StatementTexts } from '../disputes/statement-texts.js';
import { confirmReading } from '../drafting/acts/confirm-reading.js';
import { colourOf } from '../drafting/caret-colour.js';
import { DraftRooms } from '../drafting/draft-rooms.js';
import { DraftingQueries } from '../drafting/drafting.queries.js';
import { signIn } from '../identity/acts/sign-in.js';
import { IdentityService } from '../identity/identity.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { RequestContext } from '../platform/graphql/request-context.js';
import type { DemonstrationClock } from './demonstration-clock.js';
import { PEOPLE, type PersonKey } from './people.js';

/** The idempotency key of a step of the demonstration. */
export function keyOf(step: string): string {
  return `demonstration:${step}`;
}

/**
 * Does what the demonstration's people did, through the same acts as everybody, at the time at which they did it.
 * Every step has a key: a start that was cut short goes on where it stopped.
 */
export class Performer {
  private readonly acts: ActsService;
  private readonly identity: IdentityService;
  private readonly sessions = new Map<string, string>();

  constructor(
    private readonly application: INestApplicationContext,
    private readonly clock: DemonstrationClock,
  ) {
    this.acts = application.get(ActsService, { strict: false });
    this.identity = application.get(IdentityService, { strict: false });
  }

  /** Sets the time for what follows. */
  at(time: string | Date): void {
    this.clock.set(new Date(time));
  }

  get now(): Date {
    return this.clock.now();
  }

  /** Performs an act as the system: for what stands at the beginning, before there are people. */
  async bySystem<Input, Subject, Words, Result extends object>(
    act: ActDefinition<Input, Subject, Words, Result>,
    input: NoInfer<Input>,
  ): Promise<Result> {
    return (await this.acts.perform(act, input, { actor: SYSTEM, now: this.now })).result;
  }

  /** Performs an act as one of the people. */
  async by<Input, Subject, Words, Result extends object>(
    person: PersonKey,
    key: string,
    act: ActDefinition<Input, Subject, Words, Result>,
    input: NoInfer<Input>,
  ): Promise<Result> {
    const actor = await this.actor(person);
    const request = { actor, now: this.now, idempotencyKey: keyOf(key) };
    const performed: Performed<Result> = await this.acts.perform(act, input, request);
    return performed.result;
  }

  /** Whether a step was done, at this start or an earlier one. */
  done(key: string): Promise<boolean> {
    return this.isThere('act_opening WHERE idempotency_key = $1', keyOf(key));
  }

  /** Whether a table has a row: `table WHERE column = $1 ...`. */
  async isThere(where: string, ...values: readonly (string | null)[]): Promise<boolean> {
    const database = this.application.get(DataSource, { strict: false });
    return (await database.query<unknown[]>(`SELECT 1 FROM ${where} LIMIT 1`, [...values])).length > 0;
  }

  /** Writes a text into a draft through the sync engine, unless a later step was done already. */
  async write(person: PersonKey, draftId: string, content: DocumentContent, before: string): Promise<void> {
    if (await this.done(before)) return;
    const { personId, sessionId } = await this.actor(person);
    const organisation = await this.organisationOf(person);
    await this.application.get(DraftRooms, { strict: false }).localEdit(
      draftId,
      {
        personId,
        sessionId: sessionId ?? '',
        organisationId: organisation?.id ?? null,
        name: PEOPLE[person].name,
        organisationName: organisation?.name ?? null,
        sectorName: null,
        colour: colourOf(personId),
        role: 'writer',
        observer: false,
      },
      (doc) => applyContentToYDoc(doc, content),
    );
  }

  /** Opens a version, and reads it to its end. */
  async read(person: PersonKey, versionId: string): Promise<string> {
    const actor = await this.actor(person);
    const queries = this.application.get(DraftingQueries, { strict: false });
    const ctx = new RequestContext(actor, this.now, 'demonstration');
    const { sha256 } = await queries.version(ctx, versionId);
    await queries.served(ctx, versionId);
    await this.by(person, `read:${actor.sessionId}:${versionId}`, confirmReading, { versionId, sha256 });
    return sha256;
  }

  /** Reads the joint statement of a dispute to its end. @returns the hash of its words */
  async readStatement(person: PersonKey, disputeId: string): Promise<string> {
    const ctx = new RequestContext(await this.actor(person), this.now, 'demonstration');
    const dispute = await this.application.get(DisputesQueries, { strict: false }).dispute(ctx, disputeId);
    const text = await this.application.get(StatementTexts, { strict: false }).of(ctx, dispute);
    if (text === null) throw new Error(`dispute ${disputeId} has no joint statement`);
    const { sha256 } = text;
    // Of a dispute that has ended all agreed before; an interrupted start goes past it once more.
    if (dispute.settledAt !== null) return sha256;
    await this.application.get(StatementReadings, { strict: false }).served(ctx, disputeId, text);
    await this.by(person, `read:${ctx.sessionId}:${disputeId}`, confirmStatementReading, {
      disputeId,
      sha256,
    });
    return sha256;
  }

  async personId(person: PersonKey): Promise<string> {
    const found = await this.identity.personByEmail(PEOPLE[person].email);
    if (found === null) throw new Error(`the account ${PEOPLE[person].email} is missing`);
    return found.id;
  }

  async organisationId(slug: string): Promise<string> {
    return (await this.application.get(OrganisationsService, { strict: false }).bySlug(slug)).id;
  }

  private async organisationOf(person: PersonKey): Promise<{ id: string; name: string } | null> {
    const { organisation } = PEOPLE[person];
    return organisation === null
      ? null
      : this.application.get(OrganisationsService, { strict: false }).bySlug(organisation);
  }

  /** The person signed in: anew on each day on which they do something. */
  private async actor(person: PersonKey): Promise<PersonActor> {
    const personId = await this.personId(person);
    const day = `${person} ${this.now.toISOString().slice(0, 10)}`;
    const sessionId = this.sessions.get(day) ?? (await this.begin(person));
    this.sessions.set(day, sessionId);
    const actor = await this.identity.actorOf(personId, this.now, sessionId);
    if (actor?.kind !== 'person') throw new Error(`${PEOPLE[person].email} cannot act`);
    return actor;
  }

  private async begin(person: PersonKey): Promise<string> {
    const { email } = PEOPLE[person];
    const found = await this.identity.personByEmail(email);
    if (!found?.passwordHash) throw new Error(`the account ${email} cannot sign in`);
    const { result } = await this.acts.perform(
      signIn,
      {
        personId: found.id,
        checkedHash: found.passwordHash,
        newHash: null,
        userAgent: 'Demonstration',
        begun: () => undefined,
      },
      { actor: { kind: 'public' }, now: this.now },
    );
    return result.sessionId;
  }
}
