import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';

const PATIENCE = 20_000;

/** A letter that the server under test has written. */
export interface WrittenLetter {
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** The page of ours that its link leads to, with its query; null where it has no link. */
  readonly path: string | null;
}

/** A server without a mail server: it writes its letters to the folder `outbox` in its data folder. */
interface Writer {
  readonly env: Readonly<Record<string, string>>;
}

/** Every letter that a server has written so far, oldest first. */
export async function lettersOf({ env }: Writer): Promise<WrittenLetter[]> {
  const folder = join(env.CONCORDAT_DATA ?? '.data', 'outbox');
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return Promise.all(
    names
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .map(async (name) => {
        const kind = /^[^Z]+Z-(?<kind>.+)-[0-9a-f]{8}\.eml$/u.exec(name)?.groups?.kind ?? name;
        return letterIn(kind, await simpleParser(await readFile(join(folder, name))));
      }),
  );
}

/** Waits for the newest letter to an address, of a kind where one is named. @throws when none comes in time */
export async function letterTo(server: Writer, address: string, kind?: string): Promise<WrittenLetter> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    const letters = await lettersOf(server);
    const found = letters.findLast(
      (letter) => letter.to === address && (kind === undefined || letter.kind === kind),
    );
    if (found) return found;
    if (performance.now() > deadline) {
      const others = letters.map((letter) => `${letter.kind} to ${letter.to}`).join(', ') || 'none at all';
      throw new Error(`No letter ${kind ?? ''} to ${address} came in time; there is ${others}.`);
    }
    await delay(50);
  }
}

function letterIn(kind: string, mail: ParsedMail): WrittenLetter {
  const text = mail.text ?? '';
  const to = [mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));
  const address = /^https?:\/\/\S+$/mu.exec(text)?.[0];
  return {
    kind,
    to: to.join(', '),
    subject: mail.subject ?? '',
    text,
    html: mail.html === false ? '' : (mail.html ?? ''),
    messageId: mail.messageId ?? '',
    path: address === undefined ? null : address.slice(new URL(address).origin.length),
  };
}
