/**
 * Why a socket is closed. Codes from 4400 to 4499 mean that connecting again changes nothing, and the stock
 * y-websocket client then stays away; after any other it connects again and sends what we may not have.
 */
export const CLOSE = {
  /** This node is going down; another, or the next, will answer. */
  goingAway: 1001,
  /** Bytes that are no message of the protocol, or an update that Yjs could not have made. */
  malformed: 4400,
  unauthenticated: 4401,
  /** May not do this, or not any more. */
  forbidden: 4403,
  notFound: 4404,
  /** A message or the document is over its limit. */
  tooLarge: 4413,
  /** It changes what is closed; what else is in it can be sent again without. */
  closedPart: 4423,
  /** Too many updates, or too many connections. */
  rateLimited: 4429,
  internal: 4500,
  /** Connect again and send your state: an update could not be stored, or you read too slowly. */
  resync: 4509,
} as const;

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];
