import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { type Outgoing, Post, PostRefusedError, PostUncertainError } from './post.js';

const CONNECTING_MS = 10_000;
const SILENCE_MS = 30_000;

/** Errors of nodemailer that the mail server's answer to this letter causes, and not to us. */
const ABOUT_THE_LETTER = new Set(['EENVELOPE', 'EMESSAGE']);

/** Sends letters by SMTP, over TLS where the server offers it. */
export class SmtpPost extends Post {
  override readonly repeatable = false;
  private readonly transport;

  /** @param from address that the mail server is given as the sender */
  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.transport = createTransport({
      url,
      connectionTimeout: CONNECTING_MS,
      greetingTimeout: CONNECTING_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  override async send({ to, message }: Outgoing): Promise<void> {
    const raw = Readable.from([message], { objectMode: false });
    let handedOver = false;
    raw.once('end', () => {
      handedOver = true;
    });
    try {
      await this.transport.sendMail({ envelope: { from: this.from, to: [to] }, raw });
    } catch (error) {
      throw judged(error, handedOver);
    }
  }
}

/** What an error means for the letter, in words that hold nothing of what the server said: it may name the address. */
function judged(error: unknown, handedOver: boolean): Error {
  const { code = 'an unknown error', responseCode } = error as { code?: string; responseCode?: number };
  if (responseCode === undefined) {
    return handedOver
      ? new PostUncertainError(`${code} after the letter was handed over`)
      : new Error(`the mail server could not be asked: ${code}`);
  }
  const said = `the mail server answered ${responseCode}`;
  return responseCode >= 500 && ABOUT_THE_LETTER.has(code) ? new PostRefusedError(said) : new Error(said);
}

/** The bare address in a sender such as `Concordat <no-reply@hub.example>`. */
export function addressIn(sender: string): string {
  return /<(?<address>[^>]+)>$/u.exec(sender)?.groups?.address ?? sender;
}
