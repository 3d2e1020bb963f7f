/** A letter, ready to go: an Internet Message (RFC 5322) and whom it is for. */
export interface Outgoing {
  /** Of the letter; the Message-ID is made from it, so that it is the same at each attempt. */
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly createdAt: Date;
  readonly message: Buffer;
}

/** The mail server does not take it, and would not later. */
export class PostRefusedError extends Error {
  override readonly name = 'PostRefusedError';
}

/** We were cut off after the whole letter was handed over and before it was acknowledged. */
export class PostUncertainError extends Error {
  override readonly name = 'PostUncertainError';
}

/** Where letters go. */
export abstract class Post {
  /** Whether sending the same letter twice is the same as sending it once. */
  abstract readonly repeatable: boolean;

  /**
   * Sends a letter.
   *
   * @throws PostRefusedError, PostUncertainError; any other error where it is worth trying again. No message of them
   * holds an address or a word of the letter
   */
  abstract send(letter: Outgoing): Promise<void>;
}
