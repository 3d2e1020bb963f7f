import { ACCOUNT_STATUSES } from '@concordat/domain';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { LanguageEnum, PersonType, ViewerType } from '../identity/identity.types.js';
import { enumOf } from '../platform/graphql/enums.js';

export const AccountStatusEnum = enumOf(ACCOUNT_STATUSES);
registerEnumType(AccountStatusEnum, { name: 'AccountStatus' });

@ObjectType('Account', { description: 'A person’s account, for themselves and for the secretariat.' })
export class AccountType {
  @Field(() => ID, { description: 'The person’s.' }) id: string;
  @Field(() => PersonType) person: PersonType;
  @Field({ description: 'The address they sign in with.' }) email: string;
  @Field(() => AccountStatusEnum) status: string;
  @Field() createdAt: Date;
  @Field(() => Date, { nullable: true }) deactivatedAt: Date | null;
  @Field(() => Date, { nullable: true }) erasedAt: Date | null;
}

@InputType()
export class UpdateProfileInput extends MutationInput {
  @Field() name: string;
  @Field(() => String, { nullable: true, description: 'How to be addressed; null for the name.' })
  addressedAs: string | null;
  @Field({ description: 'A name of the IANA database, for example Europe/London.' }) timeZone: string;
  @Field(() => LanguageEnum) language: string;
}

@InputType()
export class DeactivatePersonInput extends MutationInput {
  @Field(() => ID) personId: string;
  @Field({ description: 'Told to the person, and kept in the record.' }) reason: string;
}

@InputType()
export class ReactivatePersonInput extends MutationInput {
  @Field(() => ID) personId: string;
  @Field({ description: 'Told to the person, and kept in the record.' }) reason: string;
}

@ObjectType()
export class UpdateProfilePayload {
  @Field(() => ViewerType) viewer: ViewerType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class DeactivatePersonPayload {
  @Field(() => AccountType) account: AccountType;
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class ReactivatePersonPayload {
  @Field(() => AccountType) account: AccountType;
  @Field(() => ActType) act: ActType;
}
