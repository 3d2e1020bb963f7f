import { z } from 'zod';
import { jsonList } from './json-list.js';

/** An OpenID Connect provider with which people can sign in. */
export interface ProviderSettings {
  /** Names it in addresses: `/providers/<key>/callback`. */
  readonly key: string;
  /** What people read: `Sign in with <name>`. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export const PROVIDERS_EXPECTED =
  'a JSON list such as [{"key":"gov","name":"Government Sign-in","issuer":"https://id.example","clientId":"…","clientSecret":"…"}], with keys that differ and issuers by https (http on loopback alone)';

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/u;

const provider = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/u),
  name: z.string().trim().min(1).max(100),
  issuer: z.url({ protocol: /^https?$/u }).refine(isSafe),
  clientId: z.string().min(1).max(500),
  clientSecret: z.string().min(1).max(1_000),
});

/** The value of CONCORDAT_PROVIDERS; none when it is not set. */
export const providersSetting = jsonList.pipe(z.array(provider).max(20).refine(keysDiffer));

function isSafe(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return protocol === 'https:' || LOOPBACK.test(hostname);
}

function keysDiffer(providers: readonly ProviderSettings[]): boolean {
  return new Set(providers.map(({ key }) => key)).size === providers.length;
}
