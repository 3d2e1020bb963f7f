import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('LedgerHead', { description: 'Size and root of the whole log.' })
export class LedgerHeadType {
  @Field() origin: string;
  @Field(() => Int) size: number;
  @Field({ description: 'RFC 6962 root, 64 hexadecimal digits.' }) rootHash: string;
  @Field(() => Date, { nullable: true }) at: Date | null;
}
