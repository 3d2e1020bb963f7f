import { Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { Config } from '../platform/config/config.js';
import type { ProviderSettings } from '../platform/config/providers.js';
import { FlowError, reasonOf } from './flow-error.js';

/** How long a provider may take to answer one request, in seconds. */
const PATIENCE_SECONDS = 5;
/** How long what a provider says of itself is believed, in milliseconds. */
const DISCOVERED_MS = 3_600_000;

/** What must come back unchanged; it is sealed in the browser's cookie meanwhile. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who somebody is to a provider; the address only where the provider says that it is verified. */
export interface ProviderIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
}

/**
 * The code flow of OpenID Connect, with PKCE, state and nonce. A provider is asked what it offers when somebody wants
 * to sign in with it, never at the start: one that is down takes nothing else with it.
 */
@Injectable()
export class OpenId {
  private readonly known = new Map<
    string,
    { readonly configuration: Configuration; readonly until: number }
  >();

  constructor(private readonly config: Config) {}

  /** The provider of that key. @throws FlowError */
  provider(key: string): ProviderSettings {
    const found = this.config.providers.find((each) => each.key === key);
    if (found === undefined) throw new FlowError('unknown');
    return found;
  }

  /** Where to send the browser, and what must come back. @throws FlowError */
  async start(key: string, now: Date): Promise<{ readonly url: URL; readonly checks: Checks }> {
    const checks = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const configuration = await this.discovered(key, now);
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri(key),
      scope: 'openid email',
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
    });
    return { url, checks };
  }

  /** Who came back. @param query of the address that the provider sent the browser to. @throws FlowError */
  async finish(key: string, query: URLSearchParams, checks: Checks, now: Date): Promise<ProviderIdentity> {
    const configuration = await this.discovered(key, now);
    const url = new URL(this.redirectUri(key));
    url.search = query.toString();
    try {
      const tokens = await authorizationCodeGrant(configuration, url, {
        pkceCodeVerifier: checks.verifier,
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new FlowError('refused');
      const told =
        claims.email === undefined
          ? await fetchUserInfo(configuration, tokens.access_token, claims.sub)
          : claims;
      const verified = told.email_verified === true && typeof told.email === 'string';
      const email = verified ? String(told.email).trim().toLowerCase() : null;
      return { issuer: claims.iss, subject: claims.sub, email };
    } catch (error) {
      throw reasonOf(error);
    }
  }

  private redirectUri(key: string): string {
    return `${this.config.origin}/providers/${key}/callback`;
  }

  private async discovered(key: string, now: Date): Promise<Configuration> {
    const known = this.known.get(key);
    if (known !== undefined && known.until > now.getTime()) return known.configuration;
    const { issuer, clientId, clientSecret } = this.provider(key);
    const url = new URL(issuer);
    try {
      const configuration = await discovery(url, clientId, clientSecret, undefined, {
        timeout: PATIENCE_SECONDS,
        // Settings take http on loopback alone.
        execute: url.protocol === 'http:' ? [allowInsecureRequests] : [],
      });
      this.known.set(key, { configuration, until: now.getTime() + DISCOVERED_MS });
      return configuration;
    } catch (error) {
      throw new FlowError('unavailable', error);
    }
  }
}
