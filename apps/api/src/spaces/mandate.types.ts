import { MANDATE_PARTS } from '@concordat/domain';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../platform/graphql/enums.js';

export const MandatePartEnum = enumOf(MANDATE_PARTS);
registerEnumType(MandatePartEnum, { name: 'MandatePart' });

@ObjectType('MandateChange', {
  description: 'That government changed what it set: the goal, the target date, or who sponsors the space.',
})
export class MandateChangeType {
  @Field(() => ID) id: string;
  @Field(() => MandatePartEnum) part: string;
  @Field(() => String, {
    nullable: true,
    description: 'The goal or the target date until then; null for the sponsor.',
  })
  before: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The goal or the target date from then on; null for the sponsor.',
  })
  after: string | null;
  @Field() reasons: string;
  @Field(() => String, { nullable: true, description: 'Where government says so in public.' })
  statementUrl: string | null;
  @Field() changedAt: Date;
}
