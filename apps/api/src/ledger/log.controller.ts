import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { tileAt } from '@concordat/ledger';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Serves } from '../platform/doors.js';
import { RequestContexts } from '../platform/graphql/request-contexts.js';
import { LedgerQueries } from './ledger.queries.js';

const compressed = promisify(gzip);

const PREFIX = '/ledger/';
const TEXT = 'text/plain; charset=utf-8';
/** What may change is asked for again after a second; what never does may be kept for good. */
const CHANGES = 'public, max-age=1';
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** The log as C2SP tlog-tiles serves one: any client of that format can follow it. */
@Controller('ledger')
export class LogController {
  constructor(
    private readonly queries: LedgerQueries,
    private readonly contexts: RequestContexts,
  ) {}

  @Get('checkpoint')
  @Serves('GET /ledger/checkpoint', 'ledger.read')
  async checkpoint(@Req() request: Request, @Res() response: Response): Promise<void> {
    const note = await this.queries.checkpoint(await this.contexts.of(request, response));
    response.set({ 'Content-Type': TEXT, 'Cache-Control': CHANGES }).send(note);
  }

  /** The verifier key of now, one line. */
  @Get('vkey')
  @Serves('GET /ledger/vkey', 'ledger.read')
  async vkey(@Req() request: Request, @Res() response: Response): Promise<void> {
    const keys = await this.queries.keys(await this.contexts.of(request, response));
    response.set({ 'Content-Type': TEXT, 'Cache-Control': CHANGES }).send(`${keys.at(-1) ?? ''}\n`);
  }

  /** Every verifier key that heads were signed with, oldest first, a line each. */
  @Get('keys')
  @Serves('GET /ledger/keys', 'ledger.read')
  async keys(@Req() request: Request, @Res() response: Response): Promise<void> {
    const keys = await this.queries.keys(await this.contexts.of(request, response));
    response.set({ 'Content-Type': TEXT, 'Cache-Control': CHANGES }).send(`${keys.join('\n')}\n`);
  }

  /** Name of the log in its checkpoints, one line. */
  @Get('origin')
  @Serves('GET /ledger/origin', 'ledger.read')
  async origin(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { origin } = await this.queries.log(await this.contexts.of(request, response));
    response.set({ 'Content-Type': TEXT, 'Cache-Control': CHANGES }).send(`${origin}\n`);
  }

  /** Tiles of hashes, and bundles of entries; a partial one is as immutable as a full one. */
  @Get('tile/*path')
  @Serves('GET /ledger/tile/*path', 'ledger.read')
  async tile(@Req() request: Request, @Res() response: Response): Promise<void> {
    const tile = request.path.startsWith(PREFIX) ? tileAt(request.path.slice(PREFIX.length)) : null;
    const bytes = await this.queries.tile(await this.contexts.of(request, response), tile);
    response.set({ 'Content-Type': 'application/octet-stream', 'Cache-Control': IMMUTABLE });
    if (tile?.level !== 'entries') {
      response.send(Buffer.from(bytes));
      return;
    }
    response.set('Vary', 'Accept-Encoding');
    if (request.acceptsEncodings('gzip') === 'gzip') {
      response.set('Content-Encoding', 'gzip').send(await compressed(bytes));
    } else response.send(Buffer.from(bytes));
  }
}
