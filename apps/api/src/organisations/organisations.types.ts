import { AFFILIATION_KINDS } from '@concordat/domain';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../platform/graphql/enums.js';
import { connectionOf } from '../platform/graphql/pages.js';
import { CalendarDate } from '../platform/graphql/scalars.js';

export const AffiliationKindEnum = enumOf(AFFILIATION_KINDS);
registerEnumType(AffiliationKindEnum, { name: 'AffiliationKind' });

@ObjectType('Sector', { description: 'An interest group.' })
export class SectorType {
  @Field(() => ID, { name: 'id' }) key: string;
  @Field() name: string;
}

@ObjectType('Organisation', { description: 'A body that takes part.' })
export class OrganisationType {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() name: string;
  @Field({ description: 'Made up for a demonstration.' }) illustrative: boolean;
  @Field() description: string;
}

@ObjectType('Affiliation', { description: 'A person’s tie to an organisation.' })
export class AffiliationType {
  @Field(() => ID) id: string;
  @Field(() => AffiliationKindEnum) kind: string;
  @Field(() => CalendarDate) from: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day.' }) until: string | null;
}

export const OrganisationConnection = connectionOf(OrganisationType, 'Organisation');
