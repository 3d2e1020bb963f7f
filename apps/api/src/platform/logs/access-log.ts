import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { LogEntry } from './log.js';

/** Header that tells whoever asks the id under which the log knows their request. */
export const REQUEST_ID_HEADER = 'X-Request-Id';
/** Paths whose first part is not secret are named by it alone: the rest may be an address that only one person has. */
const FIRST_PART = /^\/[a-z-]{1,40}(?=\/|$)/u;

/**
 * Gives each request an id and logs how it was answered: method, the first part of its path, status, milliseconds. What
 * was asked, by whom, and the rest of the address stay out. An id that the client brings is not taken: it could be
 * anything.
 *
 * @param door whether a path is a door of ours, not a file of the web app
 */
export function accessLog(door: (path: string) => boolean): RequestHandler {
  const log = new Logger('http');
  return (request: Request, response: Response, next: NextFunction) => {
    const requestId = randomUUID();
    const began = performance.now();
    response.setHeader(REQUEST_ID_HEADER, requestId);
    // A router that is mounted below would see only the rest of the path.
    const { path } = request;
    if (door(path)) {
      response.once('close', () =>
        log.log(entryOf(request.method, path, response, performance.now() - began)),
      );
    }
    next();
  };
}

/** The id of the request that this answers. */
export function requestIdOf(response: Response): string | null {
  const id = response.getHeader(REQUEST_ID_HEADER);
  return typeof id === 'string' ? id : null;
}

function entryOf(method: string, path: string, response: Response, milliseconds: number): LogEntry {
  return new LogEntry('answered', {
    requestId: requestIdOf(response),
    method,
    path: FIRST_PART.exec(path)?.[0] ?? '/',
    status: response.statusCode,
    whole: response.writableFinished,
    milliseconds: Math.round(milliseconds),
  });
}
