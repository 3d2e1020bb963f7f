import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { Response } from 'express';
import { isUnstorableText, UNSTORABLE_MESSAGE } from '../database/unstorable.js';
import { requestIdOf } from '../logs/access-log.js';
import { LogEntry } from '../logs/log.js';
import { Problem, STATUS } from '../problem.js';

/** What went wrong on an HTTP door, in the same shape as on the GraphQL one. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.destroy(error instanceof Error ? error : undefined);
      return;
    }
    const { status, code, message } = this.describe(error, requestIdOf(response));
    response.status(status).json({ errors: [{ message, extensions: { code } }] });
  }

  private describe(
    error: unknown,
    requestId: string | null,
  ): { status: number; code: string; message: string } {
    if (error instanceof Problem)
      return { status: STATUS[error.code], code: error.code, message: error.message };
    if (isUnstorableText(error)) return { status: 400, code: 'INVALID', message: UNSTORABLE_MESSAGE };
    const status = statusOf(error);
    if (status === 413)
      return { status, code: 'TOO_LARGE', message: 'The request is too large. Send less at once.' };
    if (status === 404) return { status, code: 'NOT_FOUND', message: 'There is nothing at this address.' };
    if (status >= 400 && status < 500) {
      return { status, code: 'INVALID', message: 'The request could not be read. Check how it is written.' };
    }
    this.log.error(LogEntry.fault(error, requestId));
    return {
      status: 500,
      code: 'INTERNAL',
      message: 'Something went wrong on our side and nothing was changed.',
    };
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number') {
    return error.status;
  }
  return 500;
}
