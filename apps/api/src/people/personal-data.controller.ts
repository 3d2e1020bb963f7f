import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Serves } from '../platform/doors.js';
import { RequestContexts } from '../platform/graphql/request-contexts.js';
import { PersonalDataExport } from './personal-data.export.js';

/** What is kept about a person, for that person to keep. */
@Controller('account')
export class PersonalDataController {
  constructor(
    private readonly data: PersonalDataExport,
    private readonly contexts: RequestContexts,
  ) {}

  @Get('data')
  @Serves('GET /account/data', 'personalData.read')
  async download(@Req() request: Request, @Res() response: Response): Promise<void> {
    const ctx = await this.contexts.of(request, response);
    const pieces = this.data.document(ctx);
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Disposition', 'attachment; filename="concordat-personal-data.json"');
    response.setHeader('Cache-Control', 'no-store');
    await pipeline(Readable.from(pieces), response);
  }
}
