import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { anyContent } from '../testing.js';
import { renderAkomaNtoso } from './akoma-ntoso.js';

const SCHEMA = join(process.env.STANDARDS_DIR ?? '', 'akomantoso30.xsd');
const VERSIONS = 200;

it('is valid by the schema that OASIS publishes, whatever the text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'concordat-akn-'));
  try {
    const files = fc.sample(anyContent, VERSIONS).map((content, index) => {
      const file = join(folder, `${index}.xml`);
      const xml = renderAkomaNtoso(content, {
        work: 'https://hub.example/drafts/d-1',
        number: index + 1,
        sha256: 'ab'.repeat(32),
        frozenAt: new Date('2011-02-21T09:30:00Z'),
        author: 'Carbon compliance',
        language: index % 2 === 0 ? 'eng' : 'wel',
      });
      writeFileSync(file, xml);
      return file;
    });
    const arguments_ = ['--noout', '--nonet', '--schema', SCHEMA, ...files];
    expect(() => execFileSync('xmllint', arguments_, { stdio: 'pipe' })).not.toThrow();
    const [first = ''] = files;
    writeFileSync(
      first,
      '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><nothing/></akomaNtoso>',
    );
    expect(() => execFileSync('xmllint', arguments_, { stdio: 'pipe' })).toThrow();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
