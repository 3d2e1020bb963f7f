import { LANGUAGES, type Language, ROLES } from '@concordat/domain';
import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MutationInput } from '../acts/mutation-input.js';
import { enumOf } from '../platform/graphql/enums.js';

export const RoleEnum = enumOf(ROLES);
registerEnumType(RoleEnum, { name: 'Role' });

export const LanguageEnum = enumOf(LANGUAGES);
registerEnumType(LanguageEnum, { name: 'Language' });

@ArgsType()
export class InLanguage {
  @Field(() => LanguageEnum, {
    nullable: true,
    description: 'When left out, that of the viewer’s profile; English for whoever is not signed in.',
  })
  language?: Language | null;
}

@ObjectType('Person')
export class PersonType {
  @Field(() => ID) id: string;
  @Field() name: string;
}

@ObjectType('Viewer', { description: 'The person who is signed in.' })
export class ViewerType {
  @Field(() => ID) id: string;
  @Field(() => PersonType) person: PersonType;
  @Field() email: string;
  @Field({ description: 'Whether this is an account of the demonstration.' }) demonstration: boolean;
  @Field(() => String, { nullable: true, description: 'How they wish to be addressed; null for their name.' })
  addressedAs: string | null;
  @Field({ description: 'IANA name of the zone in which they are shown times.' }) timeZone: string;
  @Field(() => LanguageEnum, { description: 'In which the record tells them what happened.' })
  language: string;
  @Field({ description: 'Whether they can sign in with a password.' }) hasPassword: boolean;
}

@InputType()
export class SignInInput extends MutationInput {
  @Field() email: string;
  @Field() password: string;
}

@InputType()
export class SignOutInput extends MutationInput {}

@ObjectType()
export class SignInPayload {
  @Field(() => ViewerType) viewer: ViewerType;
}

@ObjectType()
export class SignOutPayload {
  @Field() signedOut: boolean;
}
