import { Injectable } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import { z } from 'zod';
import { Config } from '../platform/config/config.js';
import { Secrets } from '../platform/secrets.js';

const LIFE_MS = 10 * 60_000;

/** What a browser takes along to a provider and brings back. */
const FLOW = z.object({
  key: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  intent: z.enum(['sign-in', 'link']),
});
export type Flow = z.infer<typeof FLOW>;

/** Who came back from a provider and is not linked yet: kept until they have consented. */
const PENDING = z.object({ key: z.string(), issuer: z.string(), subject: z.string(), email: z.string() });
export type Pending = z.infer<typeof PENDING>;

const SEALED = z.object({ until: z.number(), held: z.unknown() });
const KINDS = { flow: FLOW, pending: PENDING } as const;
type Kind = keyof typeof KINDS;
type Held<K extends Kind> = z.infer<(typeof KINDS)[K]>;

/** Short-lived cookies that only we can read or write: sealed, httpOnly, ten minutes. */
@Injectable()
export class SealedCookies {
  private readonly secure: boolean;

  constructor(
    config: Config,
    private readonly secrets: Secrets,
  ) {
    this.secure = config.origin.startsWith('https://');
  }

  /** What a cookie of ours holds; null when there is none, it was changed, or it is too old. */
  read<K extends Kind>(kind: K, header: string | undefined, now: Date): Held<K> | null {
    const value = parseCookie(header ?? '')[this.nameOf(kind)];
    if (value === undefined || value === '') return null;
    const opened = this.open(kind, value);
    const sealed = SEALED.safeParse(opened);
    if (!sealed.success || sealed.data.until <= now.getTime()) return null;
    const held = KINDS[kind].safeParse(sealed.data.held);
    return held.success ? (held.data as Held<K>) : null;
  }

  set<K extends Kind>(kind: K, held: Held<K>, now: Date): string {
    const text = JSON.stringify({ until: now.getTime() + LIFE_MS, held });
    const value = this.secrets.seal(purposeOf(kind), text).toString('base64url');
    return this.cookie(kind, value, LIFE_MS / 1000);
  }

  clear(kind: Kind): string {
    return this.cookie(kind, '', 0);
  }

  private open(kind: Kind, value: string): unknown {
    try {
      return JSON.parse(this.secrets.open(purposeOf(kind), Buffer.from(value, 'base64url')));
    } catch {
      // Changed, cut short, or sealed before the installation's secret was: as good as none.
      return null;
    }
  }

  private nameOf(kind: Kind): string {
    return `${this.secure ? '__Host-' : ''}concordat_provider_${kind}`;
  }

  private cookie(kind: Kind, value: string, maxAge: number): string {
    const options = { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/' } as const;
    return stringifySetCookie({ name: this.nameOf(kind), value, ...options, maxAge });
  }
}

function purposeOf(kind: Kind): string {
  return `provider ${kind}`;
}
