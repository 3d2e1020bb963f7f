import { NOWHERE } from '@concordat/domain';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DraftRooms } from '../drafting/draft-rooms.js';
import { Serves } from '../platform/doors.js';
import { RequestContexts } from '../platform/graphql/request-contexts.js';
import { PROMETHEUS_TYPE, prometheusText } from './prometheus.js';

/** How busy this node is. */
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly rooms: DraftRooms,
    private readonly contexts: RequestContexts,
  ) {}

  @Get()
  @Serves('GET /metrics', 'metrics.read')
  async metrics(@Req() request: Request, @Res() response: Response): Promise<void> {
    const ctx = await this.contexts.of(request, response);
    ctx.require('metrics.read', NOWHERE);
    response.setHeader('Content-Type', PROMETHEUS_TYPE);
    response.setHeader('Cache-Control', 'no-store');
    response.send(prometheusText(this.rooms.figures));
  }
}
