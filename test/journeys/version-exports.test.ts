import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { assembleCast, type Cast, type Part } from '../support/cast.js';
import { query } from '../support/stored.js';

let cast: Cast;

beforeAll(async () => {
  cast = await assembleCast();
});

function keep(part: Part, versionId: string, file: string): Promise<Response> {
  const { cookie } = cast.speakers[part];
  return fetch(new URL(`/versions/${versionId}/${file}`, cast.server.url), { headers: { cookie } });
}

async function numberOf(versionId: string): Promise<number> {
  const [row] = await query<{ number: number }>(
    cast.server.database.url,
    'SELECT number FROM draft_version WHERE id = $1',
    [versionId],
  );
  return row?.number ?? Number.NaN;
}

const inWords = (number: number) => `Version ${number}, frozen`;

describe('a copy of a version', () => {
  it('as canonical text is, to the byte, what its hash is of', async () => {
    const { versionId, sha256 } = cast.living.fabric;
    const response = await keep('member', versionId, 'text.json');
    expect(response.status).toBe(200);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(response.headers.get('x-version-sha256')).toBe(sha256);
  });

  it.each([
    ['text.akn.xml', 'application/akn+xml', (number: number) => `<FRBRversionNumber value="${number}"/>`],
    ['text.html', 'text/html', inWords],
    ['text.txt', 'text/plain', inWords],
  ])('as %s says which version it is, and every clause', async (file, type, saysVersion) => {
    const { versionId, sha256 } = cast.living.fabric;
    const response = await keep('member', versionId, file);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="version-\d+-text\./u);
    const text = await response.text();
    expect(text).toContain(sha256);
    expect(text).toContain(saysVersion(await numberOf(versionId)));
    for (const number of ['1.1', '1.2', '2.1']) expect(text).toContain(number);
  });

  it('as a Word document has version and hash in its text and its properties, and the same bytes each time', async () => {
    const { versionId, sha256 } = cast.living.fabric;
    const response = await keep('member', versionId, 'text.docx');
    expect(response.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    const parts = unzipSync(bytes);
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    expect(part('word/footer1.xml')).toContain(sha256);
    expect(part('docProps/custom.xml')).toContain(sha256);
    expect(part('word/document.xml')).toContain('<w:pStyle w:val="Clause1"/>');
    const again = Buffer.from(await (await keep('member', versionId, 'text.docx')).arrayBuffer());
    expect(again.equals(bytes)).toBe(true);
  });

  it('is for those who may read the version, and for nobody else', async () => {
    const status = async (part: Part, versionId: string) => (await keep(part, versionId, 'text.txt')).status;
    const { fabric, compliance } = cast.living;
    expect(await status('public', fabric.versionId)).toBe(200);
    expect(await status('public', compliance.versionId)).toBe(404);
    expect(await status('respondent', compliance.versionId)).toBe(404);
    expect(await status('memberElsewhere', compliance.versionId)).toBe(200);
  });

  it('is not there for what is not a version, or not a form of one', async () => {
    expect((await keep('member', 'no-such-version', 'text.txt')).status).toBe(404);
    expect((await keep('member', cast.living.fabric.versionId, 'text.exe')).status).toBe(404);
  });
});
