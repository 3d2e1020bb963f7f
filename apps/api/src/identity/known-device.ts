import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { parseCookie, type SerializeOptions, stringifySetCookie } from 'cookie';
import { Config } from '../platform/config/config.js';
import { Secrets } from '../platform/secrets.js';

const PURPOSE = 'known devices';
const NONCE_BYTES = 16;
/** So many accounts a browser is known for at most; the one used longest ago is forgotten first. */
const MOST = 5;
const LIFE_SECONDS = 400 * 24 * 3600;

/**
 * A browser in which somebody has signed in before says so by a cookie, so that strangers who guess at an account do
 * not slow down its owner. It opens nothing: each entry is a random name of the browser and a MAC of name and person.
 */
@Injectable()
export class KnownDevices {
  private readonly key: Buffer;
  private readonly cookie: string;
  private readonly options: SerializeOptions;

  constructor(secrets: Secrets, config: Config) {
    this.key = secrets.key(PURPOSE);
    const secure = config.origin.startsWith('https://');
    this.cookie = secure ? '__Host-concordat_known' : 'concordat_known';
    this.options = { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: LIFE_SECONDS };
  }

  /** The browser's name towards a person; null when it is not known for them. */
  nameFor(header: string | undefined, personId: string): string | null {
    const entry = this.entries(header).find((each) => this.isFor(each, personId));
    return entry?.split('.')[0] ?? null;
  }

  /** The cookie by which the browser is known for a person too. */
  set(header: string | undefined, personId: string): string {
    const others = this.entries(header).filter((each) => !this.isFor(each, personId));
    const nonce = randomBytes(NONCE_BYTES).toString('base64url');
    const entries = [`${nonce}.${this.mac(nonce, personId).toString('base64url')}`, ...others];
    return stringifySetCookie({
      name: this.cookie,
      value: entries.slice(0, MOST).join('~'),
      ...this.options,
    });
  }

  private entries(header: string | undefined): string[] {
    const value = parseCookie(header ?? '')[this.cookie];
    return value === undefined || value === '' ? [] : value.split('~').slice(0, MOST);
  }

  private isFor(entry: string, personId: string): boolean {
    const [nonce = '', mac = ''] = entry.split('.');
    const given = Buffer.from(mac, 'base64url');
    const right = this.mac(nonce, personId);
    return given.length === right.length && timingSafeEqual(given, right);
  }

  private mac(nonce: string, personId: string): Buffer {
    return createHmac('sha256', this.key).update(`${nonce}\0${personId}`).digest();
  }
}
