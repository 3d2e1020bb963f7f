import {
  type Actor,
  DEFAULT_TIME_ZONE,
  type Grant,
  grantsInForce,
  type Language,
  type PersonActor,
  represents,
  type Speaker,
  type Speaking,
  speaksFor,
} from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { dayOf } from '../access/grants.js';
import type { Letter } from '../acts/messages.js';
import { GroupsService } from '../groups/groups.service.js';
import { AffiliationsService } from '../organisations/affiliations.service.js';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/pages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { newId } from '../platform/ids.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import { SpacesService } from '../spaces/spaces.service.js';
import { SubstitutionsService } from '../substitutions/substitutions.service.js';
import { Person } from './entities/person.js';
import type { ViewerType } from './identity.types.js';
import {
  type FoundInvitation,
  InvitationsService,
  type InvitationTerms,
  type MadeInvitation,
} from './invitations/invitations.service.js';
import { LetterLinks } from './links/links.service.js';
import { passwordChangedLetter } from './passwords/letters.js';
import { type BegunSession, SessionsService, type SessionTerms } from './sessions.service.js';

/** Whose account to make. The address must be read by `emailAddress` already. */
export interface NewPerson {
  readonly name: string;
  readonly email: string;
  /** Null or left out until they accept an invitation. */
  readonly passwordHash?: string | null;
  readonly demonstration?: boolean;
  /** Whether it has been shown that the address is theirs; a password given here counts as that. */
  readonly confirmed?: boolean;
  readonly now: Date;
}

