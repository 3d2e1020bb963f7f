import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Serves } from '../platform/doors.js';
import { RequestContexts } from '../platform/graphql/request-contexts.js';
import { RecordArchive } from './archive.js';
import { RecordExport } from './export.js';
import { LedgerQueries } from './ledger.queries.js';
import { Receipts } from './receipts.js';

/** The log over plain HTTP, for tools that are not ours. */
@Controller('ledger')
export class LedgerController {
  constructor(
    private readonly queries: LedgerQueries,
    private readonly record: RecordExport,
    private readonly contexts: RequestContexts,
    private readonly receipts: Receipts,
    private readonly archives: RecordArchive,
  ) {}

  @Get('head')
  @Serves('GET /ledger/head', 'ledger.read')
  async head(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    return this.queries.head(await this.contexts.of(request, response));
  }

  /** The receipt for an act: a tlog-proof with the statement, to be kept and checked offline. */
  @Get('receipts/:act')
  @Serves('GET /ledger/receipts/:act', 'act.read')
  async receipt(
    @Req() request: Request,
    @Res() response: Response,
    @Param('act') act: string,
  ): Promise<void> {
    const text = await this.receipts.receipt(await this.contexts.of(request, response), act);
    response.set({
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="${act}.tlog-proof"`,
      'Cache-Control': 'no-store',
    });
    response.send(text);
  }

  /** Every leaf of the log, and what opens the acts of `space` that the asker may see, a JSON value a line. */
  @Get('export')
  @Serves('GET /ledger/export', 'ledger.read')
  async export(
    @Req() request: Request,
    @Res() response: Response,
    @Query('space') space?: string,
  ): Promise<void> {
    const ctx = await this.contexts.of(request, response);
    const lines = await this.record.lines(ctx, typeof space === 'string' && space !== '' ? space : null);
    response.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="concordat-record.ndjson"`);
    response.setHeader('Cache-Control', 'no-store');
    await pipeline(Readable.from(lines), response);
  }

  /** The record of `space` as one archive: what an export says, its texts, and a receipt for each act. */
  @Get('archive')
  @Serves('GET /ledger/archive', 'ledger.read')
  async archive(
    @Req() request: Request,
    @Res() response: Response,
    @Query('space') space?: string,
  ): Promise<void> {
    const ctx = await this.contexts.of(request, response);
    const bytes = await this.archives.bytes(ctx, typeof space === 'string' && space !== '' ? space : null);
    response.setHeader('Content-Type', 'application/x-tar');
    response.setHeader('Content-Disposition', 'attachment; filename="concordat-record.tar"');
    response.setHeader('Cache-Control', 'no-store');
    await pipeline(Readable.from(bytes), response);
  }
}
