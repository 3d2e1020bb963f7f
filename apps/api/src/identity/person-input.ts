import { z } from 'zod';
import type { BegunSession } from './sessions.service.js';

/** An e-mail address as people type it: spaces around it do not count, nor do capitals. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('must be an e-mail address').max(200));

/** What the link of a letter carries. An ill-formed one opens nothing. */
export const linkToken = z.string().max(100);

/** A password's hash, made before the act: it takes long, and no transaction should wait for it. */
export const passwordHash = z.string().startsWith('$argon2id$');

/**
 * What every act takes that begins a session: the browser, and who is told the session's token, which is kept nowhere.
 * `SignedIn` fills both.
 */
export const sessionInput = {
  userAgent: z.string(),
  begun: z.custom<(session: BegunSession) => void>((value) => typeof value === 'function'),
};

/** What asks for a letter to an address. */
export const emailInput = z.object({ email: emailAddress });
