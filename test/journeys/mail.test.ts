import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SYSTEM } from '@concordat/domain';
import { ActsService } from '../../apps/api/src/acts/acts.service.js';
import { Messenger } from '../../apps/api/src/acts/messages.js';
import { ORGANISATIONS } from '../../apps/api/src/demonstration/people.js';
import { createOrganisation } from '../../apps/api/src/organisations/acts/create-organisation.js';
import { Jobs } from '../../apps/api/src/platform/jobs/index.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { lettersOf, letterTo } from '../support/letters.js';
import { MailServer } from '../support/mail-server.js';
import { type NodeInProcess, startNode } from '../support/node-in-process.js';
import { startServerProcess } from '../support/server-process.js';
import { query } from '../support/stored.js';
import { until } from '../support/until.js';

const mail = new MailServer();
const TO = 'amy@house.example';
const SECRET = 'ab'.repeat(32);

/** A node, and an act that causes letters. */
interface Writer extends NodeInProcess {
  readonly actId: string;
}

let database: FreshDatabase;
let writer: Writer;

async function startWriter(on: FreshDatabase, settings: Readonly<Record<string, string>>): Promise<Writer> {
  const node = await startNode(on, { CONCORDAT_SECRET: SECRET, ...settings });
  const input = { ...ORGANISATIONS[0], slug: `house-${Date.now()}`, illustrative: true };
  const request = { actor: SYSTEM, now: new Date() };
  const { actId } = await node.application.get(ActsService).perform(createOrganisation, input, request);
  return { ...node, actId };
}

/** Has an act cause a letter. @returns its id */
async function write(by: Writer, sentence: string, to = TO): Promise<string> {
  const { application, source, actId } = by;
  const letters = [{ kind: 'notice', to, words: { sentence, path: '/spaces?a=1&b=2' } }];
  return source.transaction(async (tx) => {
    await application.get(Messenger).take(tx, { id: actId, at: new Date() }, { notices: [], letters });
    const [row] = await tx.query<{ id: string }[]>(
      'SELECT id FROM letter WHERE xmin = pg_current_xact_id()::xid',
    );
    return row?.id ?? '';
  });
}

interface Stored {
  readonly state: string;
  readonly failure: string | null;
  readonly sealed: Buffer | null;
}

async function stored(id: string): Promise<Stored> {
  const [row] = await query<Stored>(database.url, 'SELECT state, failure, sealed FROM letter WHERE id = $1', [
    id,
  ]);
  if (row === undefined) throw new Error('The letter is not there.');
  return row;
}

const becomes = (id: string, state: string) =>
  until(`the letter to be ${state}`, async () => (await stored(id)).state === state);

/** Lets the time pass until the next attempt, after as many that failed. */
async function nextAttempt(id: string, failed: number): Promise<void> {
  await until('the attempt to be over', async () => {
    const rows = await query(
      database.url,
      `UPDATE jobs.job SET start_after = now() WHERE state = 'retry' AND data->'data'->>'letterId' = $1
       AND retry_count = $2 RETURNING id`,
      [id, failed - 1],
    );
    return rows.length > 0;
  });
}

beforeAll(async () => {
  await mail.start();
  database = await freshDatabase();
  writer = await startWriter(database, mail.settings);
  writer.application.get(Jobs).start();
});

beforeEach(() => {
  mail.received.length = 0;
  mail.toRecipient = () => null;
  mail.beforeTaking = () => Promise.resolve();
});

