import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('DecisionChain', {
  description:
    'What led to a decision and what came of it by the moment of its entry; without what the asker may not read.',
})
export class DecisionChainType {}

@ObjectType('PutVersion', { description: 'A version that was put to a decision.' })
export class PutVersionType {
  @Field() putAt: Date;
}
