import { NOWHERE } from '@concordat/domain';
import { Args, Field, ObjectType, Query, Resolver, registerEnumType } from '@nestjs/graphql';
import { Ctx, Reads } from '../../platform/graphql/doors.js';
import { enumOf } from '../../platform/graphql/enums.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { IdentityService } from '../identity.service.js';
import { LINK_PURPOSES } from './letter-link.js';
import { LetterLinks } from './links.service.js';

export const LinkPurposeEnum = enumOf(LINK_PURPOSES);
registerEnumType(LinkPurposeEnum, { name: 'LinkPurpose' });

@ObjectType('LetterLink', { description: 'What the link of a letter is good for.' })
export class LetterLinkType {
  @Field(() => LinkPurposeEnum) purpose: string;
  @Field(() => String, { nullable: true, description: 'Whom it was sent to.' }) name: string | null;
  @Field(() => String, { nullable: true, description: 'The address of the account.' }) email: string | null;
  @Field() expiresAt: Date;
}

@Resolver(() => LetterLinkType)
export class LetterLinksResolver {
  constructor(
    private readonly links: LetterLinks,
    private readonly identity: IdentityService,
  ) {}

  @Query(() => LetterLinkType, {
    nullable: true,
    description: 'What the link of a letter is good for; null when it is good for nothing any more.',
  })
  @Reads('letterLink.read')
  async letterLink(@Ctx() ctx: RequestContext, @Args('token') token: string): Promise<LetterLinkType | null> {
    ctx.require('letterLink.read', NOWHERE);
    const link = await this.links.good(token, ctx.now);
    if (link === null) return null;
    const { purpose, expiresAt } = link;
    const person = link.personId === null ? link : await this.identity.person(ctx, link.personId);
    return { purpose, expiresAt, name: person.name, email: person.email };
  }
}
