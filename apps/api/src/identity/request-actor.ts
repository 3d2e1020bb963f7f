import { type Actor, PUBLIC } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { Problem } from '../platform/problem.js';
import { AccessTokens } from '../tokens/access-tokens.js';
import { IdentityService } from './identity.service.js';
import { SessionCookies } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

/** What a request brings along to say who sends it; the headers of any HTTP request are such. */
export interface Credentials {
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
}

const BEARER = /^bearer(?:\s+(?<token>.*))?$/iu;

/** Who asks, from what came along: the same answer on every door. */
@Injectable()
export class RequestActor {
  constructor(
    private readonly cookies: SessionCookies,
    private readonly sessions: SessionsService,
    private readonly tokens: AccessTokens,
    private readonly identity: IdentityService,
  ) {}

  /**
   * Who asks. An access token speaks for itself: beside one no cookie counts, and a bad one is nobody's.
   *
   * @throws Problem UNAUTHENTICATED for a token that is not good, or not any more
   */
  async of(credentials: Credentials, now: Date): Promise<Actor> {
    const actor = await this.find(credentials, now);
    if (actor !== null) return actor;
    throw new Problem(
      'UNAUTHENTICATED',
      'This access token is not known, has expired or was revoked. Make a new one in your account.',
    );
  }

  /** The same for doors that stay open and ask again: null for a token that is not good, or not any more. */
  async find(credentials: Credentials, now: Date): Promise<Actor | null> {
    const bearer = BEARER.exec(credentials.authorization ?? '');
    if (bearer === null) return this.inSession(credentials.cookie, now);
    const token = await this.tokens.find(bearer.groups?.token ?? '', now);
    if (token === null) return null;
    const actor = await this.identity.actorOf(token.personId, now);
    return actor?.kind === 'person' ? { ...actor, scope: token.scope } : null;
  }

  private async inSession(cookieHeader: string | undefined, now: Date): Promise<Actor> {
    const token = this.cookies.read(cookieHeader);
    const session = token === null ? null : await this.sessions.find(token, now);
    if (session === null) return PUBLIC;
    return (await this.identity.actorOf(session.personId, now, session.id)) ?? PUBLIC;
  }
}
