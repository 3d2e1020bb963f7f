import { Injectable } from '@nestjs/common';
import { parseCookie, type SerializeOptions, stringifySetCookie } from 'cookie';
import { Config } from '../platform/config/config.js';
import { SESSION_LIFE_MS } from './sessions.service.js';

/** How the session's cookie is named and set: `__Host-` and Secure wherever the origin is https. */
@Injectable()
export class SessionCookies {
  private readonly name: string;
  private readonly options: SerializeOptions;

  constructor(config: Config) {
    const secure = config.origin.startsWith('https://');
    this.name = secure ? '__Host-concordat_session' : 'concordat_session';
    this.options = { httpOnly: true, sameSite: 'lax', secure, path: '/' };
  }

  /** The token in a Cookie header; null when there is none. */
  read(header: string | undefined): string | null {
    return parseCookie(header ?? '')[this.name] ?? null;
  }

  set(token: string): string {
    return stringifySetCookie({
      name: this.name,
      value: token,
      ...this.options,
      maxAge: SESSION_LIFE_MS / 1000,
    });
  }

  clear(): string {
    return stringifySetCookie({ name: this.name, value: '', ...this.options, maxAge: 0 });
  }
}
