import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RequestActor } from '../../identity/request-actor.js';
import { Clock } from '../clock.js';
import { requestIdOf } from '../logs/access-log.js';
import { RequestContext } from './request-context.js';

/** Makes the context of a request, the same on every HTTP door. */
@Injectable()
export class RequestContexts {
  constructor(
    private readonly actors: RequestActor,
    private readonly clock: Clock,
  ) {}

  async of(request: Request, response: Response): Promise<RequestContext> {
    const now = this.clock.now();
    const actor = await this.actors.of(request.headers, now);
    return new RequestContext(actor, now, requestIdOf(response) ?? randomUUID(), { request, response });
  }
}
