import { strToU8, zipSync } from 'fflate';
import { listClauses } from '../../libs/documents/src/index.js';
import { assembleCast, type Cast, type Part } from '../support/cast.js';
import { ask, mutate, payloadOf } from '../support/people.js';
import { unchangedBy } from '../support/unchanged.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PAGE = `<title>Annex on heat</title><h2>Scope</h2><p>It holds for <b>all</b> homes.</p>
  <p>See <a href="https://tai.example/">there</a>.<img src="x.png"></p><table><tr><td>Flat</td><td>10</td></tr></table>`;

interface Preview {
  readonly plan: string;
  readonly title: string;
  readonly content: Parameters<typeof listClauses>[0];
  readonly changes: { readonly kind: string; readonly count: number }[];
}

let cast: Cast;

beforeAll(async () => {
  cast = await assembleCast();
});

function send(part: Part, path: string, body: string | Uint8Array, headers: Record<string, string> = {}) {
  return fetch(new URL(path, cast.server.url), {
    method: 'POST',
    headers: { 'content-type': 'text/html', cookie: cast.speakers[part].cookie, ...headers },
    body: typeof body === 'string' ? body : Buffer.from(body),
  });
}

const previewPath = (query = '') => `/imports/${cast.living.compliance.groupId}/preview${query}`;
const draftPath = (plan: string, query = '') =>
  `/imports/${cast.living.compliance.groupId}/draft?plan=${plan}${query}`;

async function preview(body: string | Uint8Array, type = 'text/html', query = ''): Promise<Preview> {
  const answer = await send('coChair', previewPath(query), body, { 'content-type': type });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Preview;
}

async function codeOf(answer: Promise<Response>): Promise<[number, string]> {
  const response = await answer;
  const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, body.errors[0]?.extensions.code ?? ''];
}

const textsOf = (content: Preview['content']) =>
  listClauses(content).map(({ number, heading, text }) => [number, heading, text]);

describe('importing a document', () => {
  it('shows what it comes to and what was changed, and keeps nothing', async () => {
    const shown = await unchangedBy(cast.server.database.url, () => preview(PAGE));
    expect(shown.title).toBe('Annex on heat');
    expect(textsOf(shown.content)).toEqual([
      ['1', 'Scope', ''],
      ['1.1', null, 'It holds for all homes.'],
      ['1.2', null, 'See there.\nFlat | 10'],
    ]);
    expect(shown.changes.map(({ kind, count }) => [kind, count])).toEqual([
      ['images', 1],
      ['links', 1],
    ]);
  });

  it('begins a draft with that text, as the words of whoever imports it', async () => {
    const { plan, content } = await preview(PAGE, 'text/html', '?name=annex.html');
    const key = { 'idempotency-key': 'import-once' };
    const path = draftPath(plan, '&name=annex.html&title=Annex%20one');
    const begun = await send('coChair', path, PAGE, key);
    expect(begun.status).toBe(200);
    const { draftId, actId } = (await begun.json()) as { draftId: string; actId: string };
    const again = (await (await send('coChair', path, PAGE, key)).json()) as object;
    expect(again).toEqual({ draftId, actId });

    const { coChair } = cast.speakers;
    const frozen = await mutate<{ version: { id: string } }>(
      coChair,
      'freezeDraft',
      { draftId, summary: 'As it was imported.' },
      'version { id }',
    );
    const { version } = payloadOf(frozen);
    const { data } = await ask<{
      draftVersion: {
        title: string;
        content: Preview['content'];
        shares: { share: number; organisation: { name: string } }[];
      };
      draft: { writtenBy: { person: { name: string } }[] };
    }>(
      coChair,
      `query ($version: ID!, $draft: ID!) {
        draftVersion(id: $version) { title content shares { share organisation { name } } }
        draft(id: $draft) { writtenBy { person { name } } }
      }`,
      { version: version.id, draft: draftId },
    );
    expect(data?.draftVersion.title).toBe('Annex one');
    expect(textsOf(data?.draftVersion.content ?? content)).toEqual(textsOf(content));
    expect(data?.draftVersion.shares).toMatchObject([{ share: 1 }]);
    expect(new Set(data?.draft.writtenBy.map(({ person }) => person.name)).size).toBe(1);
  });

  it('takes back a Word document that was exported from here', async () => {
    const { versionId } = cast.living.fabric;
    const kept = await fetch(new URL(`/versions/${versionId}/text.docx`, cast.server.url));
    const shown = await preview(new Uint8Array(await kept.arrayBuffer()), DOCX);
    const { data } = await ask<{
      draftVersion: { title: string; clauses: { number: string; heading: string | null }[] };
    }>(
      cast.speakers.coChair,
      'query ($id: ID!) { draftVersion(id: $id) { title clauses { number heading } } }',
      { id: versionId },
    );
    expect(shown.title).toBe(data?.draftVersion.title);
    expect(listClauses(shown.content).map(({ number, heading }) => ({ number, heading }))).toEqual(
      data?.draftVersion.clauses,
    );
  });

  it('begins nothing that was not previewed as it is', async () => {
    const { plan } = await preview(PAGE);
    await unchangedBy(cast.server.database.url, async () => {
      expect(await codeOf(send('coChair', draftPath(plan), `${PAGE}<p>More.</p>`))).toEqual([
        409,
        'CONFLICT',
      ]);
      expect(await codeOf(send('coChair', draftPath('0'.repeat(64)), PAGE))).toEqual([409, 'CONFLICT']);
      expect(await codeOf(send('coChair', draftPath('x'), PAGE))).toEqual([400, 'INVALID']);
      expect(await codeOf(send('coChair', draftPath(plan, '&title='), PAGE))).toEqual([400, 'INVALID']);
    });
  });

  it('refuses what cannot be read, and what is too large, and goes on', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': new Uint8Array(40 * 1024 * 1024),
    });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await unchangedBy(cast.server.database.url, async () => {
      const word = (body: Uint8Array) =>
        codeOf(send('coChair', previewPath(), body, { 'content-type': DOCX }));
      expect(await word(strToU8('not a document'))).toEqual([400, 'INVALID']);
      expect(await word(bomb)).toEqual([413, 'TOO_LARGE']);
      expect(await word(new Uint8Array(5 * 1024 * 1024))).toEqual([413, 'TOO_LARGE']);
      expect(await codeOf(send('coChair', previewPath(), ''))).toEqual([400, 'INVALID']);
      expect(await codeOf(send('coChair', previewPath(), '<p></p>'))).toEqual([400, 'INVALID']);
      const form = send('coChair', previewPath(), PAGE, { 'content-type': 'text/plain' });
      expect(await codeOf(form)).toEqual([400, 'INVALID']);
    });
    expect((await preview(PAGE)).title).toBe('Annex on heat');
  });

  it('is for whoever may begin a draft in that group', async () => {
    const codes = (part: Part) =>
      Promise.all([
        codeOf(send(part, previewPath(), PAGE)),
        codeOf(send(part, draftPath('0'.repeat(64)), PAGE)),
      ]);
    expect(await codes('member')).toEqual([
      [403, 'FORBIDDEN'],
      [403, 'FORBIDDEN'],
    ]);
    expect(await codes('public')).toEqual([
      [404, 'NOT_FOUND'],
      [404, 'NOT_FOUND'],
    ]);
    expect(await codeOf(send('coChair', '/imports/none/preview', PAGE))).toEqual([404, 'NOT_FOUND']);
  });
});
