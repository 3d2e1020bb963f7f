import { type HeldRole, keptRole, NOWHERE, type PolicySubject, type SpaceRole } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { dayBefore, dayOf } from '../access/grants.js';
import type { Located } from '../acts/define-act.js';
import { AccountsService } from '../identity/accounts.service.js';
import { newId } from '../platform/ids.js';
import { isId } from '../platform/input.js';
import { Problem } from '../platform/problem.js';
import type { Space } from './entities/space.js';
import { SpaceRoleGrant } from './entities/space-role.js';
import { SpacesService } from './spaces.service.js';

/** The installation, as the policy sees it: it has no state of its own. */
export const INSTALLATION: PolicySubject = { ...NOWHERE, states: { space: 'active' } };

/** A role as it is about to be given. `until` is the last day, inclusive. */
export interface NewRole {
  readonly spaceId: string | null;
  readonly personId: string;
  readonly role: SpaceRole;
  readonly from: string;
  readonly until: string | null;
}

/** Roles in spaces and in the installation, inside an act. */
@Injectable()
export class RolesService {
  constructor(
    private readonly spaces: SpacesService,
    private readonly accounts: AccountsService,
  ) {}

  /**
   * Where a role is held, for the policy: a space, or the installation when null. No other role there is given or ended
   * until the act is done: which one is the last is to be known.
   *
   * @throws Problem NOT_FOUND
   */
  async place(tx: EntityManager, spaceId: string | null): Promise<Located<Space | null>> {
    if (spaceId !== null) return this.placeIn(tx, spaceId);
    await keepRoles(tx, null);
    return { subject: null, policy: INSTALLATION };
  }

  /**
   * The same in a space. Roles are kept before the space is: whoever did it the other way round would wait for one who
   * has the roles and waits for the space.
   *
   * @throws Problem NOT_FOUND
   */
  async placeIn(tx: EntityManager, spaceId: string): Promise<Located<Space>> {
    if (!isId(spaceId)) throw Problem.notFound('space');
    await keepRoles(tx, spaceId);
    const space = await this.spaces.locked(tx, spaceId);
    return { subject: space, policy: this.spaces.policySubject(space) };
  }

  /** The roles in a space that hold today, or are to. */
  grantsFrom(tx: EntityManager, spaceId: string, now: Date): Promise<SpaceRoleGrant[]> {
    return this.inForceFrom(tx, spaceId, dayOf(now));
  }

  /** Everybody who holds a role in a space, or will hold one. */
  async people(tx: EntityManager, spaceId: string, now: Date): Promise<string[]> {
    return (await this.grantsFrom(tx, spaceId, now)).map(({ personId }) => personId);
  }

  /**
   * @throws Problem CONFLICT where the person holds the role already, or the space has another sponsor
   */
  async requireNew(
    tx: EntityManager,
    { spaceId, personId, role, from }: NewRole,
    day: string,
  ): Promise<void> {
    const held = await this.inForceFrom(tx, spaceId, from < day ? from : day);
    if (held.some((each) => each.role === role && each.personId === personId)) {
      throw Problem.conflict('They hold this role already. End it first to give it anew.');
    }
    if (role === 'sponsor' && held.some((each) => each.role === 'sponsor')) {
      throw Problem.conflict('This space has its sponsor. Who sponsors it is for government to change.');
    }
  }

  /**
   * @throws Problem CONFLICT for the last secretariat, and for the sponsor
   */
  async requireEndable(tx: EntityManager, grant: SpaceRoleGrant, now: Date): Promise<void> {
    const kept = keptRole(grantHeld(grant, true), await this.held(tx, grant.spaceId, now));
    if (kept !== null) throw Problem.conflict(kept);
  }

  /** Roles in force in a space, or in the installation when null, and who of their holders can act. */
  async held(tx: EntityManager, spaceId: string | null, now: Date): Promise<HeldRole[]> {
    const day = dayOf(now);
    const grants = (await this.inForceFrom(tx, spaceId, day)).filter(({ from }) => from <= day);
    const active = await this.accounts.activeAmong(
      tx,
      grants.map(({ personId }) => personId),
      now,
    );
    return grants.map((grant) => grantHeld(grant, active.has(grant.personId)));
  }

  /** Gives a role inside an act that has settled that it may be given. @returns its id */
  async give(tx: EntityManager, role: NewRole & { readonly organisationId: string | null }): Promise<string> {
    const id = newId();
    await tx.insert(SpaceRoleGrant, { id, ...role });
    return id;
  }

  /** Who sponsors a space now, or is to. */
  async sponsorsFrom(tx: EntityManager, spaceId: string, now: Date): Promise<SpaceRoleGrant[]> {
    return (await this.grantsFrom(tx, spaceId, now)).filter(({ role }) => role === 'sponsor');
  }

  /** Ends these roles and gives the sponsor's to somebody else, from now on. @returns its id */
  async handOver(
    tx: EntityManager,
    ending: readonly SpaceRoleGrant[],
    sponsor: Pick<SpaceRoleGrant, 'personId' | 'organisationId'> & { readonly spaceId: string },
    now: Date,
  ): Promise<string> {
    const ids = ending.map(({ id }) => id);
    if (ids.length > 0) await tx.update(SpaceRoleGrant, { id: In(ids) }, { until: dayBefore(now) });
    return this.give(tx, { ...sponsor, role: 'sponsor', from: dayOf(now), until: null });
  }

  /** Every role that was ever given in a space, or in the installation when null, the oldest first. */
  everGiven(tx: EntityManager, spaceId: string | null): Promise<SpaceRoleGrant[]> {
    const where = spaceId === null ? { spaceId: IsNull() } : { spaceId };
    return tx.find(SpaceRoleGrant, { where, order: { from: 'ASC', id: 'ASC' } });
  }

  /**
   * Ends the roles held for an organisation in a space, from now on.
   *
   * @returns who held them
   * @throws Problem CONFLICT when one of them may not end
   */
  async endRolesFor(
    tx: EntityManager,
    spaceId: string,
    organisationId: string,
    now: Date,
  ): Promise<readonly string[]> {
    const grants = (await this.inForceFrom(tx, spaceId, dayOf(now))).filter(
      (each) => each.organisationId === organisationId,
    );
    const ending = new Set(grants.map(({ id }) => id));
    const held = await this.held(tx, spaceId, now);
    for (const grant of grants) {
      const others = held.filter(({ id }) => id === grant.id || !ending.has(id));
      const kept = keptRole(grantHeld(grant, true), others);
      if (kept !== null) throw Problem.conflict(kept);
    }
    if (ending.size > 0) {
      await tx.update(SpaceRoleGrant, { id: In([...ending]) }, { until: dayBefore(now) });
    }
    return grants.map(({ personId }) => personId);
  }

  private inForceFrom(tx: EntityManager, spaceId: string | null, day: string): Promise<SpaceRoleGrant[]> {
    return tx
      .createQueryBuilder(SpaceRoleGrant, 'role')
      .where(spaceId === null ? { spaceId: IsNull() } : { spaceId })
      .andWhere('(role.until IS NULL OR role.until >= :day)', { day })
      .orderBy('role.id')
      .getMany();
  }
}

function grantHeld({ id, role, personId }: SpaceRoleGrant, active: boolean): HeldRole {
  return { id, role, personId, active };
}

async function keepRoles(tx: EntityManager, spaceId: string | null): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`roles:${spaceId ?? ''}`]);
}
