import { Field, ID, InputType } from '@nestjs/graphql';
import { MutationInput } from '../acts/mutation-input.js';
import { CalendarDate } from '../platform/graphql/scalars.js';

/** What government says with every change of what it set. */
@InputType({ isAbstract: true })
class MandateInput extends MutationInput {
  @Field(() => ID) spaceId: string;
  @Field({ description: 'Why; stays on the timeline.' }) reasons: string;
  @Field(() => String, { nullable: true, description: 'Where government says so in public.' })
  statementUrl?: string | null;
}

@InputType()
export class ChangeGoalInput extends MandateInput {
  @Field() goal: string;
}

@InputType()
export class ChangeTargetDateInput extends MandateInput {
  @Field(() => CalendarDate) targetDate: string;
}

@InputType()
export class ChangeSponsorInput extends MandateInput {
  @Field(() => ID) personId: string;
  @Field(() => ID, { nullable: true, description: 'For which organisation; null for nobody.' })
  organisationId?: string | null;
}
