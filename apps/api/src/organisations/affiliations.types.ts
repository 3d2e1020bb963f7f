import { AFFILIATION_KINDS } from '@concordat/domain';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ActType } from '../acts/acts.types.js';
import { MutationInput } from '../acts/mutation-input.js';
import { PersonType } from '../identity/identity.types.js';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';
import { CalendarDate } from '../platform/graphql/scalars.js';

export const AffiliationKindEnum = enumOf(AFFILIATION_KINDS);
registerEnumType(AffiliationKindEnum, { name: 'AffiliationKind' });

@ObjectType('Affiliation', { description: 'A person’s tie to an organisation.' })
export class AffiliationType {
  @Field(() => ID) id: string;
  @Field(() => AffiliationKindEnum) kind: string;
  @Field(() => CalendarDate) from: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day.' }) until: string | null;
  @Field(() => Date, { nullable: true, description: 'When it was cut short.' }) endedAt: Date | null;
}

export const AffiliationConnection = connectionOf(AffiliationType, 'Affiliation');

@InputType()
export class RecordAffiliationInput extends MutationInput {
  @Field(() => ID) personId: string;
  @Field(() => ID, { description: 'Who employs, is represented, or lends.' }) organisationId: string;
  @Field(() => AffiliationKindEnum) kind: string;
  @Field(() => ID, { nullable: true, description: 'To whom a seconded person is lent.' })
  lentToId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who pays for a secondment.' })
  fundedById?: string | null;
  @Field(() => CalendarDate) from: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day.' }) until?: string | null;
}

@ObjectType()
export class RecordAffiliationPayload {
  @Field(() => PersonType) person: PersonType;
  @Field(() => ActType) act: ActType;
}

@InputType()
export class EndAffiliationInput extends MutationInput {
  @Field(() => ID) affiliationId: string;
  @Field(() => CalendarDate, { nullable: true, description: 'Left out, it ends at once.' })
  lastDay?: string | null;
}

@ObjectType()
export class EndAffiliationPayload {
  @Field(() => PersonType) person: PersonType;
  @Field(() => ActType) act: ActType;
}
