import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What a mail server says to a letter: nothing (then it takes it), or a code. */
export type Answer = number | null;

const open = new Set<MailServer>();

afterAll(async () => {
  for (const server of open) await server.stop();
});

/** A real mail server on loopback that does as it is told. */
export class MailServer {
  readonly received: ParsedMail[] = [];
  /** Asked for each letter, when its recipient is named. */
  toRecipient: () => Answer = () => null;
  /** Waited for once a letter is there, before it is acknowledged. */
  beforeTaking: () => Promise<void> = () => Promise.resolve();
  private server: SMTPServer | null = null;
  private port = 0;

  /** Starts, at the same port as before. */
  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      hideSTARTTLS: true,
      disableReverseLookup: true,
      onRcptTo: ({ address }, _session, done) => {
        const code = this.toRecipient();
        done(
          code === null ? null : Object.assign(new Error(`not now for ${address}`), { responseCode: code }),
        );
      },
      onData: (stream, _session, done) => {
        simpleParser(stream)
          .then(async (mail) => {
            this.received.push(mail);
            await this.beforeTaking();
            done();
          })
          .catch(done);
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    const address = server.server.address();
    if (typeof address === 'object' && address !== null) this.port = address.port;
    this.server = server;
    open.add(this);
  }

  async stop(): Promise<void> {
    open.delete(this);
    const { server } = this;
    this.server = null;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** Settings of a server that sends its letters here. */
  get settings(): Record<string, string> {
    return {
      CONCORDAT_SMTP_URL: `smtp://127.0.0.1:${this.port}`,
      CONCORDAT_MAIL_FROM: 'Concordat <no-reply@hub.example>',
    };
  }
}
