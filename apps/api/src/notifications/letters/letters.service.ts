import { Injectable, Logger } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { definedLetters } from '../../acts/messages.js';
import { Config } from '../../platform/config/config.js';
import { Secrets } from '../../platform/secrets.js';
import { LetterRow, type LetterState } from '../entities/letter.js';
import { writeLetter } from './letter-text.js';
import { type Outgoing, Post, PostRefusedError, PostUncertainError } from './post.js';

/** Purpose of the key that letters are sealed with. */
export const LETTERS = 'letters';

const contents = z.object({ to: z.string(), words: z.record(z.string(), z.string()) });

/** Sends letters: each is claimed before it is sent and marked after, so that no cause brings two. */
@Injectable()
export class LettersService {
  private readonly log = new Logger('mail');
  private readonly writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(
    private readonly database: DataSource,
    private readonly config: Config,
    private readonly secrets: Secrets,
    private readonly post: Post,
  ) {}

  /**
   * Sends a letter that waits; does nothing with one that is done with.
   *
   * @throws Error where it is worth trying again
   */
  async deliver(letterId: string, now: Date): Promise<void> {
    const letter = await this.claim(letterId, now);
    if (letter?.sealed == null) return;
    try {
      await this.post.send(await this.outgoing(letter, letter.sealed));
    } catch (error) {
      if (error instanceof PostRefusedError) return this.giveUp(letter.id, error.message);
      if (error instanceof PostUncertainError) return this.end(letter.id, 'unknown', error.message);
      await this.release(letter.id, error);
      throw error;
    }
    await this.database.manager.update(
      LetterRow,
      { id: letter.id },
      { state: 'sent', sentAt: now, sealed: null, failure: null },
    );
  }

  /** Notes that a letter is not going to be sent, and forgets what it says. */
  async giveUp(letterId: string, failure: string): Promise<void> {
    this.log.error(`The letter ${letterId} was not sent: ${failure}. Whoever needs it has to ask again.`);
    await this.end(letterId, 'refused', failure);
  }

  /** Takes a letter for one attempt; null where there is nothing to do. */
  private async claim(letterId: string, now: Date): Promise<LetterRow | null> {
    const { manager } = this.database;
    const waiting: LetterState[] = this.post.repeatable ? ['waiting', 'sending'] : ['waiting'];
    const claimed = await manager
      .createQueryBuilder()
      .update(LetterRow)
      .set({ state: 'sending', claimedAt: now })
      .where('id = :letterId AND state IN (:...waiting)', { letterId, waiting })
      .execute();
    if (claimed.affected === 1) return manager.findOneBy(LetterRow, { id: letterId });
    const letter = await manager.findOneBy(LetterRow, { id: letterId });
    if (letter?.state === 'sending') {
      const failure = 'the server was stopped while it was being sent';
      this.log.error(`The letter ${letterId} may not have arrived: ${failure}. It is not sent again.`);
      await this.end(letterId, 'unknown', failure);
    }
    return null;
  }

  private async release(letterId: string, error: unknown): Promise<void> {
    const failure = error instanceof Error ? error.message : String(error);
    await this.database.manager.update(
      LetterRow,
      { id: letterId, state: 'sending' },
      { state: 'waiting', failure },
    );
  }

  private async end(letterId: string, state: LetterState, failure: string): Promise<void> {
    await this.database.manager.update(LetterRow, { id: letterId }, { state, failure, sealed: null });
  }

  private async outgoing({ id, kind, createdAt }: LetterRow, sealed: Buffer): Promise<Outgoing> {
    const definition = definedLetters().get(kind);
    if (definition === undefined) throw new Error(`no letter of the kind ${kind} is defined`);
    const { to, words } = contents.parse(JSON.parse(this.secrets.open(LETTERS, sealed)));
    const { origin, mailFrom } = this.config;
    const { hostname } = new URL(origin);
    const { message } = await this.writer.sendMail({
      ...writeLetter(definition, words, origin),
      from: mailFrom ?? `Concordat <no-reply@${hostname}>`,
      to: { name: '', address: to },
      messageId: `<${id}@${hostname}>`,
      date: createdAt,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    if (!Buffer.isBuffer(message)) throw new Error('a letter must be written whole');
    return { id, kind, to, createdAt, message };
  }
}
