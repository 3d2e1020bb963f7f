import { SPEAKING_AS } from '@concordat/domain';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { TaskGroupType } from '../groups/groups.types.js';
import { enumOf } from '../platform/graphql/enums.js';
import { CalendarDate } from '../platform/graphql/scalars.js';

export const SpeakingAsEnum = enumOf(SPEAKING_AS);
registerEnumType(SpeakingAsEnum, { name: 'SpeakingAs' });

@ObjectType('Substitution', {
  description: 'For a period somebody speaks in a task group in place of a member.',
})
export class SubstitutionType {
  @Field(() => ID) id: string;
  @Field(() => ID, { description: 'The place in the group that is filled.' }) membershipId: string;
  @Field(() => CalendarDate) from: string;
  @Field(() => CalendarDate, { description: 'The last day.' }) until: string;
  @Field(() => Date, { nullable: true, description: 'When it was cut short.' }) endedAt: Date | null;
}

@InputType()
export class NameSubstituteInput extends MutationInput {
  @Field(() => ID, { description: 'The place of the member who is replaced.' }) membershipId: string;
  @Field(() => ID, { description: 'The person who stands in.' }) substituteId: string;
  @Field(() => CalendarDate) from: string;
  @Field(() => CalendarDate, { description: 'The last day.' }) until: string;
}

@ObjectType()
export class NameSubstitutePayload {
  @Field(() => TaskGroupType) taskGroup: TaskGroupType;
  @Field(() => ActType) act: ActType;
}

@InputType()
export class EndSubstitutionInput extends MutationInput {
  @Field(() => ID) substitutionId: string;
}

@ObjectType()
export class EndSubstitutionPayload {
  @Field(() => TaskGroupType) taskGroup: TaskGroupType;
  @Field(() => ActType) act: ActType;
}
