import { ERASURE_GROUNDS, ERASURE_REQUEST_STATUSES } from '@concordat/domain';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';
import { AccountType } from './people.types.js';

export const ErasureGroundEnum = enumOf(ERASURE_GROUNDS);
registerEnumType(ErasureGroundEnum, { name: 'ErasureGround' });
export const ErasureRequestStatusEnum = enumOf(ERASURE_REQUEST_STATUSES);
registerEnumType(ErasureRequestStatusEnum, { name: 'ErasureRequestStatus' });

@ObjectType('ErasureRequest', { description: 'A person’s request that their data be erased.' })
export class ErasureRequestType {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => ErasureRequestStatusEnum) status: string;
  @Field() requestedAt: Date;
  @Field(() => Date, { nullable: true }) answeredAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was declined.' }) answer: string | null;
}

export const ErasureRequestConnection = connectionOf(ErasureRequestType, 'ErasureRequest');

@ObjectType('PersonalDataKind', { description: 'A kind of data that is kept about people.' })
export class PersonalDataKindType {
  @Field({ description: 'Its key in the document that a person downloads.' }) section: string;
  @Field() title: string;
  @Field({ description: 'Whether any of it goes when a person is erased.' }) erased: boolean;
  @Field(() => String, { nullable: true, description: 'What of it stays, and why; null where nothing does.' })
  stays: string | null;
}

@InputType()
export class RequestErasureInput extends MutationInput {
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class WithdrawErasureRequestInput extends MutationInput {}

@InputType()
export class DeclineErasureInput extends MutationInput {
  @Field(() => ID) personId: string;
  @Field({ description: 'Told to the person.' }) reason: string;
}

@InputType()
export class ErasePersonInput extends MutationInput {
  @Field(() => ID) personId: string;
  @Field(() => ErasureGroundEnum) ground: string;
  @Field({ description: 'Stays in the record; it must not name the person.' }) reason: string;
  @Field({ description: 'The address of the account, typed once more.' }) confirmEmail: string;
  @Field({ description: 'Whether the words of responses that they gave for themselves go as well.' })
  withResponses: boolean;
}

@InputType()
export class EraseActInput extends MutationInput {
  @Field(() => ID) actId: string;
  @Field(() => ErasureGroundEnum) ground: string;
  @Field({ description: 'Stays in the record; it must not say again what is erased.' }) reason: string;
}

@ObjectType()
export class EraseActPayload {
  @Field(() => ActType, { description: 'The erasure.' }) act: ActType;
}

@ObjectType({ isAbstract: true })
abstract class AccountPayload {
  @Field(() => AccountType) account: AccountType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class RequestErasurePayload extends AccountPayload {}

@ObjectType()
export class WithdrawErasureRequestPayload extends AccountPayload {}

@ObjectType()
export class DeclineErasurePayload extends AccountPayload {}

@ObjectType()
export class ErasePersonPayload extends AccountPayload {}