/** Who people are: what other features may ask of accounts. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly database: DataSource,
    private readonly spaces: SpacesService,
    private readonly groups: GroupsService,
    private readonly invitations: InvitationsService,
    private readonly sessions: SessionsService,
    private readonly links: LetterLinks,
    private readonly affiliations: AffiliationsService,
    private readonly substitutions: SubstitutionsService,
  ) {}

  /**
   * Makes an account inside an act. Roles and affiliations can be given to it at once.
   *
   * @throws Problem CONFLICT when the address has one
   */
  async addPerson(tx: EntityManager, given: NewPerson): Promise<Person> {
    const { name, email, now, passwordHash = null, demonstration = false } = given;
    if (await tx.existsBy(Person, { email })) {
      throw new Problem('CONFLICT', 'There is an account with that address already.', 'email');
    }
    const confirmed = given.confirmed ?? passwordHash !== null;
    const person: Person = {
      id: newId(),
      name,
      addressedAs: null,
      timeZone: DEFAULT_TIME_ZONE,
      language: 'en',
      email,
      passwordHash,
      emailConfirmedAt: confirmed ? now : null,
      demonstration,
      createdAt: now,
      deactivatedAt: null,
      erasedAt: null,
    };
    await tx.insert(Person, person);
    return person;
  }

  /** Invites somebody inside an act, which must return the letter among its `letters`. */
  invite(tx: EntityManager, terms: InvitationTerms): Promise<MadeInvitation> {
    return this.invitations.invite(tx, terms);
  }

  /**
   * Uses up the invitation that a token opens, inside the act that gives its person a way to sign in.
   *
   * @throws Problem GONE or NOT_FOUND
   */
  acceptInvitation(tx: EntityManager, token: string, now: Date): Promise<FoundInvitation> {
    return this.invitations.accept(tx, token, now);
  }

  /** Begins a session inside an act that `SignedIn` performs, so that the browser gets its cookie. */
  beginSession(tx: EntityManager, terms: SessionTerms): Promise<BegunSession> {
    return this.sessions.begin(tx, terms);
  }

  /**
   * A person as an actor, with the roles they hold at that time as far as they still rest on something; null when there
   * is no such person.
   */
  async actorOf(
    personId: string,
    at: Date,
    sessionId: string | null = null,
    tx: EntityManager = this.database.manager,
  ): Promise<Actor | null> {
    const actor = (await this.actorsOf([personId], at, tx)).get(personId);
    return actor === undefined ? null : { ...actor, sessionId };
  }

  /** The same of many at once, by id, in no session; without those of whom there is no such person. */
  async actorsOf(
    personIds: readonly string[],
    at: Date,
    tx: EntityManager = this.database.manager,
  ): Promise<ReadonlyMap<string, PersonActor>> {
    const day = dayOf(at);
    const people = await this.byIds(personIds, tx);
    const inSpaces = await this.spaces.grantsOf(tx, personIds, day);
    const inGroups = await this.groups.grantsOf(tx, personIds, day);
    const speakers = await this.speakers(tx, [...people.values()], at);
    return new Map(
      speakers.map((speaker) => {
        const { personId, deactivated } = speaker;
        const held: Grant[] = [...(inSpaces.get(personId) ?? []), ...(inGroups.get(personId) ?? [])];
        const actor: PersonActor = {
          kind: 'person',
          personId,
          sessionId: null,
          deactivated,
          grants: grantsInForce(speaker, held, at),
          represents: represents(speaker, at),
          scope: null,
        };
        return [personId, actor];
      }),
    );
  }

  /** As what a person speaks for an organisation, in a group or (null) anywhere, at that time; null where they may not. */
  async speakingOf(
    tx: EntityManager,
    personId: string,
    organisationId: string,
    groupId: string | null,
    at: Date,
  ): Promise<Speaking | null> {
    return (await this.speakingAmong(tx, [{ personId, organisationId }], groupId, at))[0]?.speaking ?? null;
  }

  /** The same of several, each with an organisation; those who may not speak for it are left out. */
  async speakingAmong(
    tx: EntityManager,
    asked: readonly { readonly personId: string; readonly organisationId: string }[],
    groupId: string | null,
    at: Date,
  ): Promise<{ readonly personId: string; readonly speaking: Speaking }[]> {
    const people = await tx.findBy(Person, { id: In(asked.map(({ personId }) => personId)) });
    const speakers = new Map((await this.speakers(tx, people, at)).map((each) => [each.personId, each]));
    return asked.flatMap(({ personId, organisationId }) => {
      const speaker = speakers.get(personId);
      const speaking = speaker && speaksFor(speaker, organisationId, groupId, at);
      return speaking ? { personId, speaking } : [];
    });
  }

  private async speakers(tx: EntityManager, people: readonly Person[], at: Date): Promise<Speaker[]> {
    const ids = people.map(({ id }) => id);
    const ties = await this.affiliations.tiesOf(tx, ids);
    const substitutions = await this.substitutions.concerning(tx, ids, at);
    return people.map(({ id: personId, deactivatedAt }) => ({
      personId,
      deactivated: deactivatedAt !== null && deactivatedAt <= at,
      ties: ties.filter((tie) => tie.personId === personId),
      substitutions: substitutions.filter(
        ({ memberId, substituteId }) => memberId === personId || substituteId === personId,
      ),
    }));
  }

  /**
   * Gives a person another password inside an act: all of their sessions end, links to set one are good no more, and a
   * session begins here. The act must return the letter among its `letters`.
   */
  async renewPassword(
    tx: EntityManager,
    personId: string,
    given: Omit<SessionTerms, 'personId'> & { readonly passwordHash: string },
  ): Promise<{ readonly session: BegunSession; readonly letter: Letter }> {
    const { passwordHash, ...terms } = given;
    const person = await tx.findOneByOrFail(Person, { id: personId });
    await tx.update(Person, { id: personId }, { passwordHash });
    await this.sessions.endAllOf(tx, personId, terms.now);
    await this.links.end(tx, 'password_reset', personId, terms.now);
    const session = await this.sessions.begin(tx, { ...terms, personId });
    const { kind } = passwordChangedLetter;
    return { session, letter: { kind, to: person.email, words: { name: person.name } } };
  }

  /** The person who is signed in, with what only they may see. */
  async viewer(ctx: RequestContext, personId: string): Promise<ViewerType> {
    const person = await this.person(ctx, personId);
    const { id, email, demonstration, addressedAs, timeZone, language, passwordHash } = person;
    const hasPassword = passwordHash !== null;
    return { id, person, email, demonstration, hasPassword, addressedAs, timeZone, language };
  }

  /** A person by address, for scripts and the demonstration; null when there is none. */
  personByEmail(email: string, tx: EntityManager = this.database.manager): Promise<Person | null> {
    return tx.findOneBy(Person, { email: email.trim().toLowerCase() });
  }

  /** A person who is there, locked: what they can sign in with changes in one place at a time. */
  locked(tx: EntityManager, personId: string): Promise<Person> {
    return tx.findOneOrFail(Person, { where: { id: personId }, lock: { mode: 'pessimistic_write' } });
  }

  /**
   * Somebody inside an act who can be given something to do: there, and not deactivated.
   *
   * @throws Problem NOT_FOUND, CONFLICT
   */
  async activePerson(tx: EntityManager, id: string, now: Date): Promise<Person> {
    const person = isId(id) ? await tx.findOneBy(Person, { id }) : null;
    if (person === null) throw Problem.notFound('person');
    if (person.deactivatedAt !== null && person.deactivatedAt <= now) {
      throw Problem.conflict(`The account of ${person.name} is deactivated. Choose somebody else.`);
    }
    return person;
  }

  /** A person by id inside an act. */
  personById(tx: EntityManager, personId: string): Promise<Person> {
    return tx.findOneByOrFail(Person, { id: personId });
  }

  /** A person by id, batched. */
  async person(ctx: RequestContext, personId: string): Promise<Person> {
    const person = await ctx.load('person', personId, (ids) => this.byIds(ids));
    if (person === undefined) throw new Error(`person ${personId} is missing`);
    return person;
  }

  /** The same for an id that may be of nobody. */
  async optional(ctx: RequestContext, personId: string): Promise<Person | null> {
    return (await ctx.load('person', personId, (ids) => this.byIds(ids))) ?? null;
  }

  /** In which language the asker reads the record: by their profile, English for whoever is not signed in. */
  async languageOf(ctx: RequestContext): Promise<Language> {
    return ctx.personId === null ? 'en' : (await this.person(ctx, ctx.personId)).language;
  }

  /** People by name whose account is open: these (null for all), with a part of the name where it is given. */
  people(
    ids: readonly string[] | null,
    search: string | null,
    args: PageArgs,
    at: Date,
  ): Promise<Page<Person>> {
    const query = this.database.manager
      .createQueryBuilder(Person, 'person')
      .where('(person.deactivatedAt IS NULL OR person.deactivatedAt > :at)', { at });
    if (ids !== null) query.andWhere('person.id = ANY(:ids)', { ids });
    if (search?.trim())
      query.andWhere('position(lower(:search) in lower(person.name)) > 0', { search: search.trim() });
    return pageOf(
      query,
      [
        { column: 'person.name', value: ({ name }) => name, cast: 'text' },
        { column: 'person.id', value: ({ id }) => id, cast: 'uuid' },
      ],
      args,
    );
  }

  /** People by id, inside an act or outside. */
  async byIds(
    ids: readonly string[],
    tx: EntityManager = this.database.manager,
  ): Promise<Map<string, Person>> {
    const people = await tx.findBy(Person, { id: In([...ids]) });
    return new Map(people.map((person) => [person.id, person]));
  }
}
