import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { CalendarDate } from '../platform/graphql/scalars.js';

@ObjectType('Interest', { description: 'An interest that a person or an organisation has declared.' })
export class InterestType {
  @Field(() => ID) id: string;
  @Field() what: string;
  @Field(() => CalendarDate) since: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day.' }) until: string | null;
  @Field() declaredAt: Date;
  @Field(() => Date, { nullable: true }) withdrawnAt: Date | null;
}

@InputType()
export class DeclareInterestInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'Whose it is; left out, one’s own.' })
  organisationId?: string | null;
  @Field() what: string;
  @Field(() => CalendarDate) since: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day.' }) until?: string | null;
  @Field(() => String, { nullable: true, description: 'Where it applies; left out, everywhere.' })
  spaceSlug?: string | null;
  @Field(() => ID, { nullable: true, description: 'The one group in which it applies.' })
  taskGroupId?: string | null;
}

@ObjectType()
export class DeclareInterestPayload {
  @Field(() => InterestType) interest: InterestType;
  @Field(() => ActType) act: ActType;
}

@InputType()
export class WithdrawInterestInput extends MutationInput {
  @Field(() => ID) interestId: string;
}

@ObjectType()
export class WithdrawInterestPayload {
  @Field(() => InterestType) interest: InterestType;
  @Field(() => ActType) act: ActType;
}
