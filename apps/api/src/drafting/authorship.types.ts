import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('WrittenPassage', {
  description:
    'Characters of a draft that stand together and were written by one person for one organisation.',
})
export class WrittenPassageType {
  @Field(() => Int, {
    description:
      'Where it begins among the characters of its clause, in UTF-16 units; a paragraph’s end counts as one.',
  })
  from: number;
  @Field() text: string;
  @Field(() => Date, { nullable: true, description: 'When the last of it was stored.' }) at: Date | null;
}

@ObjectType('AuthorShare', { description: 'What was written of a version for one organisation.' })
export class AuthorShareType {
  @Field(() => Int) characters: number;
  @Field(() => Float, { description: 'From 0 to 1, of all characters of the version.' }) share: number;
}
