import {
  bytesOf,
  failures,
  inChunks,
  type Lines,
  OTHER_TEXT,
  TEXT,
  tampered,
  version,
  versionAt,
  whole,
} from './sample-export.fixture.js';
import { verify } from './verify.js';

describe('texts', () => {
  it('must have the hash that they are given under', async () => {
    const change = (lines: Lines) =>
      Object.assign(versionAt(lines, 4), { text: TEXT.replace('Zero', 'Some') });
    expect(await tampered(change)).toEqual(['texts:4']);
  });

  it('must not be what UTF-8 cannot carry', async () => {
    const lines = bytesOf(whole()).toString('utf8').replace('Zero', '\\ud800');
    expect(failures(await verify(inChunks(Buffer.from(lines))))).toEqual(['texts:4']);
  });

  it('must be named by an act', async () => {
    expect(await tampered((lines) => lines.push(version('{"title":"Smuggled in"}')))).toEqual(['named:8']);
  });

  it('may be named by an act that is not opened', async () => {
    expect(await tampered((lines) => lines.push(version(OTHER_TEXT)))).toEqual([]);
  });

  it('must be there for every act that is opened', async () => {
    expect(await tampered((lines) => lines.splice(3, 1))).toEqual(['complete:3']);
  });
});
