import { canonicalBytes } from '@concordat/canonical';
import { encodeLogProof, type Tile, TileTree } from '@concordat/ledger';
import { Injectable } from '@nestjs/common';
import { publicKeyHash } from '../passkeys/passkey-subjects.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Problem } from '../platform/problem.js';
import { README } from './archive-readme.js';
import { RecordExport } from './export.js';
import { LedgerQueries } from './ledger.queries.js';
import { LogStore } from './log-store.js';
import { RECEIPT_FORMAT } from './receipts.js';
import { provenRegistration, type Registration } from './registrations.js';
import { type Member, tarOf } from './tar.js';

/** Characters of a part of the record, about: what is held in memory at a time. */
const PART = 1_000_000;
const KEPT_TILES = 64;

/** What the lines of a record say, as far as an archive needs it. */
interface Said {
  readonly log?: { readonly keys: readonly string[]; readonly checkpoint: string };
  readonly version?: { readonly hash: string; readonly text: string };
  readonly index?: number;
  readonly leaf?: string;
  readonly opened?: {
    readonly person: Registration['person'] | null;
    readonly payload: { readonly value?: { readonly words?: unknown; readonly signed?: Signed } } | null;
  };
}

/** What is needed of a signature to find where its key was registered. */
interface Signed {
  readonly publicKey: string;
}

/** What receipts of an archive are made with: the head of the record, and the tree under it. */
interface Head {
  readonly checkpoint: string;
  readonly tree: TileTree;
}

/** The record of a space as one archive to keep: what an export says and nothing else, with a receipt for each act. */
@Injectable()
export class RecordArchive {
  constructor(
    private readonly record: RecordExport,
    private readonly ledger: LedgerQueries,
    private readonly store: LogStore,
  ) {}

  /**
   * The archive as a stream of bytes.
   *
   * @throws Problem INVALID without a space, NOT_FOUND for one that is not there, before the first byte
   */
  async bytes(ctx: RequestContext, spaceSlug: string | null): Promise<AsyncGenerator<Buffer>> {
    if (spaceSlug === null) throw Problem.invalid('space', 'must name the space whose record is to be kept');
    const { id: logId } = await this.ledger.log(ctx);
    return tarOf(this.members(await this.record.lines(ctx, spaceSlug), logId), ctx.now);
  }

  private async *members(lines: AsyncIterable<string>, logId: number): AsyncGenerator<Member> {
    yield { name: 'README.txt', content: Buffer.from(README) };
    let number = 0;
    let head: Head | null = null;
    const registered = new Map<string, Registration>();
    for await (const part of partsOf(lines)) {
      number += 1;
      yield { name: `record/${String(number).padStart(6, '0')}.ndjson`, content: Buffer.from(part) };
      for (const line of part.trimEnd().split('\n')) {
        const said = JSON.parse(line) as Said;
        if (said.log !== undefined) {
          const { keys, checkpoint } = said.log;
          const size = Number(checkpoint.split('\n')[1]);
          head = { checkpoint, tree: this.treeOf(logId, size) };
          yield { name: 'keys.txt', content: Buffer.from(`${keys.join('\n')}\n`) };
          yield { name: 'checkpoint.txt', content: Buffer.from(checkpoint) };
        }
        const { version } = said;
        if (version !== undefined) {
          yield { name: `texts/${version.hash}.json`, content: Buffer.from(version.text) };
        }
        const receipt = head === null ? null : await receiptOf(said, head, registered);
        if (receipt !== null) yield receipt;
      }
    }
  }

  /** The tree of the record, with the tiles that were asked for last at hand. */
  private treeOf(logId: number, size: number): TileTree {
    const kept = new Map<string, Promise<Uint8Array>>();
    return new TileTree(size, (tile: Tile) => {
      const key = `${tile.level}/${tile.index}/${tile.width}`;
      const found = kept.get(key) ?? this.store.tile(logId, tile);
      const [oldest] = kept.keys();
      if (kept.size >= KEPT_TILES && oldest !== undefined) kept.delete(oldest);
      kept.set(key, found);
      return found;
    });
  }
}

/** Lines put together into parts of about the same length. */
async function* partsOf(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let part: string[] = [];
  let length = 0;
  for await (const line of lines) {
    part.push(line);
    length += line.length;
    if (length < PART) continue;
    yield part.join('');
    part = [];
    length = 0;
  }
  if (part.length > 0) yield part.join('');
}

/** The receipt for an act that is opened; null for any other line. `registered` gathers passkeys that are shown, by key. */
async function receiptOf(
  { index, leaf, opened }: Said,
  { checkpoint, tree }: Head,
  registered: Map<string, Registration>,
): Promise<Member | null> {
  if (index === undefined || leaf === undefined || opened === undefined) return null;
  const { act, kind, subjects = [] } = JSON.parse(leaf) as ReadLeaf;
  const { person } = opened;
  if (kind === 'passkey.register' && person !== null)
    for (const { id } of subjects) registered.set(`${person.value.id} ${id}`, { index, leaf, person });
  const { words, signed } = opened.payload?.value ?? {};
  if (words === undefined) return null;
  const known =
    signed &&
    registered.get(`${person?.value.id} ${publicKeyHash(Buffer.from(signed.publicKey, 'base64url'))}`);
  const registration = known && { registration: await provenRegistration(known, tree) };
  const extra = canonicalBytes({ format: RECEIPT_FORMAT, statement: words, leaf, opened, ...registration });
  const proof = await tree.inclusionProof(index);
  const text = encodeLogProof({ extra, index, proof, checkpoint });
  return { name: `receipts/${act}.tlog-proof`, content: Buffer.from(text) };
}

/** What is needed of a leaf. */
interface ReadLeaf {
  readonly act: string;
  readonly kind: string;
  readonly subjects?: readonly { readonly id: string }[];
}
