import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { networkOf } from '../../platform/http/network-address.js';
import { Throttle, type Ticket } from '../../throttling/throttle.js';
import type { LetterLink, LinkPurpose } from './letter-link.js';
import { LetterLinks, usedUp } from './links.service.js';

/** Asking for letters, and following their links: slowed down for whoever does it too often. */
@Injectable()
export class LetterDoor {
  constructor(
    private readonly links: LetterLinks,
    private readonly throttle: Throttle,
  ) {}

  /**
   * Counts that somebody asks for a letter to an address.
   *
   * @throws Problem RATE_LIMITED
   */
  mayAsk(ctx: RequestContext, email: string): Promise<void> {
    const tickets: Ticket[] = [
      { kind: 'letter_address', subject: email },
      { kind: 'letter_network', subject: networkOf(ctx) },
    ];
    return this.throttle.enter(tickets, ctx.now);
  }

  /**
   * The link that a token opens, before the act that uses it up.
   *
   * @throws Problem GONE, RATE_LIMITED for a network that tries one token after another
   */
  open(ctx: RequestContext, token: string, purposes: readonly LinkPurpose[]): Promise<LetterLink> {
    return this.guess(ctx, async () => {
      const link = await this.links.good(token, ctx.now);
      if (link === null || !purposes.includes(link.purpose)) throw usedUp();
      return link;
    });
  }

  /** Does what fails for a wrong token, and counts only the times that it failed. */
  async guess<T>(ctx: RequestContext, work: () => Promise<T>): Promise<T> {
    const tickets: Ticket[] = [{ kind: 'link_network', subject: networkOf(ctx) }];
    await this.throttle.enter(tickets, ctx.now);
    const done = await work();
    await this.throttle.giveBack(tickets);
    return done;
  }
}
