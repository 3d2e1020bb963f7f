import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;
const FILE = /^([A-Za-z0-9_-]{43})\.ics$/u;

/** A new secret for the address of a calendar: 256 random bits in 43 letters. */
export function newCalendarToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** What is kept of it. */
export function hashOfCalendarToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The path of a calendar, for whoever knows its token. */
export function calendarPath(token: string): string {
  return `/calendar/${token}.ics`;
}

/** The token in the last part of such a path; null where there is none. */
export function calendarTokenIn(file: string): string | null {
  return FILE.exec(file)?.[1] ?? null;
}
