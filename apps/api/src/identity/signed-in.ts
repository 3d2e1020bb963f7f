import { Injectable } from '@nestjs/common';
import { ActDoor } from '../acts/act-door.js';
import type { ActDefinition } from '../acts/define-act.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Problem } from '../platform/problem.js';
import { KnownDevices } from './known-device.js';
import { SessionCookies } from './session-cookie.js';
import type { BegunSession } from './sessions.service.js';

/** What an act that begins a session is given beside its own input, and what it must answer. */
interface SessionInput {
  readonly userAgent: string;
  readonly begun: (session: BegunSession) => void;
}
interface SessionResult {
  readonly personId: string;
  readonly sessionId: string;
}

/**
 * How a door performs an act that begins a session, and gives the browser its cookie. Such an act is done once by what
 * it is given (a password, a link), so an idempotency key is not kept for it: it would keep a hash of secrets.
 */
@Injectable()
export class SignedIn {
  constructor(
    private readonly door: ActDoor,
    private readonly cookies: SessionCookies,
    private readonly devices: KnownDevices,
  ) {}

  async perform<Input, Subject, Words, Result extends SessionResult>(
    ctx: RequestContext,
    act: ActDefinition<Input & SessionInput, Subject, Words, Result>,
    input: Readonly<Record<string, unknown>>,
  ): Promise<Result> {
    let session: BegunSession | undefined;
    const { result } = await this.door.perform(ctx, act, {
      ...input,
      idempotencyKey: null,
      userAgent: ctx.http?.request.headers['user-agent'] ?? '',
      begun: (begun: BegunSession) => {
        session = begun;
      },
    });
    if (session === undefined)
      throw new Problem('CONFLICT', 'The session could not be begun. Sign in again.');
    this.cookiesTo(ctx, session, result.personId);
    return result;
  }

  private cookiesTo({ http }: RequestContext, { token }: BegunSession, personId: string): void {
    if (http === null) return;
    http.response.append('Set-Cookie', this.cookies.set(token));
    http.response.append('Set-Cookie', this.devices.set(http.request.headers.cookie, personId));
  }
}