describe('a letter', () => {
  it('is sent once it has committed: plain text, HTML, an id of its own, nothing left of what it said', async () => {
    const id = await write(writer, 'Amy <b>joined</b>\r\nBcc: all@house.example');
    await becomes(id, 'sent');
    const [letter] = mail.received;
    expect(letter?.subject).toBe('Concordat: Amy <b>joined</b> Bcc: all@house.example');
    expect([letter?.bcc, letter?.cc]).toEqual([undefined, undefined]);
    expect(letter?.messageId).toBe(`<${id}@localhost>`);
    expect(letter?.from?.value).toEqual([{ name: 'Concordat', address: 'no-reply@hub.example' }]);
    expect(letter?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(letter?.text).toContain('http://localhost:0/spaces?a=1&b=2');
    expect(letter?.html).toContain('Amy &lt;b&gt;joined&lt;/b&gt;');
    expect(letter?.html).toContain('href="http://localhost:0/spaces?a=1&amp;b=2"');
    expect(await stored(id)).toEqual({ state: 'sent', failure: null, sealed: null });
  });

  it('goes to one address alone, whatever stands in it', async () => {
    const id = await write(writer, 'One', 'amy@house.example, mallory@other.example');
    await until(
      'the end',
      async () => (await stored(id)).state !== 'waiting' && (await stored(id)).state !== 'sending',
    );
    const recipients = mail.received.flatMap(({ to }) => [to ?? []].flat().flatMap(({ value }) => value));
    expect(recipients.map(({ address }) => address)).not.toContain('mallory@other.example');
  });

  it('is not sent when its cause is rolled back', async () => {
    const { application, source, actId } = writer;
    const letters = [{ kind: 'notice', to: TO, words: { sentence: 'never', path: '/' } }];
    const cause = source.transaction(async (tx) => {
      await application.get(Messenger).take(tx, { id: actId, at: new Date() }, { notices: [], letters });
      throw new Error('refused');
    });
    await expect(cause).rejects.toThrow('refused');
    const after = await write(writer, 'after');
    await becomes(after, 'sent');
    expect(mail.received.map(({ subject }) => subject)).toEqual(['Concordat: after']);
  });

  it('waits for a mail server that says "later", and for one that is away', async () => {
    const answers = [451, 421];
    mail.toRecipient = () => answers.shift() ?? null;
    const id = await write(writer, 'grey');
    await nextAttempt(id, 1);
    await nextAttempt(id, 2);
    await becomes(id, 'sent');
    expect(mail.received).toHaveLength(1);

    await mail.stop();
    const other = await write(writer, 'down');
    await until('a failure', async () => (await stored(other)).failure !== null);
    expect(await stored(other)).toMatchObject({
      state: 'waiting',
      failure: 'the mail server could not be asked: ESOCKET',
    });
    await mail.start();
    await nextAttempt(other, 1);
    await becomes(other, 'sent');
    expect(mail.received.map(({ subject }) => subject)).toEqual(['Concordat: grey', 'Concordat: down']);
  });

  it('is given up when the mail server refuses it for good, without a word of it left', async () => {
    mail.toRecipient = () => 550;
    const id = await write(writer, 'nobody there');
    await becomes(id, 'refused');
    expect(await stored(id)).toEqual({
      state: 'refused',
      failure: 'the mail server answered 550',
      sealed: null,
    });
    const [job] = await query<{ state: string }>(
      database.url,
      `SELECT state::text FROM jobs.job WHERE data->'data'->>'letterId' = $1`,
      [id],
    );
    expect(job?.state).toBe('completed');
  });

  it('is sent once each by several nodes', async () => {
    const second = await startWriter(database, mail.settings);
    second.application.get(Jobs).start();
    const sentences = Array.from({ length: 12 }, (_each, number) => `letter ${number}`);
    const ids = await Promise.all(sentences.map((sentence, at) => write(at % 2 ? writer : second, sentence)));
    for (const id of ids) await becomes(id, 'sent');
    expect(mail.received.map(({ subject }) => subject).sort()).toEqual(
      sentences.map((sentence) => `Concordat: ${sentence}`).sort(),
    );
  });
});

describe('a server that is killed', () => {
  it('while the mail server takes a letter does not send it again, and says so', async () => {
    const own = await freshDatabase();
    const away = await startWriter(own, mail.settings);
    const id = await write(away, 'cut off');
    const cut = new Promise<void>((resolve) => {
      mail.beforeTaking = () => {
        resolve();
        return new Promise(() => undefined);
      };
    });
    const killed = await startServerProcess({ env: away.env });
    await cut;
    await killed.kill('SIGKILL');
    mail.beforeTaking = () => Promise.resolve();
    await query(own.url, `UPDATE jobs.job SET started_on = now() - interval '1 hour' WHERE state = 'active'`);
    const next = await startServerProcess({ env: away.env });
    own.beforeDrop(() => next.kill());
    await until('the job to come back', async () => {
      await query(own.url, `UPDATE jobs.job SET start_after = now() WHERE state = 'retry'`);
      return next.output().includes('may not have arrived');
    });
    expect(await query(own.url, 'SELECT id, state, sealed FROM letter')).toEqual([
      { id, state: 'unknown', sealed: null },
    ]);
    expect(mail.received).toHaveLength(1);
    expect(next.output()).not.toContain(TO);
  });
});

describe('a server without a mail server', () => {
  it('writes letters to its data folder, for its owner alone, and says so once', async () => {
    const own = await freshDatabase();
    const away = await startWriter(own, {});
    const server = await startServerProcess({ env: away.env });
    own.beforeDrop(() => server.kill());
    await write(away, 'first');
    expect(await letterTo(away, TO, 'notice')).toMatchObject({
      subject: 'Concordat: first',
      path: '/spaces?a=1&b=2',
    });
    await write(away, 'second');
    await until('the second letter', async () => (await lettersOf(away)).length === 2);
    const folder = join(away.env.CONCORDAT_DATA ?? '', 'outbox');
    for (const name of await readdir(folder)) {
      expect(name).toMatch(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9-]{8}\.[0-9]{3}Z-notice-[0-9a-f]{8}\.eml$/u);
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    }
    expect((await lettersOf(away)).map(({ subject }) => subject)).toEqual([
      'Concordat: first',
      'Concordat: second',
    ]);
    expect(server.output().match(/No mail server is set/gu)).toHaveLength(1);
  });
});
