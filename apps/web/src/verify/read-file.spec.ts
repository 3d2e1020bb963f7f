import { readFile } from './read-file.js';

const file = (size: number, text: () => Promise<string>) => ({ size, text });

describe('a file that is dropped', () => {
  it('is read as text', async () => {
    expect(await readFile(file(5, async () => 'hello'))).toEqual({ text: 'hello' });
  });

  it('is not taken when it is too large, or gone', async () => {
    expect(await readFile(file(20_000_001, async () => ''))).toEqual({ fault: 'tooLarge' });
    const gone = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await readFile(file(5, gone))).toEqual({ fault: 'unreadable' });
  });

  it('does not hide any other fault', async () => {
    await expect(readFile(file(5, () => Promise.reject(new TypeError('ours'))))).rejects.toThrow('ours');
  });
});
