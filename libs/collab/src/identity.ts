/** Who is at the other end of a connection, as the session says: nothing in it comes from the client. */
export interface Identity {
  readonly personId: string;
  readonly sessionId: string;
  /** For whom the person speaks in this draft; null for nobody. */
  readonly organisationId: string | null;
  readonly name: string;
  readonly organisationName: string | null;
  /** The sector of that organisation; null for nobody. */
  readonly sectorName: string | null;
  /** CSS colour of the caret. */
  readonly colour: string;
  readonly role: Role;
  /** Present at arm's length, and shown as such. */
  readonly observer: boolean;
}

/** A writer adds and deletes; a reader sees and is seen. */
export type Role = 'writer' | 'reader';
