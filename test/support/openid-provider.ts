import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import Provider from 'oidc-provider';

/** Somebody who has an account with the provider. */
export interface ProviderAccount {
  readonly email: string;
  readonly verified: boolean;
}

const CLIENT = { clientId: 'concordat', clientSecret: randomBytes(24).toString('hex') };
const started = new Set<Server>();

afterAll(async () => {
  await Promise.all([...started].map((server) => stop(server)));
});

/** A real OpenID Connect provider (`oidc-provider`) on loopback, with accounts by their `sub`. */
export class OpenIdProvider {
  /** Who signs in next, without being asked; null to ask on a page, `deny` to refuse. */
  next: string | null = null;

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
    private readonly provider: Provider,
    readonly accounts: Map<string, ProviderAccount>,
  ) {}

  /** Starts it for one client that is sent back to `redirectUri`. Ended after the test file at the latest. */
  static async start(redirectUri: string): Promise<OpenIdProvider> {
    const accounts = new Map<string, ProviderAccount>();
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    started.add(server);
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The port is not known.');
    const issuer = `http://127.0.0.1:${address.port}`;
    const provider = new Provider(issuer, settings(redirectUri, accounts));
    const running = new OpenIdProvider(issuer, server, provider, accounts);
    const answer = provider.callback();
    server.on('request', (request, response) => {
      if (request.url?.startsWith('/interaction/')) {
        running.interaction(request, response).catch((error: unknown) => {
          response.statusCode = 500;
          response.end(String(error));
        });
      } else answer(request, response);
    });
    return running;
  }

  /** The value of CONCORDAT_PROVIDERS, with others beside it. */
  setting(...others: readonly { readonly key: string; readonly issuer: string }[]): string {
    const each = (key: string, issuer: string, name: string) => ({ key, issuer, name, ...CLIENT });
    return JSON.stringify([
      each('test', this.issuer, 'Test Identity'),
      ...others.map(({ key, issuer }) => each(key, issuer, `Provider ${key}`)),
    ]);
  }

  stop(): Promise<void> {
    return stop(this.server);
  }

  /** Asks who signs in, or lets in whoever is next. */
  private async interaction(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chosen = request.method === 'POST' ? await choiceIn(request) : this.next;
    if (chosen === null) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(pageOf([...this.accounts.keys()]));
      return;
    }
    const result =
      chosen === 'deny'
        ? { error: 'access_denied', error_description: 'The person said no.' }
        : { login: { accountId: chosen } };
    await this.provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }
}

function settings(
  redirectUri: string,
  accounts: ReadonlyMap<string, ProviderAccount>,
): ConstructorParameters<typeof Provider>[1] {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'RSA', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    async findAccount(_ctx, sub) {
      const account = accounts.get(sub);
      if (account === undefined) return undefined;
      const claims = { sub, email: account.email, email_verified: account.verified };
      return { accountId: sub, claims: async () => claims };
    },
    async loadExistingGrant(ctx) {
      const accountId = ctx.oidc.session?.accountId;
      const clientId = ctx.oidc.client?.clientId;
      if (accountId === undefined || clientId === undefined) return undefined;
      const grant = new ctx.oidc.provider.Grant({ accountId, clientId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  };
}

function pageOf(accounts: readonly string[]): string {
  const button = (value: string, text: string) =>
    `<p><button name="as" value="${value}">${text}</button></p>`;
  return `<!doctype html><html lang="en"><title>Test Identity</title><form method="post">
    <h1>Test Identity</h1>${accounts.map((each) => button(each, `Continue as ${each}`)).join('')}
    ${button('deny', 'Refuse')}</form></html>`;
}

async function choiceIn(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  return new URLSearchParams(body).get('as') ?? 'deny';
}

async function stop(server: Server): Promise<void> {
  if (!started.delete(server)) return;
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
