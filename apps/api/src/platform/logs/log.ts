import type { LoggerService } from '@nestjs/common';
import { described, redacted } from './described.js';

export const LOG_LEVELS = ['error', 'warn', 'info'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Facts of an entry beside its words: numbers and names of ours, never what somebody wrote. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

/** Something for the log that is more than words. */
export class LogEntry {
  constructor(
    readonly message: string,
    readonly facts: LogFacts,
    readonly error?: unknown,
  ) {}

  /** What went wrong on our side. @param requestId the request that caused it; null where that is not known */
  static fault(error: unknown, requestId: string | null): LogEntry {
    return new LogEntry(WENT_WRONG, requestId === null ? {} : { requestId }, error);
  }
}

const WENT_WRONG = 'Something went wrong';

/**
 * The log: one line of JSON an entry, on standard error. Each has `time` (UTC), `level`, `from` (the part of the
 * server) and `message`; `requestId` where a request caused it; `error` where one was given. Addresses of people and
 * keys are taken out of whatever words come. The id is handed on by whoever logs: a storage that follows each promise
 * would cost every request a sixth of its time.
 */
export class Log implements LoggerService {
  constructor(
    private readonly level: LogLevel,
    private readonly write: (line: string) => void = (line) => void process.stderr.write(line),
  ) {}

  error(message: unknown, ...more: unknown[]): void {
    this.enter('error', message, more);
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.enter('error', message, more);
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.enter('warn', message, more);
  }

  /** Nest's own chatter at the start comes here: it is not for operators. */
  log(message: unknown, ...more: unknown[]): void {
    if (message instanceof LogEntry) this.enter('info', message, more);
  }

  private enter(level: LogLevel, message: unknown, more: readonly unknown[]): void {
    if (LOG_LEVELS.indexOf(level) > LOG_LEVELS.indexOf(this.level)) return;
    const from = more.at(-1);
    const line = {
      time: new Date().toISOString(),
      level,
      ...(typeof from === 'string' ? { from } : {}),
      ...contentOf(message),
    };
    this.write(`${JSON.stringify(line)}\n`);
  }
}

function contentOf(message: unknown): object {
  if (message instanceof LogEntry) {
    const error = message.error === undefined ? {} : { error: described(message.error) };
    return { message: redacted(message.message), ...message.facts, ...error };
  }
  if (message instanceof Error) return { message: WENT_WRONG, error: described(message) };
  return { message: redacted(String(message)) };
}
