import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('ConsoleNeed', { description: 'Something that needs the secretariat, in words.' })
export class ConsoleNeedType {
  @Field(() => ID, { description: 'The same for the same thing each time it is asked for.' }) id: string;
  @Field() text: string;
  @Field(() => String, { nullable: true, description: 'The page of the web app where it can be done.' })
  path: string | null;
}
