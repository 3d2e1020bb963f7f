import { readFileSync } from 'node:fs';
import { failures, inChunks } from './sample-export.fixture.js';
import { verify } from './verify.js';

const page = readFileSync(new URL('../../../docs/record-format.md', import.meta.url), 'utf8');

function exportIn(name: string): string {
  const [, body] = new RegExp(`^\`\`\`json ${name}\n(.*?\n)\`\`\`$`, 'msu').exec(page) ?? [];
  if (body === undefined) throw new Error(`docs/record-format.md has no example ${name}`);
  return body;
}

const checked = (text: string) => verify(inChunks(Buffer.from(text)));

describe('the exports in docs/record-format.md', () => {
  it('are whole', async () => {
    expect(failures(await checked(exportIn('export')))).toEqual([]);
    const result = await checked(exportIn('export-of-positions'));
    expect(failures(result)).toEqual([]);
    expect([result.positions, result.erased.payload, result.opened.payload]).toEqual([1, 1, 2]);
  });

  it.each([
    [
      'the reasons in the position',
      '"reasons":"Cost.","readToEndAt"',
      '"reasons":"None.","readToEndAt"',
      'positions:4',
    ],
    ['who took it', '"person":"7d3b6a90', '"person":"8d3b6a90', 'positions:4'],
    ['the ground of the erasure', '"ground":"consent_withdrawn"}}', '"ground":"objection"}}', 'erasures:5'],
  ])('are not with another one of %s', async (_what, before, after, failure) => {
    const text = exportIn('export-of-positions');
    expect(text).toContain(before);
    expect(failures(await checked(text.replace(before, after)))).toContain(failure);
  });
});
