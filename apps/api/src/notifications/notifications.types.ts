import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../platform/graphql/enums.js';
import { WAITING_KINDS } from '../platform/waiting.js';

export const WaitingKindEnum = enumOf(WAITING_KINDS);
registerEnumType(WaitingKindEnum, { name: 'WaitingKind' });

@ObjectType('WaitingItem', { description: 'Something that waits for the viewer.' })
export class WaitingItemType {
  @Field(() => ID) id: string;
  @Field(() => WaitingKindEnum) kind: string;
  @Field() title: string;
  @Field({ description: 'Why it waits for them.' }) reason: string;
  @Field({ description: 'The page where it can be done.' }) path: string;
  @Field() since: Date;
  @Field(() => Date, { nullable: true }) dueAt: Date | null;
}
