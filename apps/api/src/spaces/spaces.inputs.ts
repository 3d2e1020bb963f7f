import { Field, ID, InputType } from '@nestjs/graphql';
import { MutationInput } from '../acts/mutation-input.js';
import { CalendarDate } from '../platform/graphql/scalars.js';
import { MilestoneStatusEnum, SpaceRoleEnum } from './spaces.types.js';

@InputType()
export class CreateSpaceInput extends MutationInput {
  @Field({ description: 'Its address: small letters and digits, joined by hyphens.' }) slug: string;
  @Field() title: string;
  @Field() goal: string;
  @Field() vision: string;
  @Field(() => CalendarDate) targetDate: string;
  @Field({ defaultValue: false, description: 'Made up for a demonstration.' }) illustrative: boolean;
}

@InputType()
export class ReviseSpaceInput extends MutationInput {
  @Field(() => ID) spaceId: string;
  @Field() title: string;
  @Field() vision: string;
}

@InputType()
export class CloseSpaceInput extends MutationInput {
  @Field(() => ID) spaceId: string;
  @Field({ description: 'How it ended, in words.' }) ending: string;
}

@InputType()
export class GrantSpaceRoleInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'Null for a role in the installation itself.' })
  spaceId?: string | null;
  @Field(() => ID) personId: string;
  @Field(() => SpaceRoleEnum) role: string;
  @Field(() => ID, { nullable: true, description: 'For which organisation; null for nobody.' })
  organisationId?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The first day; today unless said.' })
  from?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day.' }) until?: string | null;
}

@InputType()
export class EndSpaceRoleInput extends MutationInput {
  @Field(() => ID) spaceRoleId: string;
}

@InputType()
export class AdmitOrganisationInput extends MutationInput {
  @Field(() => ID) spaceId: string;
  @Field(() => ID) organisationId: string;
}

@InputType()
export class RemoveOrganisationInput extends AdmitOrganisationInput {
  @Field({ description: 'Why it no longer takes part; part of the record.' }) reason: string;
}

@InputType()
export class SetMilestoneInput extends MutationInput {
  @Field(() => ID) spaceId: string;
  @Field() title: string;
  @Field(() => CalendarDate) dueDate: string;
}

@InputType()
export class ReportMilestoneInput extends MutationInput {
  @Field(() => ID) milestoneId: string;
  @Field(() => MilestoneStatusEnum) status: string;
  @Field() note: string;
  @Field({ defaultValue: false, description: 'Whether the step is done.' }) done: boolean;
}
