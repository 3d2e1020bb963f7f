import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../platform/graphql/enums.js';
import { PROOF_STATES } from './receipts.js';

export const ProofStateEnum = enumOf(PROOF_STATES);
registerEnumType(ProofStateEnum, {
  name: 'ProofState',
  description:
    'How far an act has come: recorded; in a signed head of the log; in one that a witness has cosigned.',
});

@ObjectType('LedgerHead', { description: 'Size and root of the whole log.' })
export class LedgerHeadType {
  @Field() origin: string;
  @Field(() => Int) size: number;
  @Field({ description: 'RFC 6962 root, 64 hexadecimal digits.' }) rootHash: string;
  @Field(() => Date, { nullable: true }) at: Date | null;
  @Field(() => Int, { description: 'How many witnesses are asked to cosign signed heads.' })
  witnesses: number;
  @Field(() => Int, {
    description: 'Size of the newest head that a witness has cosigned; 0 before there is one.',
  })
  witnessedSize: number;
}
