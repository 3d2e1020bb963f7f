import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ActDoor } from '../acts/act-door.js';
import { csvStream } from '../platform/csv/write-rows.js';
import { Serves } from '../platform/doors.js';
import { RequestContexts } from '../platform/graphql/request-contexts.js';
import { Problem } from '../platform/problem.js';
import { importList } from './acts/import-list.js';
import { type ExportedList, ListExports } from './list-exports.js';
import { ListFile } from './list-file.js';
import { LIST_KINDS, type ListKind } from './list-kinds.js';
import { ListsQueries } from './lists.queries.js';

/**
 * Lists as files. A file is sent as `text/csv`, which no other site's form can do: a browser asks first, and is refused.
 */
@Controller('lists')
export class ListsController {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly queries: ListsQueries,
    private readonly exports: ListExports,
    private readonly door: ActDoor,
  ) {}

  @Get('people.csv')
  @Serves('GET /lists/people.csv', 'list.read')
  people(@Req() request: Request, @Res() response: Response, @Query('space') space?: string) {
    return this.send('people', request, response, space);
  }

  @Get('organisations.csv')
  @Serves('GET /lists/organisations.csv', 'organisation.read')
  organisations(@Req() request: Request, @Res() response: Response, @Query('space') space?: string) {
    return this.send('organisations', request, response, space);
  }

  @Get('memberships.csv')
  @Serves('GET /lists/memberships.csv', 'group.read')
  memberships(@Req() request: Request, @Res() response: Response, @Query('space') space?: string) {
    return this.send('memberships', request, response, space);
  }

  @Get('roles.csv')
  @Serves('GET /lists/roles.csv', 'spaceRole.read')
  roles(@Req() request: Request, @Res() response: Response, @Query('space') space?: string) {
    return this.send('roles', request, response, space);
  }

  /** What a file would bring about, row by row; nothing is changed. */
  @Post(':list/preview')
  @HttpCode(200)
  @Serves('POST /lists/:list/preview', 'list.import')
  async preview(
    @Req() request: Request,
    @Res() response: Response,
    @Param('list') list: string,
    @Query('space') space?: string,
  ): Promise<void> {
    const ctx = await this.contexts.of(request, response);
    const preview = await this.queries.preview(ctx, kindOf(list), fileOf(request), slugOf(space));
    response.setHeader('Cache-Control', 'no-store');
    response.json(preview);
  }

  /**
   * Reads a file in as it was previewed. Answers with a JSON value a line: how far it is, then what came of it.
   */
  @Post(':list/import')
  @HttpCode(200)
  @Serves('POST /lists/:list/import', 'list.import')
  async import(
    @Req() request: Request,
    @Res() response: Response,
    @Param('list') list: string,
    @Query('plan') plan?: string,
    @Query('space') space?: string,
  ): Promise<void> {
    const ctx = await this.contexts.of(request, response);
    const answer = new Lines(response);
    const key = request.headers['idempotency-key'];
    try {
      const { result, act } = await this.door.perform(ctx, importList, {
        ...(typeof key === 'string' ? { idempotencyKey: key } : {}),
        list: kindOf(list),
        spaceSlug: slugOf(space),
        file: fileOf(request),
        plan,
        progress: (done: number, of: number) => answer.write({ done, of }),
      });
      answer.write({ counts: result.counts, actId: act.id });
    } catch (error) {
      if (!answer.begun || !(error instanceof Problem)) throw error;
      answer.write({ error: { code: error.code, message: error.message } });
    }
    response.end();
  }

  private async send(
    list: ExportedList,
    request: Request,
    response: Response,
    space: string | undefined,
  ): Promise<void> {
    const ctx = await this.contexts.of(request, response);
    const { columns, rows, name } = await this.exports.open(ctx, list, slugOf(space));
    response.setHeader('Content-Type', 'text/csv; charset=utf-8; header=present');
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    response.setHeader('Cache-Control', 'no-store');
    await pipeline(Readable.from(rows), csvStream(columns), response);
  }
}

/** Lines of JSON, sent as they come. */
class Lines {
  begun = false;

  constructor(private readonly response: Response) {}

  write(value: object): void {
    if (!this.begun) {
      this.response.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8');
      this.response.setHeader('Cache-Control', 'no-store');
      this.begun = true;
    }
    this.response.write(`${JSON.stringify(value)}\n`);
  }
}

function kindOf(list: string): ListKind {
  const kind = LIST_KINDS.find((each) => each === list);
  if (kind === undefined) throw Problem.notFound('list');
  return kind;
}

function slugOf(space: unknown): string | null {
  return typeof space === 'string' && space !== '' ? space : null;
}

function fileOf(request: Request): ListFile {
  const body: unknown = request.body;
  if (body instanceof Buffer && body.length > 0) return new ListFile(body);
  throw new Problem('INVALID', 'The file is empty, or was not sent as text/csv. Choose a CSV file.', 'file');
}
