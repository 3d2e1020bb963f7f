import { Field, InputType } from '@nestjs/graphql';

@InputType({ isAbstract: true })
export abstract class MutationInput {
  @Field(() => String, {
    nullable: true,
    description: 'Asking again with the same key and input gives the same answer and does nothing twice.',
  })
  idempotencyKey?: string | null;
}
