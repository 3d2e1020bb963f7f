import { InputError } from './input-error.js';

/** Bytes that come in chunks, asked for by number. */
export class Bytes {
  private readonly source: AsyncIterator<Uint8Array>;
  private ahead: Uint8Array = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.source = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes, without taking them; fewer where there are no more. */
  async peek(count: number): Promise<Buffer> {
    while (this.ahead.length < count) {
      const { done, value } = await this.source.next();
      if (done) break;
      this.ahead = Buffer.concat([this.ahead, value]);
    }
    return Buffer.from(this.ahead.subarray(0, count));
  }

  /**
   * As many bytes, as they come; all that there are without a number.
   *
   * @throws InputError where there are fewer
   */
  async *take(count = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array> {
    for (let left = count; left > 0; ) {
      if (this.ahead.length === 0) {
        const { done, value } = await this.source.next();
        if (done && count === Number.POSITIVE_INFINITY) return;
        if (done) throw new InputError('The archive breaks off.');
        this.ahead = value;
      }
      const part = this.ahead.subarray(0, left);
      this.ahead = this.ahead.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  async exactly(count: number): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    for await (const part of this.take(count)) parts.push(part);
    return Buffer.concat(parts);
  }
}
