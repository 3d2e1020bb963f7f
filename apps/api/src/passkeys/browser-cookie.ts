import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { parseCookie, type SerializeOptions, stringifySetCookie } from 'cookie';
import { Config } from '../platform/config/config.js';
import { CHALLENGE_LIFE_MS } from './challenges.js';

const VALUE = /^[\w-]{43}$/u;

/** Tells one browser from another before anybody has signed in, for as long as a challenge may be answered. */
@Injectable()
export class BrowserCookie {
  private readonly name: string;
  private readonly options: SerializeOptions;

  constructor(config: Config) {
    const secure = config.origin.startsWith('https://');
    this.name = secure ? '__Host-concordat_passkey' : 'concordat_passkey';
    this.options = { httpOnly: true, sameSite: 'strict', secure, path: '/' };
  }

  /** The value in a Cookie header; null when there is none of ours. */
  read(header: string | undefined): string | null {
    const value = parseCookie(header ?? '')[this.name];
    return value !== undefined && VALUE.test(value) ? value : null;
  }

  make(): string {
    return randomBytes(32).toString('base64url');
  }

  set(value: string): string {
    return stringifySetCookie({
      name: this.name,
      value,
      ...this.options,
      maxAge: CHALLENGE_LIFE_MS / 1000,
    });
  }
}
