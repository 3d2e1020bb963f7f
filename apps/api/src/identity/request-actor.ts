import { type Actor, PUBLIC } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { IdentityService } from './identity.service.js';
import { SessionCookies } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

/** Who asks, from the cookie that came along: the same answer on every door. */
@Injectable()
export class RequestActor {
  constructor(
    private readonly cookies: SessionCookies,
    private readonly sessions: SessionsService,
    private readonly identity: IdentityService,
  ) {}

  async of(cookieHeader: string | undefined, now: Date): Promise<Actor> {
    const token = this.cookies.read(cookieHeader);
    const session = token === null ? null : await this.sessions.find(token, now);
    if (session === null) return PUBLIC;
    return (await this.identity.actorOf(session.personId, now, session.id)) ?? PUBLIC;
  }
}
