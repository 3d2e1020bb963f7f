import { NOWHERE } from '@concordat/domain';
import { Controller, Get, Logger, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { SignedIn } from '../identity/signed-in.js';
import { Serves } from '../platform/doors.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { RequestContexts } from '../platform/graphql/request-contexts.js';
import { requestIdOf } from '../platform/logs/access-log.js';
import { LogEntry } from '../platform/logs/log.js';
import { Problem } from '../platform/problem.js';
import { signInWithProvider } from './acts/sign-in-with-provider.js';
import { ProviderLink } from './entities/provider-link.js';
import { FlowError } from './flow-error.js';
import { OpenId, type ProviderIdentity } from './openid.js';
import { type Flow, SealedCookies } from './sealed-cookies.js';

/** A page of ours: never an address outside. */
const OUR_PAGE = /^\/(?![/\\])[^\\]*$/u;
/** Where somebody consents to what will be linked. */
const CONSENT_PAGE = '/link-provider';

/** The way to a provider and back. Whatever goes wrong ends on a page that says what, and how else to sign in. */
@Controller('providers')
export class ProvidersController {
  private readonly log = new Logger('providers');

  constructor(
    private readonly database: DataSource,
    private readonly contexts: RequestContexts,
    private readonly openid: OpenId,
    private readonly cookies: SealedCookies,
    private readonly signedIn: SignedIn,
  ) {}

  @Get(':key/start')
  @Serves('GET /providers/:key/start', 'signInWay.read')
  async start(
    @Req() request: Request,
    @Res() response: Response,
    @Param('key') key: string,
    @Query('to') to?: unknown,
    @Query('intent') intent?: unknown,
  ): Promise<void> {
    const ctx = await this.contexts.of(request, response);
    const { now } = ctx;
    await this.orProblem(response, key, intent, async () => {
      ctx.require('signInWay.read', NOWHERE);
      const { url, checks } = await this.openid.start(key, now);
      const flow: Flow = {
        key,
        ...checks,
        to: typeof to === 'string' && OUR_PAGE.test(to) ? to : '/',
        intent: intent === 'link' ? 'link' : 'sign-in',
      };
      response.append('Set-Cookie', this.cookies.set('flow', flow, now));
      return url.href;
    });
  }

  @Get(':key/callback')
  @Serves('GET /providers/:key/callback', 'provider.signIn')
  async callback(
    @Req() request: Request,
    @Res() response: Response,
    @Param('key') key: string,
  ): Promise<void> {
    const ctx = await this.contexts.of(request, response);
    const flow = this.cookies.read('flow', request.headers.cookie, ctx.now);
    response.append('Set-Cookie', this.cookies.clear('flow'));
    await this.orProblem(response, key, flow?.intent, async () => {
      ctx.require('provider.signIn', NOWHERE);
      if (flow === null || flow.key !== key) throw new FlowError('expired');
      const query = new URL(request.originalUrl, 'http://localhost').searchParams;
      const identity = await this.openid.finish(key, query, flow, ctx.now);
      return this.arrived(ctx, response, flow, identity);
    });
  }

  /** Who came back is signed in, or asked for consent to be linked. @returns the page to go on to */
  private async arrived(
    ctx: RequestContext,
    response: Response,
    flow: Flow,
    { issuer, subject, email }: ProviderIdentity,
  ): Promise<string> {
    const link = await this.database.manager.findOneBy(ProviderLink, { issuer, subject });
    if (link === null) {
      if (email === null) throw new FlowError('unverified');
      const pending = { key: flow.key, issuer, subject, email };
      response.append('Set-Cookie', this.cookies.set('pending', pending, ctx.now));
      return CONSENT_PAGE;
    }
    if (flow.intent === 'link' && link.personId !== ctx.personId) throw new FlowError('taken');
    if (link.personId !== ctx.personId)
      await this.signedIn.perform(ctx, signInWithProvider, { issuer, subject });
    return flow.to;
  }

  private async orProblem(
    response: Response,
    key: string,
    intent: unknown,
    work: () => Promise<string>,
  ): Promise<void> {
    response.setHeader('Cache-Control', 'no-store');
    try {
      response.redirect(303, await work());
    } catch (error) {
      const reason = error instanceof FlowError ? error.reason : error instanceof Problem ? 'refused' : null;
      if (reason === null) throw error;
      if (reason === 'unavailable' || reason === 'refused')
        this.log.warn(
          new LogEntry(`${key}: ${reason}: ${causeOf(error)}`, { requestId: requestIdOf(response) }),
        );
      const page = intent === 'link' ? '/account/providers' : '/sign-in';
      response.redirect(303, `${page}?${new URLSearchParams({ provider: key, problem: reason })}`);
    }
  }
}

/** The names of an error and of what caused it: what operators need, and nothing of who signed in. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return `${error.name}${code}${error.cause === undefined ? '' : `, ${causeOf(error.cause)}`}`;
}
