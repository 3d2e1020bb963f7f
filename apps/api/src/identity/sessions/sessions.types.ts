import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ActType } from '../../acts/acts.types.js';
import { MutationInput } from '../../acts/mutation-input.js';
import { connectionOf } from '../../platform/graphql/pages.js';

@ObjectType('Session', { description: 'A browser in which the viewer is signed in.' })
export class SessionType {
  @Field(() => ID) id: string;
  @Field() createdAt: Date;
  @Field({ description: 'When it was last used, to the quarter of an hour.' }) lastSeenAt: Date;
  @Field({ description: 'When it ends, whatever happens.' }) expiresAt: Date;
}

export const SessionConnection = connectionOf(SessionType, 'Session');

@InputType()
export class EndSessionInput extends MutationInput {
  @Field(() => ID) sessionId: string;
}

@InputType()
export class SignOutEverywhereInput extends MutationInput {}

@ObjectType()
export class EndSessionPayload {
  @Field(() => ActType) act: ActType;
}

@ObjectType()
export class SignOutEverywherePayload {
  @Field(() => Int, { description: 'How many sessions were ended.' }) ended: number;
}
