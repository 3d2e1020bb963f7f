import type { OrganisationKind, Role } from '@concordat/domain';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PersonType, RoleEnum } from '../identity/identity.types.js';
import { OrganisationKindEnum } from '../organisations/organisations.types.js';
import { connectionOf } from '../platform/graphql/pages.js';
import { CalendarDate } from '../platform/graphql/scalars.js';

/** A role that somebody holds or held, in a space, one of its groups, or the installation. */
export interface HeldRole {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly spaceId: string | null;
  readonly groupId: string | null;
  readonly organisationId: string | null;
  readonly from: string;
  readonly until: string | null;
}

@ObjectType('PersonRole', { description: 'A role that a person holds or held.' })
export class PersonRoleType {
  @Field(() => ID) id: string;
  @Field(() => RoleEnum) role: string;
  @Field(() => CalendarDate) from: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day.' }) until: string | null;
}

export const PersonConnection = connectionOf(PersonType, 'Person');

@InputType()
export class PeopleFilter {
  @Field(() => String, { nullable: true, description: 'A part of the name.' }) search?: string | null;
  @Field(() => String, { nullable: true }) organisationSlug?: string | null;
  @Field(() => ID, { nullable: true }) sectorKey?: string | null;
  @Field(() => OrganisationKindEnum, { nullable: true, description: 'Of the organisation.' })
  kind?: OrganisationKind | null;
  @Field(() => String, { nullable: true }) spaceSlug?: string | null;
}
