import { INVITATION_LIFE_MS, invitationState, NOWHERE, type PolicySubject } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Letter } from '../../acts/messages.js';
import { newId } from '../../platform/ids.js';
import { isId } from '../../platform/input.js';
import { Problem } from '../../platform/problem.js';
import type { Space } from '../../spaces/entities/space.js';
import { SpacesService } from '../../spaces/spaces.service.js';
import { Person } from '../entities/person.js';
import { newToken, tokenHash } from '../tokens.js';
import { Invitation } from './entities/invitation.js';
import { invitationLetter } from './letters.js';

/** Whom to invite, to what, and in whose name. */
export interface InvitationTerms {
  readonly person: Pick<Person, 'id' | 'name' | 'email'>;
  /** Null for the installation. */
  readonly space: Pick<Space, 'id' | 'title'> | null;
  /** Null for the system. */
  readonly invitedById: string | null;
  readonly now: Date;
}

/** An invitation and the letter that an act which makes it must return among its `letters`. */
export interface MadeInvitation {
  readonly invitationId: string;
  readonly letter: Letter;
}

/** An invitation as an act finds it. */
export interface FoundInvitation {
  readonly invitation: Invitation;
  readonly person: Person;
}

const USED_UP =
  'This invitation has been used, was taken back or has expired. Ask whoever invited you to send it again.';

/** Invitations: made, sent again and accepted, inside the acts that do so. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: DataSource,
    private readonly spaces: SpacesService,
  ) {}

  /** Invites somebody who has an account and has never signed in. */
  async invite(tx: EntityManager, terms: InvitationTerms): Promise<MadeInvitation> {
    const { person, space, invitedById, now } = terms;
    const { token, hash } = newToken();
    const invitationId = newId();
    const times = { sentAt: now, expiresAt: new Date(now.getTime() + INVITATION_LIFE_MS) };
    await tx.insert(Invitation, {
      id: invitationId,
      personId: person.id,
      spaceId: space?.id ?? null,
      invitedById,
      tokenHash: hash,
      createdAt: now,
      ...times,
      acceptedAt: null,
      revokedAt: null,
    });
    const inviter = await this.inviterOf(tx, invitedById);
    return { invitationId, letter: letterTo(person, inviter, space, times.expiresAt, token) };
  }

  /** Sends it again with a new link; the links before it are good no more. */
  async resend(
    tx: EntityManager,
    { invitation, person }: FoundInvitation,
    space: Space | null,
    now: Date,
  ): Promise<Letter> {
    const { token, hash } = newToken();
    const expiresAt = new Date(now.getTime() + INVITATION_LIFE_MS);
    await tx.update(
      Invitation,
      { id: invitation.id },
      { tokenHash: hash, sentAt: now, expiresAt, revokedAt: null },
    );
    return letterTo(person, await this.inviterOf(tx, invitation.invitedById), space, expiresAt, token);
  }

  /**
   * An invitation for an act of the secretariat, kept from changing.
   *
   * @throws Problem NOT_FOUND
   */
  async locked(tx: EntityManager, id: string): Promise<FoundInvitation & { readonly space: Space | null }> {
    const invitation = isId(id)
      ? await tx.findOne(Invitation, { where: { id }, lock: { mode: 'pessimistic_write' } })
      : null;
    if (invitation === null) throw Problem.notFound('invitation');
    const person = await tx.findOneByOrFail(Person, { id: invitation.personId });
    const space = invitation.spaceId === null ? null : await this.spaces.locked(tx, invitation.spaceId);
    return { invitation, person, space };
  }

  /** What the policy must know of an invitation. */
  policySubject(invitation: Invitation, space: Space | null, now: Date): PolicySubject {
    return {
      ...NOWHERE,
      spaceId: invitation.spaceId,
      states: { space: space?.status ?? 'active', invitation: invitationState(invitation, now) },
    };
  }

  /** The invitation that a token opens, whatever its state; null when no letter had that token. */
  byToken(token: string, tx: EntityManager = this.database.manager): Promise<Invitation | null> {
    return tx.findOneBy(Invitation, { tokenHash: tokenHash(token) });
  }

  /**
   * Uses up an invitation inside the act that gives its person a way to sign in; their address is confirmed by it.
   *
   * @throws Problem GONE when it is not pending any more, NOT_FOUND when no letter had that token
   */
  async accept(tx: EntityManager, token: string, now: Date): Promise<FoundInvitation> {
    const invitation = await tx.findOne(Invitation, {
      where: { tokenHash: tokenHash(token) },
      lock: { mode: 'pessimistic_write' },
    });
    if (invitation === null) throw Problem.notFound('invitation');
    const person = await tx.findOneByOrFail(Person, { id: invitation.personId });
    if (invitationState(invitation, now) !== 'pending' || person.deactivatedAt !== null) {
      throw new Problem('GONE', USED_UP);
    }
    await tx.update(Invitation, { id: invitation.id }, { acceptedAt: now });
    await tx.update(Person, { id: person.id }, { emailConfirmedAt: now });
    return { invitation: { ...invitation, acceptedAt: now }, person };
  }

  /** Whether an account is new and waits for its person to accept an invitation. */
  async isInvited(personId: string, now: Date, tx: EntityManager = this.database.manager): Promise<boolean> {
    return (await this.pendingOf(tx, personId, now)) !== null;
  }

  /**
   * Uses up somebody's invitation where they have shown in another way than by its letter that the address is theirs;
   * null when none is pending. For new accounts alone: one that was entered before is entered in its own way.
   */
  async acceptFor(tx: EntityManager, personId: string, now: Date): Promise<FoundInvitation | null> {
    const found = await this.pendingOf(tx, personId, now);
    if (found === null) return null;
    await tx.update(Invitation, { id: found.invitation.id }, { acceptedAt: now });
    await tx.update(Person, { id: personId }, { emailConfirmedAt: now });
    return found;
  }

  private async pendingOf(tx: EntityManager, personId: string, now: Date): Promise<FoundInvitation | null> {
    const person = await tx.findOneByOrFail(Person, { id: personId });
    const isNew = person.passwordHash === null && person.emailConfirmedAt === null;
    if (!isNew || person.deactivatedAt !== null) return null;
    const invitations = await tx.findBy(Invitation, { personId });
    const invitation = invitations.find((each) => invitationState(each, now) === 'pending');
    return invitation === undefined ? null : { invitation, person };
  }

  private async inviterOf(tx: EntityManager, personId: string | null): Promise<string> {
    if (personId === null) return 'The secretariat';
    return (await tx.findOneByOrFail(Person, { id: personId })).name;
  }
}

function letterTo(
  person: Pick<Person, 'name' | 'email'>,
  inviter: string,
  space: Pick<Space, 'title'> | null,
  until: Date,
  token: string,
): Letter {
  const { kind } = invitationLetter;
  const words = {
    name: person.name,
    inviter,
    place: placeOf(space),
    until: dayInWords(until),
    token,
  };
  return { kind, to: person.email, words };
}

/** Where somebody is invited to, for a sentence. */
export function placeOf(space: Pick<Space, 'title'> | null): string {
  return space === null ? 'Concordat' : `“${space.title}” on Concordat`;
}

/** A day as a letter writes it, in UTC. */
function dayInWords(at: Date): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(at);
}
